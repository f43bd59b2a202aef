/** Finds characters no font has, before anything is drawn; it mends nothing. */

import { cleanText } from './clean-text.ts';
import { appendixFlow, type FlowItem, flowOf } from './flow.ts';
import type { FontStack } from './font-stack.ts';
import type { GlyphMissing, Inline, LetterDocument, Style } from './letter-document.ts';
import {
  appendixNumber,
  bannerText,
  closes,
  colophonTexts,
  marksOf,
  numberText,
  pageNumberText,
  SEAM_MARK,
  signatureLines,
  verificationLines,
} from './outer-text.ts';

export type Passage = { readonly place: string; readonly inlines: readonly Inline[] };

const NEIGHBOURS = 4;

export function passagesOf(document: LetterDocument): Passage[] {
  const { format, appendices = [], pageSignatures = [], seam } = document;
  const { copiedTo, printedBy, printedOn } = colophonTexts(document);
  return [
    ...(format === 'form'
      ? []
      : [
          passage('发文机关标志', bannerText(document), 'songBold'),
          passage('发文字号', numberText(document), 'fang'),
        ]),
    ...flowOf(document).flatMap(passagesIn),
    ...(closes(document) ? [passage('落款', signatureLines(document).join(''), 'fang')] : []),
    ...appendices.flatMap((appendix, i) =>
      appendixFlow(appendix, appendixNumber(i, appendices.length)).flatMap(passagesIn),
    ),
    passage('版记', `${copiedTo}${printedBy}${printedOn}`, 'fang'),
    passage('逐页签名', pageSignatures.map(cleanText).join(''), 'fang'),
    passage('骑缝', seam === 'hand' ? SEAM_MARK : '', 'song'),
    ...marksOf(document).map(({ note }) => passage('标记', note, 'hei')),
    passage('核验码', verificationLines(document).join(''), 'song'),
    passage('页码', pageNumberText(document, 1_234_567_890, 1), 'song'),
  ];
}

const passage = (place: string, text: string, style: Style): Passage => ({
  place,
  inlines: [{ text, style }],
});

function passagesIn(item: FlowItem): Passage[] {
  if (item.tag !== 'Table') return [item];
  const { header, rows } = item.table;
  return [...header, ...rows].flatMap(({ cells }, row) =>
    cells.map(({ text, foot = '', label }, column) =>
      passage(
        `${item.place}表格第${row + 1}行第${column + 1}栏`,
        `${text}${foot}`.replaceAll('\n', ''),
        label ? 'hei' : 'fang',
      ),
    ),
  );
}

export function findMissing(
  document: LetterDocument,
  fonts: FontStack,
  passages: readonly Passage[] = passagesOf(document),
): GlyphMissing[] {
  const missing = passages.flatMap(({ place, inlines }) =>
    inlines.flatMap(({ text, style }) =>
      missingIn(text, place, (codePoint) => fonts.faceFor(style, codePoint) !== null),
    ),
  );
  const seal = missingIn(cleanText(document.organ.sealName), '印章', (codePoint) =>
    fonts.sealFont.hasGlyphForCodePoint(codePoint),
  );
  return [...missing, ...seal];
}

export function missingIn(
  text: string,
  place: string,
  has: (codePoint: number) => boolean,
): GlyphMissing[] {
  if (everyIn(text, has)) return [];
  const chars = [...text];
  return chars.flatMap((char, i): GlyphMissing[] => {
    const codePoint = char.codePointAt(0) ?? 0;
    if (has(codePoint)) return [];
    const context = chars.slice(Math.max(0, i - NEIGHBOURS), i + NEIGHBOURS + 1).join('');
    const hex = codePoint.toString(16).toUpperCase().padStart(4, '0');
    return [
      { code: 'glyph.missing', char, codePoint: `U+${hex}`, place: `${place}：“${context}”` },
    ];
  });
}

function everyIn(text: string, has: (codePoint: number) => boolean): boolean {
  for (const char of text) if (!has(char.codePointAt(0) ?? 0)) return false;
  return true;
}
