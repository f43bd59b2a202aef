/**
 * The cover sheet of an envelope: the address where the window is, and below the first fold what lies in the envelope.
 * Where the window is, is the standard's business; what is sent to whom is decided elsewhere.
 */
import type { Kit, Rendered } from '../../templates/kit/create-kit.ts';
import type { SheetPage, SheetRule, SheetText } from '../../templates/kit/draw-sheet.ts';

/**
 * GB/T 22585-2008 透明窗口信封, inland DL: 220 × 110 mm, window 100 × 40 mm, 25 mm from the left edge and 30 mm from
 * the upper one. An A4 sheet folded twice (210 × 99 mm) may slide by 10 mm and 11 mm in it.
 */
const ENVELOPE = { width: 220, height: 110 };
const WINDOW = { left: 25, top: 30, width: 100, height: 40 };
const FOLDED = { width: 210, height: 99 };
const SLIDE = { x: ENVELOPE.width - FOLDED.width, y: ENVELOPE.height - FOLDED.height };

/** What shows through the window wherever the sheet lies, in millimetres on the sheet. */
export const ALWAYS_SEEN = {
  left: WINDOW.left,
  top: WINDOW.top,
  right: WINDOW.left + WINDOW.width - SLIDE.x,
  bottom: WINDOW.top + WINDOW.height - SLIDE.y,
} as const;

/** What can show through it at all: nothing but the address may stand here. */
export const EVER_SEEN = {
  left: WINDOW.left - SLIDE.x,
  top: WINDOW.top - SLIDE.y,
  right: WINDOW.left + WINDOW.width,
  bottom: WINDOW.top + WINDOW.height,
} as const;

export type CoverSheet = {
  readonly recipient: string;
  readonly address: string;
  readonly from: { readonly name: string; readonly address: string; readonly phone: string };
  readonly caseNumber: string;
  readonly batch: string;
  /** What lies in the envelope, one line each. */
  readonly contents: readonly string[];
};

/** Sizes that are tried for the address, the largest first; in points and millimetres. */
const SIZES = [
  { size: 14, pitch: 6.6 },
  { size: 12, pitch: 5.6 },
  { size: 10.5, pitch: 4.7 },
] as const;

const BLOCK = {
  x: ALWAYS_SEEN.left + 2,
  y: ALWAYS_SEEN.top + 1,
  width: ALWAYS_SEEN.right - ALWAYS_SEEN.left - 4,
  height: ALWAYS_SEEN.bottom - ALWAYS_SEEN.top - 2,
};

/** Null where the address is longer than the window shows even in the smallest size. */
export function coverPage(sheet: CoverSheet, kit: Pick<Kit, 'sheetLines'>): SheetPage | null {
  const address = addressBlock(sheet, kit);
  return address && { texts: [address, ...notes(sheet)], rules: folds };
}

function addressBlock(
  { recipient, address }: CoverSheet,
  kit: Pick<Kit, 'sheetLines'>,
): SheetText | null {
  const blocks = SIZES.map(({ size, pitch }): SheetText => {
    const { x, y, width } = BLOCK;
    return { text: `${address}\n${recipient}　收`, x, y, width, size, pitch, style: 'hei' };
  });
  return blocks.find((block) => kit.sheetLines(block) * (block.pitch ?? 0) <= BLOCK.height) ?? null;
}

function notes({ from, caseNumber, batch, contents, recipient }: CoverSheet): SheetText[] {
  const small = { x: 20, width: 170, size: 9 };
  const plain = { x: 25, width: 160, size: 12, pitch: 7 };
  return [
    { ...small, y: 9, text: `封页　${batch}`, style: 'song' },
    { ...small, y: 101, text: '沿此处折叠，地址对准信封窗口', align: 'right' },
    { ...plain, y: 112, text: '内装文书', style: 'hei', size: 14 },
    { ...plain, y: 122, text: [`案号：${caseNumber}`, `受送达人：${recipient}`].join('\n') },
    { ...plain, y: 138, text: contents.map((line, n) => `${n + 1}．${line}`).join('\n') },
    {
      ...plain,
      y: 262,
      size: 10.5,
      pitch: 5.5,
      text: `寄件机关：${from.name}\n地址：${from.address}　电话：${from.phone}\n无法投递的，请注明原因和日期，退回寄件机关。`,
    },
  ];
}

/** Marks at the left edge where the sheet is folded. */
const folds: readonly SheetRule[] = [FOLDED.height, 2 * FOLDED.height].map((y) => ({
  x: 4,
  y,
  width: 6,
  height: 0.2,
}));

export const drawCover = (page: SheetPage, kit: Kit, author: string): Promise<Rendered> =>
  kit.sheets({ title: '封页', author, on: null, pages: [page] });
