/** Puts a set letter on its pages: head, text, close and what stands around them. It breaks no line. */

import { type Canvas, createCanvas, type Part } from './canvas.ts';
import { cleanText } from './clean-text.ts';
import { drawClose, ROWS_TO_SIGNATURE } from './draw-close.ts';
import { drawMarks, drawPageNumber } from './draw-furniture.ts';
import { drawHead, type Head, headOf } from './draw-head.ts';
import { flowOf, type Paragraph } from './flow.ts';
import type { FontStack } from './font-stack.ts';
import { GRID, rowBaseline } from './grid.ts';
import type { LetterDocument } from './letter-document.ts';
import { signatureLines } from './outer-text.ts';
import { type Page, paginate } from './paginate.ts';
import { type Row, setRows } from './set-rows.ts';

export type Drawn = { readonly pdf: Uint8Array; readonly pages: number };

export function drawLetter(document: LetterDocument, fonts: FontStack): Promise<Drawn> {
  const paragraphs = flowOf(document);
  const head = headOf(document, fonts);
  const signature = signatureLines(document);
  const pages = paginate(setRows(paragraphs, fonts), {
    firstRow: head.firstRow,
    rowsPerPage: GRID.rows,
    tail: ROWS_TO_SIGNATURE + signature.length,
  });
  return draw({ document, fonts, paragraphs, head, signature, pages });
}

type Letter = {
  readonly document: LetterDocument;
  readonly fonts: FontStack;
  readonly paragraphs: readonly Paragraph[];
  readonly head: Head;
  readonly signature: readonly string[];
  readonly pages: readonly Page<Row>[];
};

async function draw(letter: Letter): Promise<Drawn> {
  const { document, pages } = letter;
  const canvas = createCanvas({
    title: plainTitle(document),
    author: cleanText(document.organ.name),
    subject: [document.caseNumber, document.documentNumber ?? '草稿'].filter(Boolean).join(' '),
    issuedOn: document.issuedOn,
  });
  const texts: Part[] = letter.paragraphs.map(({ tag }) => ({ tag, parts: [] }));
  const structure: Part[] = [];
  pages.forEach((page, index) => {
    canvas.addPage();
    canvas.artifact(() => drawMarks(canvas, document, letter.fonts));
    if (index === 0) structure.push(...drawHead(canvas, letter.head));
    drawText(canvas, page, letter.paragraphs, texts);
    if (index === pages.length - 1) structure.push(...texts, ...drawClose(canvas, letter, page));
    drawPageNumber(canvas, document, letter.fonts, index + 1);
  });
  return { pdf: await canvas.finish(structure), pages: pages.length };
}

const plainTitle = (document: LetterDocument): string =>
  cleanText(document.title).replaceAll('\n', '');

function drawText(
  canvas: Canvas,
  page: Page<Row>,
  paragraphs: readonly Paragraph[],
  texts: readonly Part[],
): void {
  for (const { paragraph, rows } of stretches(page)) {
    const tag = paragraphs[paragraph]?.tag ?? 'P';
    const content = canvas.content(tag, () => {
      for (const { row, at } of rows) canvas.text(row.glyphs, row.size, rowBaseline(at, row.size));
    });
    texts[paragraph]?.parts.push(content);
  }
}

/** Rows of one paragraph on one page, which are one piece of tagged content. */
function stretches(page: Page<Row>) {
  const result: { paragraph: number; rows: { row: Row; at: number }[] }[] = [];
  for (const placed of page.rows) {
    const { paragraph } = placed.row;
    if (paragraph === null) continue;
    const current = result.at(-1);
    if (current?.paragraph === paragraph) current.rows.push(placed);
    else result.push({ paragraph, rows: [placed] });
  }
  return result;
}
