/** What a paper kind is called, and how it has to reach a party. */
import { papers } from '../../templates/index.ts';
import type { Paper } from '../../templates/paper.ts';

const kinds: Readonly<Record<string, Paper>> = papers;

export const paperTitle = (kind: string): string => kinds[kind]?.title ?? kind;

export const deliveryOf = (kind: string): Paper['delivery'] => kinds[kind]?.delivery;
