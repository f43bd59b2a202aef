/** The two-page decision letter of the benchmark, as a letter of ours and as plain paragraphs for the other engines. */
import { papers } from '../templates/index.ts';
import type { LetterDocument } from '../templates/kit/letter-document.ts';
import { decisionLetter, frameFor } from '../tests/templates/samples.ts';

/** A page of parties and claims and a page of reasons, ruling and remedy. */
export function twoPageLetter(): LetterDocument {
  const composed = papers['decision-letter'].compose(
    decisionLetter,
    frameFor({ issuedOn: '2021-06-11', documentNumber: '丽景政裁决〔2021〕1号' }),
  );
  if (!composed.ok) throw new Error(JSON.stringify(composed.refusal));
  const { blocks, ...rest } = composed.document;
  return { ...rest, blocks: [...blocks.slice(0, 4), ...blocks.slice(-3)] };
}

/** The same letter in another case, every paragraph a little different, so that no engine answers from memory. */
export function numbered(letter: LetterDocument, n: number): LetterDocument {
  return {
    ...letter,
    documentNumber: `丽景政裁决〔2021〕${n + 1}号`,
    blocks: letter.blocks.map((block) =>
      block.kind === 'paragraph' ? { ...block, text: `${block.text}（${n + 1}）` } : block,
    ),
  };
}

export type PlainLetter = {
  readonly banner: string;
  readonly number: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
};

export function plain(letter: LetterDocument): PlainLetter {
  return {
    banner: `${letter.organ.name}文件`,
    number: letter.documentNumber ?? '',
    title: letter.title.replaceAll('\n', ''),
    paragraphs: [
      ...letter.blocks.flatMap((block) => {
        if (block.kind === 'list') return block.items;
        if (block.kind === 'signatureLines') return block.lines;
        if (block.kind === 'table') return [];
        return [block.kind === 'paragraph' ? `${block.lead ?? ''}${block.text}` : block.text];
      }),
      letter.organ.name,
      '2021年6月11日',
    ],
  };
}
