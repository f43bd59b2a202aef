/** Puts a set letter on its pages: banner, rules, number, text, seal, page numbers, marks. It breaks no line. */

import { type Canvas, type Content, createCanvas } from './canvas.ts';
import { cleanText } from './clean-text.ts';
import { flowOf, type Paragraph } from './flow.ts';
import type { FontStack } from './font-stack.ts';
import { baselineUnder, GRID, mm, rowBaseline } from './grid.ts';
import type { LetterDocument } from './letter-document.ts';
import { bannerText, marksOf, numberText, signatureLines, verificationText } from './outer-text.ts';
import { type Page, paginate } from './paginate.ts';
import { SEAL_RADIUS, sealOperators } from './seal.ts';
import { type Glyph, type Row, runWidth, setLine, setRows } from './set-rows.ts';

export type Drawn = { readonly pdf: Uint8Array; readonly pages: number };

/** Where the head of the first page stands, per format (GB/T 9704-2012 7.2 and 10.1). */
const HEAD = {
  document: { bannerTop: mm(72), largest: 46 },
  letter: { bannerTop: mm(30), largest: 40 },
} as const;

/** Empty rows between the text and the signature: the seal's top stays within a row of the text. */
const ROWS_TO_SIGNATURE = 2;

type Head = {
  readonly banner: readonly Glyph[];
  readonly bannerSize: number;
  readonly bannerTop: number;
  readonly number: readonly Glyph[];
  readonly numberTop: number;
  readonly rules: readonly (readonly [x: number, y: number, width: number, thickness: number])[];
  readonly firstRow: number;
};

type Part = { readonly tag: string; readonly parts: Content[] };

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
    canvas.artifact(() => drawMarks(canvas, letter));
    if (index === 0) structure.push(...drawHead(canvas, letter.head));
    drawText(canvas, page, letter.paragraphs, texts);
    if (index === pages.length - 1) structure.push(...texts, ...drawClose(canvas, letter, page));
    drawPageNumber(canvas, letter, index + 1);
  });
  return { pdf: await canvas.finish(structure), pages: pages.length };
}

const plainTitle = (document: LetterDocument): string =>
  cleanText(document.title).replaceAll('\n', '');

/* ---------- head ---------- */

function headOf(document: LetterDocument, fonts: FontStack): Head {
  const { bannerTop, largest } = HEAD[document.format];
  const text = bannerText(document);
  const bannerSize = Math.min(largest, GRID.width / [...text].length);
  const banner = centred(text, 'songBold', bannerSize, fonts);
  const below = bannerTop + bannerSize;
  const number = numberText(document);
  const numberWidth = runWidthOf(number, fonts);
  return {
    banner,
    bannerSize,
    bannerTop,
    ...(document.format === 'document' ? documentHead(below) : letterHead(below)),
    number: setLine(
      number,
      'fang',
      GRID.body,
      document.format === 'document' ? (GRID.width - numberWidth) / 2 : GRID.width - numberWidth,
      fonts,
    ),
  };
}

/** Number two rows under the banner, rule 4 mm under it, title two rows under the rule (7.2.5, 7.2.7, 7.3.1). */
function documentHead(bannerBottom: number): Pick<Head, 'numberTop' | 'rules' | 'firstRow'> {
  const numberTop = bannerBottom + 2 * GRID.pitch;
  const rule = numberTop + GRID.body + mm(4);
  return {
    numberTop,
    rules: [[GRID.left, rule, GRID.width, mm(0.7)]],
    firstRow: rowFrom(rule + 2 * GRID.pitch),
  };
}

/**
 * Double rules 170 mm wide 4 mm under the banner and 20 mm above the page's edge; the number under the first,
 * seven eighths of a character away; the title two rows under it (10.1).
 */
function letterHead(bannerBottom: number): Pick<Head, 'numberTop' | 'rules' | 'firstRow'> {
  const [thick, thin, between] = [mm(0.9), mm(0.35), mm(1.1)];
  const width = mm(170);
  const x = (GRID.pageWidth - width) / 2;
  const upper = bannerBottom + mm(4);
  const lower = GRID.pageHeight - mm(20);
  const numberTop = upper + between + (GRID.body * 7) / 8;
  return {
    numberTop,
    rules: [
      [x, upper, width, thick],
      [x, upper + between, width, thin],
      [x, lower - between, width, thin],
      [x, lower, width, thick],
    ],
    firstRow: rowFrom(numberTop + GRID.body + 2 * GRID.pitch),
  };
}

/** The first grid row that begins at or under `y`; a fifth of a row is not seen. */
const rowFrom = (y: number): number => Math.ceil((y - GRID.top) / GRID.pitch - 0.2);

function drawHead(canvas: Canvas, head: Head): Part[] {
  canvas.artifact(() => {
    for (const [x, y, width, thickness] of head.rules) canvas.rule(x, y, width, thickness, 'red');
  });
  const banner = canvas.content('P', () =>
    canvas.text(
      head.banner,
      head.bannerSize,
      baselineUnder(head.bannerTop, head.bannerSize),
      'red',
    ),
  );
  const number = canvas.content('P', () =>
    canvas.text(head.number, GRID.body, baselineUnder(head.numberTop, GRID.body)),
  );
  return [
    { tag: 'P', parts: [banner] },
    { tag: 'P', parts: [number] },
  ];
}

