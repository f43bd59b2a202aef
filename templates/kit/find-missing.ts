/** Finds characters no font has, before anything is drawn; it mends nothing. */

import { cleanText } from './clean-text.ts';
import { flowOf } from './flow.ts';
import type { FontStack } from './font-stack.ts';
import type { GlyphMissing, Inline, LetterDocument } from './letter-document.ts';
import { bannerText, marksOf, numberText, signatureLines, verificationText } from './outer-text.ts';

type Passage = { readonly place: string; readonly inlines: readonly Inline[] };

const NEIGHBOURS = 4;

export function passagesOf(document: LetterDocument): Passage[] {
  const songBold = (place: string, text: string): Passage => ({
    place,
    inlines: [{ text, style: 'songBold' }],
  });
  const fang = (place: string, text: string): Passage => ({
    place,
    inlines: [{ text, style: 'fang' }],
  });
  return [
    songBold('发文机关标志', bannerText(document)),
    fang('发文字号', numberText(document)),
    ...flowOf(document),
    fang('落款', signatureLines(document).join('')),
    ...marksOf(document).map(
      ({ note }): Passage => ({ place: '标记', inlines: [{ text: note, style: 'hei' }] }),
    ),
    { place: '核验码', inlines: [{ text: verificationText(document), style: 'song' }] },
    { place: '页码', inlines: [{ text: '— 0123456789 —', style: 'song' }] },
  ];
}

export function findMissing(document: LetterDocument, fonts: FontStack): GlyphMissing[] {
  const missing = passagesOf(document).flatMap(({ place, inlines }) =>
    inlines.flatMap(({ text, style }) =>
      missingIn(text, place, (codePoint) => fonts.faceFor(style, codePoint) !== null),
    ),
  );
  const seal = missingIn(cleanText(document.organ.sealName), '印章', (codePoint) =>
    fonts.sealFont.hasGlyphForCodePoint(codePoint),
  );
  return [...missing, ...seal];
}

function missingIn(
  text: string,
  place: string,
  has: (codePoint: number) => boolean,
): GlyphMissing[] {
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
