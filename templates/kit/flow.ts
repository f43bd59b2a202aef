/** Turns a letter into a row of styled paragraphs, in GB/T 9704-2012's styles and indents. It sets no line. */

import { cleanText } from './clean-text.ts';
import { GRID } from './grid.ts';
import type {
  Appendix,
  Block,
  Inline,
  LetterDocument,
  Style,
  Table,
  TableCell,
  TableRow,
} from './letter-document.ts';

type Tag = 'H1' | 'H2' | 'H3' | 'H4' | 'H5' | 'P';

/** One paragraph to be set. Indents are in columns of the grid. */
export type Paragraph = {
  readonly tag: Tag;
  readonly inlines: readonly Inline[];
  readonly size: number;
  readonly align: 'justify' | 'balanced' | 'right';
  readonly first: number;
  readonly rest: number;
  /** Later lines begin under the character after this text. */
  readonly hangUnder?: string;
  readonly blankBefore: number;
  readonly keepWithNext: boolean;
  /** Whether its rows are company enough for the signature; an attachment line is not. */
  readonly accompanies: boolean;
  /** For a refusal: where in the letter this is. */
  readonly place: string;
};

/** A table to be set, its texts clean, with every cell written out. */
export type TableItem = {
  readonly tag: 'Table';
  readonly table: CleanTable;
  readonly blankBefore: number;
  readonly place: string;
};

export type CleanTable = {
  readonly columns: readonly number[];
  readonly header: readonly CleanRow[];
  readonly rows: readonly CleanRow[];
  readonly size: number;
};

export type CleanRow = { readonly cells: readonly TableCell[]; readonly height: number };

export type FlowItem = Paragraph | TableItem;

const plain = {
  tag: 'P',
  size: GRID.body,
  align: 'justify',
  first: 2,
  rest: 0,
  blankBefore: 0,
  keepWithNext: false,
  accompanies: true,
} as const satisfies Partial<Paragraph>;

export function flowOf(document: LetterDocument): FlowItem[] {
  const numbered = document.format === 'form';
  return [
    ...titleOf(document.title, 'H1', '标题'),
    ...(numbered ? formNumberOf(document) : addresseeOf(document.addressee)),
    ...spaced(
      document.blocks.flatMap((block, index) => itemsOf(block, `正文第${index + 1}部分`)),
      !numbered && document.addressee === undefined,
    ),
    ...attachmentsOf(document.attachments ?? []),
  ];
}

/** 附件 and its number flush left in Hei on the first row, its title centred on the third (7.3.6). */
export function appendixFlow({ title, blocks }: Appendix, number: string): FlowItem[] {
  const mark = `附件${number}`;
  return [
    {
      ...plain,
      inlines: [{ text: mark, style: 'hei' }],
      first: 0,
      keepWithNext: true,
      place: mark,
    },
    ...titleOf(title, 'H2', `${mark}标题`).map((item) => ({ ...item, blankBefore: 1 })),
    ...spaced(
      blocks.flatMap((block, index) => itemsOf(block, `${mark}第${index + 1}部分`)),
      true,
    ),
  ];
}

/** A form is known by its case and its number, as far as it has them: one line under the title. */
function formNumberOf({ caseNumber, documentNumber }: LetterDocument): Paragraph[] {
  const text = [
    ...(caseNumber ? [`案号：${caseNumber}`] : []),
    ...(documentNumber ? [`编号：${documentNumber}`] : []),
  ];
  if (text.length === 0) return [];
  return [
    {
      ...plain,
      inlines: fang(oneLine(text.join('　'))),
      size: GRID.small,
      align: 'right',
      first: 0,
      keepWithNext: true,
      place: '案号',
    },
  ];
}

/** One paragraph; each of its inlines begins a line. */
function titleOf(title: string, tag: 'H1' | 'H2', place: string): Paragraph[] {
  return [
    {
      ...plain,
      tag,
      inlines: cleanText(title)
        .split('\n')
        .map((text) => ({ text, style: 'songBold' })),
      size: GRID.title,
      align: 'balanced',
      first: 0,
      keepWithNext: true,
      place,
    },
  ];
}

/** One empty line under the title, flush left, full-width colon (7.3.2). */
function addresseeOf(addressee: string | undefined): Paragraph[] {
  if (addressee === undefined) return [];
  const text = `${cleanText(addressee)}：`;
  return [
    { ...plain, inlines: fang(text), first: 0, blankBefore: 1, keepWithNext: true, place: '主送' },
  ];
}