const runWidthOf = (text: string, fonts: FontStack): number => {
  const glyphs = setLine(`${text} `, 'fang', GRID.body, 0, fonts);
  return glyphs.at(-1)?.x ?? 0;
};

function centred(
  text: string,
  style: 'songBold' | 'fang',
  size: number,
  fonts: FontStack,
): Glyph[] {
  const width = setLine(`${text} `, style, size, 0, fonts).at(-1)?.x ?? 0;
  return setLine(text, style, size, (GRID.width - width) / 2, fonts);
}

/* ---------- text ---------- */

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

/* ---------- signature and seal ---------- */

function drawClose(canvas: Canvas, letter: Letter, page: Page<Row>): Part[] {
  const { document, fonts, signature } = letter;
  const at = (row: number): number => page.end + (ROWS_TO_SIGNATURE + row) * page.step;
  const centre = signatureCentre(signature, fonts);
  if (document.documentNumber !== null) {
    canvas.artifact(() => drawSeal(canvas, letter, centre, at));
  }
  const parts = signature.map((line, i): Part => {
    const x = centre - runWidthOf(line, fonts) / 2;
    const content = canvas.content('P', () =>
      canvas.text(setLine(line, 'fang', GRID.body, x, fonts), GRID.body, rowBaseline(at(i))),
    );
    return { tag: 'P', parts: [content] };
  });
  return joined(parts, [...drawVerification(canvas, letter)]);
}

/** The name's lines are one paragraph, the date another. */
function joined(signature: readonly Part[], others: readonly Part[]): Part[] {
  const date = signature.at(-1);
  const name = { tag: 'P', parts: signature.slice(0, -1).flatMap((part) => part.parts) };
  return [name, ...(date ? [date] : []), ...others];
}

/** The date stands four characters in from the right; a longer name moves both left (7.3.5.1). */
function signatureCentre(signature: readonly string[], fonts: FontStack): number {
  const widths = signature.map((line) => runWidthOf(line, fonts));
  const date = widths.at(-1) ?? 0;
  const widest = Math.max(...widths);
  return Math.min(GRID.width - 4 * GRID.cell - date / 2, GRID.width - widest / 2);
}

/** Name and date lie a little under the seal's centre, its top within a row of the text (7.3.5.1). */
function drawSeal(
  canvas: Canvas,
  { document, fonts, signature }: Letter,
  centre: number,
  at: (row: number) => number,
): void {
  const top = rowBaseline(at(0)) - GRID.body * 0.88;
  const bottom = rowBaseline(at(signature.length - 1)) + GRID.body * 0.12;
  const textEnd = rowBaseline(at(-ROWS_TO_SIGNATURE - 1)) + GRID.body * 0.12;
  const y = Math.min((top + bottom) / 2 - mm(4.5), textEnd + mm(9.5) + SEAL_RADIUS);
  const specimen = !document.organ.sealConfigured || document.rehearsal;
  canvas.vector(
    sealOperators(fonts.sealFont, cleanText(document.organ.sealName), specimen),
    GRID.left + centre,
    y,
  );
}

function drawVerification(canvas: Canvas, { document, fonts }: Letter): Part[] {
  const { verification } = document;
  if (!verification) return [];
  const text = verificationText(document);
  const content = canvas.content('P', () =>
    canvas.text(setLine(text, 'song', 9, 0, fonts), 9, GRID.pageHeight - mm(13), 'grey'),
  );
  return [{ tag: 'P', parts: [content] }];
}

/* ---------- page furniture ---------- */

/** 4号 Song between dashes, 7 mm under the text, odd right and even left, one character in (7.5; 10.1). */
function drawPageNumber(canvas: Canvas, { document, fonts }: Letter, page: number): void {
  if (document.format === 'letter' && page === 1) return;
  const text = `— ${page} —`;
  const width = runWidth(text.replaceAll('—', ''), 'song', GRID.small, fonts) + 2 * GRID.small;
  const x = page % 2 === 1 ? GRID.width - GRID.body - width : GRID.body;
  canvas.artifact(() =>
    canvas.text(
      setLine(text, 'song', GRID.small, x, fonts),
      GRID.small,
      GRID.top + GRID.height + mm(7) + GRID.small * 0.38,
    ),
  );
}

/** No copy of a rehearsal or a draft may pass for a letter, whichever page is torn off. */
function drawMarks(canvas: Canvas, { document, fonts }: Letter): void {
  const marks = marksOf(document);
  const large = marks[0];
  if (!large) return;
  const size = 150;
  const [x, y] = [GRID.pageWidth / 2 - size * 0.62, GRID.pageHeight / 2 + size * 0.92];
  canvas.turnedText(setLine(large.word, 'hei', size, 0, fonts), size, x, y, 45, 'shade');
  canvas.text(
    centredAt(marks.map((mark) => mark.note).join('　'), 10.5, fonts),
    10.5,
    mm(18),
    'grey',
  );
}

function centredAt(text: string, size: number, fonts: FontStack): Glyph[] {
  return setLine(text, 'hei', size, (GRID.width - size * [...text].length) / 2, fonts);
}
