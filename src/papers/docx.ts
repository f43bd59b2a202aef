/**
 * The working copy of a paper in Word, from the same paragraphs and tables that the PDF is set from. It is for officers who
 * must circulate a draft: every page says 工作稿, it bears no seal and no code, and what is served is the PDF.
 */
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import {
  appendixFlow,
  type CleanRow,
  type FlowItem,
  flowOf,
  type Paragraph as Passage,
} from '../../templates/kit/flow.ts';
import type { Inline, LetterDocument, Style } from '../../templates/kit/letter-document.ts';
import {
  appendixNumber,
  bannerText,
  closes,
  colophonTexts,
  numberText,
  signatureLines,
} from '../../templates/kit/outer-text.ts';

const MARK = '工作稿　供内部传阅修改，以正式印发的版式文件为准';
const RED = 'C00000';

/** What offices have installed (GB/T 9704-2012 5.2.2, 7.3): Word falls back by itself where one is missing. */
const FONTS: Readonly<Record<Style, string>> = {
  fang: '仿宋',
  song: '宋体',
  songBold: '方正小标宋简体',
  hei: '黑体',
  kai: '楷体',
};

/** Half a point, Word's unit of size; a twentieth, its unit of length. */
const half = (points: number): number => points * 2;
const twips = (points: number): number => Math.round(points * 20);
const BODY = 16;
const ROW = twips(29.6);

export async function workingCopy(document: LetterDocument): Promise<Uint8Array> {
  const appendices = document.appendices ?? [];
  const file = new Document({
    title: document.title.replaceAll('\n', ''),
    creator: document.organ.name,
    description: `工作稿　${document.caseNumber}`,
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { ...fontOf('fang'), size: half(BODY) } } } },
    sections: [
      {
        properties: {
          page: {
            size: {
              width: convertMillimetersToTwip(210),
              height: convertMillimetersToTwip(297),
            },
            margin: {
              top: convertMillimetersToTwip(37),
              bottom: convertMillimetersToTwip(35),
              left: convertMillimetersToTwip(28),
              right: convertMillimetersToTwip(26),
            },
          },
        },
        headers: { default: header(), even: header() },
        footers: {
          default: footer(AlignmentType.RIGHT),
          even: footer(AlignmentType.LEFT),
        },
        children: [
          ...headOf(document),
          ...flowOf(document).flatMap((item) => itemOf(item, false)),
          ...closeOf(document),
          ...appendices.flatMap((appendix, i) =>
            appendixFlow(appendix, appendixNumber(i, appendices.length)).flatMap((item, at) =>
              itemOf(item, at === 0),
            ),
          ),
          ...colophonOf(document),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

const fontOf = (style: Style) => ({
  font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: FONTS[style] },
});

const run = (text: string, style: Style, size: number, more: object = {}): TextRun =>
  new TextRun({ text, ...fontOf(style), size: half(size), ...more });

const exact = { line: ROW, lineRule: LineRuleType.EXACT };

const header = (): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [run(MARK, 'hei', 10.5, { color: RED })],
      }),
    ],
  });

const footer = (alignment: typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        children: [
          new TextRun({
            children: ['— ', PageNumber.CURRENT, ' —'],
            ...fontOf('song'),
            size: half(14),
          }),
        ],
      }),
    ],
  });

/** Banner and number, the red rule under them; a form begins with its title. */
function headOf(document: LetterDocument): Paragraph[] {
  if (document.format === 'form') return [];
  const rule = { style: BorderStyle.SINGLE, size: 16, color: 'FF0000', space: 6 };
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [run(bannerText(document), 'songBold', 36, { color: 'FF0000' })],
    }),
    new Paragraph({
      alignment: document.format === 'letter' ? AlignmentType.RIGHT : AlignmentType.CENTER,
      border: { bottom: rule },
      spacing: { after: ROW },
      children: [run(numberText(document), 'fang', BODY)],
    }),
  ];
}