/** Without an addressee the empty line under the title belongs to the text. */
function spaced(items: FlowItem[], needsBlank: boolean): FlowItem[] {
  const [first, ...others] = items;
  if (!first || !needsBlank) return items;
  return [{ ...first, blankBefore: Math.max(1, first.blankBefore) }, ...others];
}

const fang = (text: string): Inline[] => [{ text, style: 'fang' }];

const HEADING: Readonly<Record<1 | 2 | 3 | 4, { readonly tag: Tag; readonly style: Style }>> = {
  1: { tag: 'H2', style: 'hei' },
  2: { tag: 'H3', style: 'kai' },
  3: { tag: 'H4', style: 'fang' },
  4: { tag: 'H5', style: 'fang' },
};

function itemsOf(block: Block, place: string): FlowItem[] {
  switch (block.kind) {
    case 'heading': {
      const { tag, style } = HEADING[block.level];
      const inlines = [{ text: oneLine(block.text), style }];
      return [{ ...plain, tag, inlines, keepWithNext: true, place }];
    }
    case 'paragraph':
      return textParagraphs(block, place);
    case 'list':
      return block.items.flatMap((item, i) =>
        textParagraphs({ kind: 'paragraph', text: `${marker(block.marker, i + 1)}${item}` }, place),
      );
    case 'signatureLines':
      return block.lines.map((line) => ({
        ...plain,
        inlines: fang(oneLine(line)),
        blankBefore: 1,
        place,
      }));
    case 'table':
      return [tableOf(block, place)];
    default:
      return block satisfies never;
  }
}

const TABLE_SIZE = 12;

function tableOf({ columns, header = [], rows, size }: Table, place: string): TableItem {
  const clean = ({ cells, height = 0 }: TableRow): CleanRow => ({
    height,
    cells: cells.map((cell) => cleanCell(typeof cell === 'string' ? { text: cell } : cell)),
  });
  const labelled = (row: CleanRow): CleanRow => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, label: true })),
  });
  return {
    tag: 'Table',
    table: {
      columns,
      header: header.map(clean).map(labelled),
      rows: rows.map(clean),
      size: size ?? TABLE_SIZE,
    },
    blankBefore: 0,
    place,
  };
}

const cleanCell = (cell: TableCell): TableCell => ({
  ...cell,
  text: cleanText(cell.text),
  ...(cell.foot === undefined ? {} : { foot: cleanText(cell.foot) }),
});

const oneLine = (text: string): string => cleanText(text).replaceAll('\n', '');

/** A line break typed into a field begins a paragraph of its own. */
function textParagraphs(block: Extract<Block, { kind: 'paragraph' }>, place: string): Paragraph[] {
  const texts = cleanText(block.text)
    .split('\n')
    .filter((text) => text !== '');
  return texts.map((text, i) => ({
    ...plain,
    inlines:
      block.lead && i === 0
        ? [{ text: cleanText(block.lead), style: 'hei' }, ...fang(text)]
        : fang(text),
    first: block.flush ? 0 : 2,
    keepWithNext: Boolean(block.keepWithNext) && i === texts.length - 1,
    place,
  }));
}

function marker(kind: 'chinese' | 'bracketed' | 'arabic', n: number): string {
  if (kind === 'arabic') return `${n}.`;
  return kind === 'chinese' ? `${chineseNumber(n)}、` : `（${chineseNumber(n)}）`;
}

const DIGITS = '〇一二三四五六七八九';

/** 1 to 99, enough for the items of a letter. */
export function chineseNumber(n: number): string {
  const [tens, units] = [Math.floor(n / 10), n % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return `${head}${units === 0 ? '' : DIGITS[units]}`;
}

/** More attachments than this may part over two pages. */
const KEPT_ATTACHMENTS = 8;

/** One empty line under the text, two characters in, later lines under the name (7.3.4). */
function attachmentsOf(names: readonly string[]): Paragraph[] {
  const numbered = names.length > 1;
  return names.map((name, i) => {
    const number = numbered ? `${i + 1}.` : '';
    return {
      ...plain,
      inlines: fang(`${i === 0 ? '附件：' : ''}${number}${oneLine(name)}`),
      first: i === 0 ? 2 : 5,
      rest: 5,
      hangUnder: number,
      blankBefore: i === 0 ? 1 : 0,
      accompanies: false,
      keepWithNext: names.length <= KEPT_ATTACHMENTS,
      place: `附件第${i + 1}项`,
    };
  });
}
