/** The one layout of papers whose wording says in order what they contain: title, text, lines to sign. */

import type { z } from 'zod';
import { type Definition, definePaper, type Frame, type LetterBody } from './paper.ts';
import { blocksOf, type Part } from './parts.ts';

/** What a wording returns. */
export type Text = {
  /** Where it depends on the case: 勘验笔录, 询问笔录. */
  readonly title?: string;
  /** Absent on records and forms, and on decisions that begin with the parties. */
  readonly addressee?: string;
  readonly parts: readonly Part[];
  readonly attachments?: readonly string[];
  /** Printed behind the letter, each beginning a page. */
  readonly appendices?: readonly { readonly title: string; readonly parts: readonly Part[] }[];
  /** Signed at the foot of every page. */
  readonly pageSignatures?: readonly string[];
  /** A form that the organ seals. */
  readonly sealed?: boolean;
};

export type TextDefinition<Schema extends z.ZodType, Facts> = Omit<
  Definition<Schema, Facts>,
  'layout'
> & { readonly text: (data: z.output<Schema>, frame: Frame) => Text };

export function textPaper<Schema extends z.ZodType, Facts>({
  text,
  ...facts
}: TextDefinition<Schema, Facts>) {
  return definePaper<Schema, Facts>({
    ...(facts as Omit<Definition<Schema, Facts>, 'layout'>),
    layout: (data, frame) => laidOut(facts, text(data, frame), frame),
  });
}

function laidOut(
  { title, format }: Pick<Definition<z.ZodType, never>, 'title' | 'format'>,
  { parts, addressee, appendices, sealed, ...text }: Text,
  { organ }: Frame,
): LetterBody {
  const named = text.title ?? title;
  return {
    ...text,
    title: format === 'document' ? `${organ.name}\n${named}` : named,
    ...(addressee === undefined || format === 'form' ? {} : { addressee }),
    blocks: blocksOf(format === 'form' ? [...addressed(addressee), ...parts] : parts),
    ...(format === 'document' ? { seam: 'seal' } : {}),
    ...(appendices
      ? { appendices: appendices.map((one) => ({ title: one.title, blocks: blocksOf(one.parts) })) }
      : {}),
    ...(sealed ? { closing: 'organ' } : {}),
  };
}

/** A form has no 主送 of its own: whom it addresses is its first line. */
const addressed = (addressee: string | undefined): Part[] =>
  addressee === undefined ? [] : [{ figures: `${addressee}：` }];