function itemOf(item: FlowItem, newPage: boolean): (Paragraph | Table)[] {
  const blanks = Array.from({ length: item.blankBefore }, () => new Paragraph({ spacing: exact }));
  return [...blanks, item.tag === 'Table' ? tableOf(item.table) : paragraphOf(item, newPage)];
}

const LEVELS: Readonly<
  Record<Passage['tag'], (typeof HeadingLevel)[keyof typeof HeadingLevel] | null>
> = {
  H1: HeadingLevel.TITLE,
  H2: HeadingLevel.HEADING_1,
  H3: HeadingLevel.HEADING_2,
  H4: HeadingLevel.HEADING_3,
  H5: HeadingLevel.HEADING_4,
  P: null,
};

const ALIGNED = {
  justify: AlignmentType.BOTH,
  balanced: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

function paragraphOf(passage: Passage, pageBreakBefore: boolean): Paragraph {
  const level = LEVELS[passage.tag];
  const column = twips(BODY);
  return new Paragraph({
    ...(level ? { heading: level } : {}),
    alignment: ALIGNED[passage.align],
    keepNext: passage.keepWithNext,
    pageBreakBefore,
    indent: indentOf(passage.first * column, passage.rest * column),
    spacing: { ...exact, before: 0, after: 0 },
    children: passage.inlines.map(({ text, style }: Inline, i) =>
      run(text, style, passage.size, {
        color: '000000',
        // Each line of a title begins a line.
        ...(passage.align === 'balanced' && i > 0 ? { break: 1 } : {}),
      }),
    ),
  });
}

/** Word counts a first line from the others, inwards or outwards. */
const indentOf = (first: number, rest: number) =>
  first < rest ? { left: rest, hanging: rest - first } : { left: rest, firstLine: first - rest };

function tableOf(table: Extract<FlowItem, { tag: 'Table' }>['table']): Table {
  const { columns, header: heads, rows, size } = table;
  const row = (given: CleanRow, tableHeader: boolean): TableRow =>
    new TableRow({
      tableHeader,
      ...(given.height > 0
        ? { height: { value: convertMillimetersToTwip(given.height), rule: 'atLeast' } }
        : {}),
      children: given.cells.map(
        ({ text, foot, span = 1, label, align }) =>
          new TableCell({
            columnSpan: span,
            verticalAlign: foot === undefined ? VerticalAlign.CENTER : VerticalAlign.TOP,
            children: [
              ...lines(
                text,
                label || align === 'centre' ? AlignmentType.CENTER : sideOf(align),
                label,
              ),
              ...(foot === undefined ? [] : lines(foot, AlignmentType.RIGHT)),
            ],
          }),
      ),
    });
  const lines = (
    text: string,
    alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
    label?: boolean,
  ): Paragraph[] =>
    text
      .split('\n')
      .map(
        (line) => new Paragraph({ alignment, children: [run(line, label ? 'hei' : 'fang', size)] }),
      );
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: columns.map(convertMillimetersToTwip),
    width: {
      size: columns.reduce((sum, width) => sum + convertMillimetersToTwip(width), 0),
      type: WidthType.DXA,
    },
    rows: [...heads.map((head) => row(head, true)), ...rows.map((body) => row(body, false))],
  });
}

const sideOf = (align: 'left' | 'right' | 'centre' | undefined) =>
  align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT;

/** Name and date, two rows under the text and four characters from the right; without a seal. */
function closeOf(document: LetterDocument): Paragraph[] {
  if (!closes(document)) return [];
  return signatureLines(document).map(
    (line, i) =>
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        keepNext: i === 0,
        indent: { right: 4 * twips(BODY) },
        spacing: { ...exact, before: i === 0 ? 2 * ROW : 0 },
        children: [run(line, 'fang', BODY)],
      }),
  );
}

function colophonOf(document: LetterDocument): Paragraph[] {
  const { copiedTo, printedBy, printedOn } = colophonTexts(document);
  return [copiedTo, [printedBy, printedOn].filter(Boolean).join('　　')]
    .filter((text) => text !== '')
    .map((text) => new Paragraph({ children: [run(text, 'fang', 14)] }));
}
