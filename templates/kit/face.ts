/**
 * One typeface as the kit and pdfkit see it: a glyph object per code point, shared by all letters.
 * It reads no files.
 */

import type { FontkitFont } from 'fontkit';

/** A glyph as pdfkit's embedder wants it. Its id is the code point, see `createFace`. */
type FaceGlyph = {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
};

/** Collects the glyphs of one letter and writes the font program that the letter embeds. */
export type FaceSubset = {
  /** Present where the program is CFF: pdfkit chooses the stream type by it. */
  readonly cff?: unknown;
  includeGlyph(codePoint: number): number;
  /** The program as a zlib stream. */
  encode(): Uint8Array;
};

type Metrics = Pick<
  FontkitFont,
  'unitsPerEm' | 'ascent' | 'descent' | 'lineGap' | 'capHeight' | 'xHeight' | 'italicAngle' | 'bbox'
>;

export type Outlines = {
  metrics(): Metrics;
  has(codePoint: number): boolean;
  /** In font units. */
  advance(codePoint: number): number;
  createSubset(): FaceSubset;
  /** Makes these code points ready to draw, where the face loads in pieces. */
  prepare?(codePoints: Iterable<number>): Promise<void>;
};

export type Face = {
  readonly name: string;
  has(codePoint: number): boolean;
  /** As a share of the em. */
  advance(codePoint: number): number;
  /** Whether it loads in pieces, and must be prepared before it draws. */
  readonly pieced: boolean;
  prepare(codePoints: Iterable<number>): Promise<void>;
  /** The object handed to pdfkit in place of a fontkit font. */
  readonly pdfSource: object;
};

/**
 * A shared fontkit font remembers for each glyph the code point that reached it first, so a later letter's 一
 * would be extracted as ⼀. Here each code point has a glyph of its own and the subset counts them apart.
 */
export function createFace(name: string, outlines: Outlines): Face {
  const glyphs = new Map<number, FaceGlyph>();
  const shares = new Map<number, number>();
  const glyphOf = (codePoint: number): FaceGlyph => {
    const known = glyphs.get(codePoint);
    if (known) return known;
    const glyph = {
      id: codePoint,
      advanceWidth: outlines.advance(codePoint),
      codePoints: [codePoint],
    };
    glyphs.set(codePoint, glyph);
    return glyph;
  };
  return {
    name,
    has: outlines.has,
    advance(codePoint) {
      const known = shares.get(codePoint);
      if (known !== undefined) return known;
      const share = glyphOf(codePoint).advanceWidth / outlines.metrics().unitsPerEm;
      shares.set(codePoint, share);
      return share;
    },
    pieced: outlines.prepare !== undefined,
    prepare: async (codePoints) => outlines.prepare?.(codePoints),
    pdfSource: pdfSourceOf(name, outlines, glyphOf),
  };
}

/** The members of a fontkit font that pdfkit's embedder reads, and nothing else. */
function pdfSourceOf(
  name: string,
  outlines: Outlines,
  glyphOf: (codePoint: number) => FaceGlyph,
): object {
  return Object.defineProperties(
    {
      postscriptName: name,
      head: { macStyle: { italic: false } },
      post: { isFixedPitch: false },
      'OS/2': { sFamilyClass: 0 },
      getGlyph: glyphOf,
      createSubset: outlines.createSubset,
      layout: (text: string) => layout([...text].map((char) => glyphOf(char.codePointAt(0) ?? 0))),
    },
    Object.fromEntries(METRIC_NAMES.map((key) => [key, { get: () => outlines.metrics()[key] }])),
  );
}

const METRIC_NAMES = [
  'unitsPerEm',
  'ascent',
  'descent',
  'lineGap',
  'capHeight',
  'xHeight',
  'italicAngle',
  'bbox',
] as const;

/** No shaping: the breaker has already placed every character. */
function layout(glyphs: readonly FaceGlyph[]) {
  return {
    glyphs,
    positions: glyphs.map((glyph) => ({
      xAdvance: glyph.advanceWidth,
      yAdvance: 0,
      xOffset: 0,
      yOffset: 0,
    })),
    advanceWidth: glyphs.reduce((total, glyph) => total + glyph.advanceWidth, 0),
  };
}
