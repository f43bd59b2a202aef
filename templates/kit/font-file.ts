/** Opens one font file (TTF, OTF or the first of a TTC) as a face; reads it once a process. */

import { readFile } from 'node:fs/promises';
import { deflateSync } from 'node:zlib';
import { create, type FontkitFont } from 'fontkit';
import { createFace, type Face, type FaceSubset } from './face.ts';
import { readTrueType } from './true-type-program.ts';
import { createTrueTypeSubset } from './true-type-subset.ts';

export type FontFile = {
  readonly face: Face;
  /** For outlines drawn as vectors, such as the seal's name. */
  readonly font: FontkitFont;
};

const opened = new Map<string, Promise<FontFile>>();

export function openFontFile(path: string): Promise<FontFile> {
  const known = opened.get(path);
  if (known) return known;
  const opening = open(path);
  opened.set(path, opening);
  return opening;
}

async function open(path: string): Promise<FontFile> {
  const file = await readFile(path);
  const parsed = create(file);
  const font = parsed.fonts?.[0] ?? parsed;
  /** Decodes the character map now rather than within the first letter. */
  font.hasGlyphForCodePoint(0x4e00);
  const createSubset = font.directory.tables['glyf']
    ? trueTypeSubsets(file, font)
    : cffSubsets(font);
  const known = new Map<number, boolean>();
  const face = createFace(font.postscriptName, {
    metrics: () => font,
    has(codePoint) {
      const answer = known.get(codePoint) ?? font.hasGlyphForCodePoint(codePoint);
      known.set(codePoint, answer);
      return answer;
    },
    advance: (codePoint) =>
      (codePoint === 0 ? font.getGlyph(0) : font.glyphForCodePoint(codePoint)).advanceWidth,
    createSubset,
  });
  return { face, font };
}

function trueTypeSubsets(file: Uint8Array, font: FontkitFont): () => FaceSubset {
  const program = readTrueType(file);
  const outlineOf = (codePoint: number) => program.outline(font.glyphForCodePoint(codePoint).id);
  return () => createTrueTypeSubset({ program, outlineOf });
}

/** fontkit's own CFF writer, with one entry a code point instead of one a glyph. */
function cffSubsets(font: FontkitFont): () => FaceSubset {
  return () => {
    const subset = font.createSubset();
    const indexes = new Map<number, number>([[0, 0]]);
    return {
      cff: subset.cff,
      includeGlyph(codePoint) {
        const known = indexes.get(codePoint);
        if (known !== undefined) return known;
        const index = subset.glyphs.push(font.glyphForCodePoint(codePoint).id) - 1;
        indexes.set(codePoint, index);
        return index;
      },
      encode: () => deflateSync(subset.encode()),
    };
  };
}
