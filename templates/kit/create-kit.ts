/** The paper kit: fonts opened once at start-up, letters drawn from plain data. It reads no environment. */

import { drawLetter, pagesOf, setLetter } from './draw-letter.ts';
import { drawSheets, linesOf, missingOn, type Sheets, type SheetText } from './draw-sheet.ts';
import type { Face } from './face.ts';
import { findMissing, type Passage, passagesOf } from './find-missing.ts';
import { type FontStack, type FontWarning, loadFontStack } from './font-stack.ts';
import type { GlyphMissing, LetterDocument } from './letter-document.ts';

export type KitOptions = {
  /** A FangSong font file (TTF, OTF, TTC) that the organ holds a licence for. */
  readonly fangsong?: string;
};

export type Rendered =
  | { readonly ok: true; readonly pdf: Uint8Array; readonly pages: number }
  | { readonly ok: false; readonly refusals: readonly GlyphMissing[] };

/** What a letter would take on paper, without being drawn. */
export type Counted =
  | { readonly ok: true; readonly pages: number }
  | { readonly ok: false; readonly refusals: readonly GlyphMissing[] };

export type Kit = {
  /** The face that prints body text, and what an operator should know about it. */
  readonly fangsong: string;
  readonly warnings: readonly FontWarning[];
  /** Characters no font has; empty where the letter can be drawn. */
  check(document: LetterDocument): readonly GlyphMissing[];
  /** The same letter always gives the same bytes. */
  render(document: LetterDocument): Promise<Rendered>;
  /** As many pages as `render` draws, at a tenth of its cost. */
  count(document: LetterDocument): Promise<Counted>;
  /** Sheets on which everything has its place; the same sheets always give the same bytes. */
  sheets(sheets: Sheets): Promise<Rendered>;
  /** How many lines a text on a sheet takes in its width. */
  sheetLines(text: SheetText): number;
};

export async function createKit(options: KitOptions = {}): Promise<Kit> {
  const fonts = await loadFontStack(options.fangsong);
  /** Every character in its place, or those that no font has. */
  async function setIn(document: LetterDocument) {
    const passages = passagesOf(document);
    const refusals = findMissing(document, fonts, passages);
    if (refusals.length > 0) return { ok: false as const, refusals };
    await prepareFaces(passages, fonts);
    return { ok: true as const, letter: setLetter(document, fonts) };
  }
  return {
    fangsong: fonts.fangsong,
    warnings: fonts.warnings,
    check: (document) => findMissing(document, fonts),
    async render(document) {
      const set = await setIn(document);
      return set.ok ? { ok: true, ...drawLetter(set.letter) } : set;
    },
    async count(document) {
      const set = await setIn(document);
      return set.ok ? { ok: true, pages: pagesOf(set.letter) } : set;
    },
    async sheets(sheets) {
      const refusals = missingOn(sheets, fonts);
      return refusals.length > 0
        ? { ok: false, refusals }
        : { ok: true, ...(await drawSheets(sheets, fonts)) };
    },
    sheetLines: (text) => linesOf(text, fonts),
  };
}

/** A face that ships in pieces opens those that this letter needs. */
async function prepareFaces(passages: readonly Passage[], fonts: FontStack): Promise<void> {
  const wanted = new Map<Face, Set<number>>();
  for (const { inlines } of passages) {
    for (const { text, style } of inlines) {
      for (const char of text) {
        const codePoint = char.codePointAt(0) ?? 0;
        const face = fonts.faceFor(style, codePoint);
        if (!face?.pieced) continue;
        const codePoints = wanted.get(face);
        if (codePoints) codePoints.add(codePoint);
        else wanted.set(face, new Set([codePoint]));
      }
    }
  }
  await Promise.all([...wanted].map(([face, codePoints]) => face.prepare(codePoints)));
}
