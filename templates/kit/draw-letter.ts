/** Puts a set letter on its pages: head, text, close and what stands around them. It breaks no line. */

import { type Canvas, createCanvas, type Part } from './canvas.ts';
import { cleanText } from './clean-text.ts';
import { drawClose, ROWS_TO_SIGNATURE } from './draw-close.ts';
import { colophonPages, drawColophon } from './draw-colophon.ts';
import {
  drawMarks,
  drawPageNumber,
  drawPageSignatures,
  drawSeam,
  signingRows,
} from './draw-furniture.ts';
import { drawHead, type Head, headOf } from './draw-head.ts';
import { drawTable } from './draw-table.ts';
import { drawVerification } from './draw-verification.ts';
import { appendixFlow, type FlowItem, flowOf } from './flow.ts';
import type { FontStack } from './font-stack.ts';
import { GRID, rowBaseline } from './grid.ts';
import type { LetterDocument } from './letter-document.ts';
import { appendixNumber, closes, isDraft, signatureLines } from './outer-text.ts';
import { type Page, type PlacedRow, paginate } from './paginate.ts';
import { type Row, setRows } from './set-rows.ts';

export type Drawn = { readonly pdf: Uint8Array; readonly pages: number };

/** The letter's text or one appendix, on its own pages. */
type Section = {
  readonly items: readonly FlowItem[];
  readonly pages: readonly Page<Row>[];
};

/** A letter with every character and page in its place, not yet drawn. */
export type SetLetter = {
  readonly document: LetterDocument;
  readonly fonts: FontStack;
  readonly head: Head | null;
  /** The lines of name and date, or none. */
  readonly signature: readonly string[];
  /** Rows at the foot of each page for signing it. */
  readonly signing: readonly string[];
  readonly main: Section;
  readonly appendices: readonly Section[];
  /** Pages after these for 版记. */
  readonly colophonPages: 0 | 1 | 2;
};

export function setLetter(document: LetterDocument, fonts: FontStack): SetLetter {
  const head = headOf(document, fonts);
  const signature = closes(document) ? signatureLines(document) : [];
  const tail = signature.length === 0 ? 0 : ROWS_TO_SIGNATURE + signature.length;
  const signing = signingRows(document, fonts);
  const rowsPerPage = GRID.rows - signing.length;
  const section = (items: readonly FlowItem[], firstRow: number, under: number): Section => ({
    items,
    pages: paginate(setRows(items, fonts), { firstRow, rowsPerPage, tail: under }),
  });
  const main = section(flowOf(document), head?.firstRow ?? 0, tail);
  const given = document.appendices ?? [];
  const appendices = given.map((appendix, i) =>
    section(appendixFlow(appendix, appendixNumber(i, given.length)), 0, 0),
  );
  const sections = [main, ...appendices];
  const last = sections.at(-1)?.pages.at(-1);
  return {
    document,
    fonts,
    head,
    signature,
    signing,
    main,
    appendices,
    colophonPages: colophonPages(
      document,
      fonts,
      sections.reduce((sum, { pages }) => sum + pages.length, 0),
      (last?.end ?? 0) + (appendices.length === 0 ? tail : 0),
    ),
  };
}

/** How many pages the letter takes. */
export const pagesOf = ({ main, appendices, colophonPages }: SetLetter): number =>
  [main, ...appendices].reduce<number>((sum, { pages }) => sum + pages.length, colophonPages);

export function drawLetter(letter: SetLetter): Drawn {
  const { document, fonts, main, appendices } = letter;
  const pages = pagesOf(letter);
  const canvas = createCanvas({
    title: plainTitle(document),
    author: cleanText(document.organ.name),
    subject: [document.caseNumber, document.documentNumber ?? (isDraft(document) ? '草稿' : '')]
      .filter(Boolean)
      .join(' '),
    issuedOn: document.issuedOn,
  });
  let page = 0;
  const sheet = (numbered: boolean, draw: (page: number) => Part[]): Part[] => {
    page += 1;
    const place = { page, pages };
    canvas.addPage();
    canvas.artifact(() => {
      drawMarks(canvas, document, fonts);
      drawSeam(canvas, document, fonts, place);
      drawPageSignatures(canvas, letter.signing, fonts);
    });
    const parts = draw(page);
    if (numbered) drawPageNumber(canvas, document, fonts, place);
    return parts;
  };
  const colophon = (): Part[] => (page === pages ? drawColophon(canvas, document, fonts) : []);
  const structure = [
    ...drawSection(sheet, canvas, main, {
      before: () => (letter.head ? drawHead(canvas, letter.head) : []),
      after: (last, at) => [
        ...(letter.signature.length > 0 ? drawClose(canvas, letter, last) : []),
        ...drawVerification(canvas, document, fonts, at),
        ...colophon(),
      ],
    }),
    ...appendices.flatMap((section) =>
      drawSection(sheet, canvas, section, { before: () => [], after: colophon }),
    ),
  ];
  /** A blank page before 版记 takes the number from both (7.5). */
  for (let extra = 0; extra < letter.colophonPages; extra += 1)
    structure.push(...sheet(letter.colophonPages === 1, colophon));
  return { pdf: canvas.finish(structure), pages };
}

const plainTitle = (document: LetterDocument): string =>
  cleanText(document.title).replaceAll('\n', '');

type Ends = {
  readonly before: () => Part[];
  readonly after: (last: Page<Row>, page: number) => Part[];
};

function drawSection(
  sheet: (numbered: boolean, draw: (page: number) => Part[]) => Part[],
  canvas: Canvas,
  { items, pages }: Section,
  { before, after }: Ends,
): Part[] {
  const texts: Part[] = items.map(({ tag }) => ({ tag, parts: [] }));
  return pages.flatMap((page, index) =>
    sheet(true, (number) => {
      const opening = index === 0 ? before() : [];
      drawText(canvas, page, items, texts);
      return [
        ...opening,
        ...(index === pages.length - 1 ? [...texts, ...after(page, number)] : []),
      ];
    }),
  );
}

function drawText(
  canvas: Canvas,
  page: Page<Row>,
  items: readonly FlowItem[],
  texts: readonly Part[],
): void {
  for (const { paragraph, rows } of stretches(page)) {
    const part = texts[paragraph];
    const item = items[paragraph];
    if (!part || !item) continue;
    if (item.tag === 'Table') {
      drawTable(canvas, rows, part);
      continue;
    }
    const content = canvas.content(item.tag, () => {
      for (const { row, at } of rows) canvas.text(row.glyphs, row.size, rowBaseline(at, row.size));
    });
    part.parts.push(content);
  }
}

/** Rows of one paragraph or table on one page, which are one piece of tagged content. */
function stretches(page: Page<Row>) {
  const result: { paragraph: number; rows: PlacedRow<Row>[] }[] = [];
  for (const placed of page.rows) {
    const { paragraph } = placed.row;
    if (paragraph === null) continue;
    const current = result.at(-1);
    if (current?.paragraph === paragraph) current.rows.push(placed);
    else result.push({ paragraph, rows: [placed] });
  }
  return result;
}
