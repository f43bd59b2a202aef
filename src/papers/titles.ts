/** What a paper kind is called. */
import { papers } from '../../templates/index.ts';

const titles: Readonly<Record<string, { readonly title: string }>> = papers;

export const paperTitle = (kind: string): string => titles[kind]?.title ?? kind;
