/**
 * A face that ships as some 300 web-font pieces: one is opened when a letter first needs a character of it,
 * and a letter embeds a single merged subset. It covers any package made by cn-font-split.
 */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { create, type FontkitFont } from 'fontkit';
import { decompress } from 'wawoff2';
import { createFace, type Face, type FaceSubset } from './face.ts';
import { type Outline, readTrueType, type TrueTypeProgram } from './true-type-program.ts';
import { createTrueTypeSubset } from './true-type-subset.ts';

type Piece = { readonly font: FontkitFont; readonly program: TrueTypeProgram };

const FONT_FACE = /url\("\.\/([^"]+\.woff2)"\)[^}]*?unicode-range:([^;}]+)/gu;

/** Its piece gives the face's metrics and .notdef, so that these do not hang on what was printed before. */
const REFERENCE = 0x4e00;

export async function openPiecedFont(folder: string, name: string): Promise<Face> {
  const files = pieceOf(await readFile(join(folder, 'result.css'), 'utf8'));
  const { open, opened } = pieceShelf(folder);

  const piece = (codePoint: number): Piece => {
    const found = opened(files(codePoint === 0 ? REFERENCE : codePoint));
    if (found) return found;
    throw new Error(`face ${name}: U+${codePoint.toString(16)} was not prepared before drawing`);
  };
  const outlineOf = (codePoint: number): Outline => {
    const { font, program } = piece(codePoint);
    return program.outline(codePoint === 0 ? 0 : font.glyphForCodePoint(codePoint).id);
  };

  return createFace(name, {
    metrics: () => piece(0).font,
    has: (codePoint) => files(codePoint) !== null,
    advance: (codePoint) => outlineOf(codePoint).advance,
    createSubset: () => mergedSubset(piece, outlineOf),
    prepare: async (codePoints) => {
      const wanted = new Set([REFERENCE, ...codePoints].map(files).filter((file) => file !== null));
      await Promise.all([...wanted].map(open));
    },
  });
}

/** Pieces by file name, each opened once. */
function pieceShelf(folder: string) {
  const opening = new Map<string, Promise<void>>();
  const pieces = new Map<string, Piece>();
  const open = (file: string): Promise<void> => {
    const known = opening.get(file);
    if (known) return known;
    const started = openPiece(join(folder, file)).then((piece) => {
      pieces.set(file, piece);
    });
    opening.set(file, started);
    return started;
  };
  return { open, opened: (file: string | null) => pieces.get(file ?? '') };
}

async function openPiece(path: string): Promise<Piece> {
  /** The answer is a window on the decoder's memory, which the next call overwrites. */
  const file = Uint8Array.from(await decompress(await readFile(path)));
  return { font: create(file), program: readTrueType(file) };
}

function mergedSubset(
  piece: (codePoint: number) => Piece,
  outlineOf: (codePoint: number) => Outline,
): FaceSubset {
  const used = new Set([piece(0).program]);
  return createTrueTypeSubset({
    program: merged(piece(0).program, used),
    outlineOf(codePoint) {
      used.add(piece(codePoint).program);
      return outlineOf(codePoint);
    },
  });
}

/** Each piece states its own limits; a merged font must state the largest of each (maxp, words 3 to 15). */
function merged(reference: TrueTypeProgram, used: Iterable<TrueTypeProgram>): TrueTypeProgram {
  return {
    ...reference,
    table(tag) {
      const table = reference.table(tag);
      if (tag === 'maxp') for (const other of used) raise(table, other.table('maxp'));
      return table;
    },
  };
}

function raise(table: Uint8Array, other: Uint8Array): void {
  const own = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const theirs = new DataView(other.buffer, other.byteOffset, other.byteLength);
  for (let at = 6; at + 1 < Math.min(table.length, other.length); at += 2) {
    own.setUint16(at, Math.max(own.getUint16(at), theirs.getUint16(at)));
  }
}

type Range = { readonly from: number; readonly to: number; readonly file: string };

/** Which piece holds a code point, by the package's own style sheet. */
function pieceOf(css: string): (codePoint: number) => string | null {
  const ranges: Range[] = [...css.matchAll(FONT_FACE)]
    .flatMap(([, file = '', list = '']) => list.split(',').map((range) => toRange(range, file)))
    .sort((a, b) => a.from - b.from);
  return (codePoint) => {
    let low = 0;
    let high = ranges.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const range = ranges[middle] as Range;
      if (codePoint < range.from) high = middle - 1;
      else if (codePoint > range.to) low = middle + 1;
      else return range.file;
    }
    return null;
  };
}

function toRange(text: string, file: string): Range {
  const [from = '', to = from] = text.trim().replace(/^U\+/iu, '').split('-');
  return { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16), file };
}
