/** Writes the small TrueType program that one letter embeds. It draws no outline of its own. */

import { type Deflated, deflated, joined } from './deflate.ts';
import type { FaceSubset } from './face.ts';
import type { Outline, TrueTypeProgram } from './true-type-program.ts';

export type SubsetSource = {
  /** Gives head, hhea and maxp to copy. */
  readonly program: TrueTypeProgram;
  outlineOf(codePoint: number): Outline;
};

type Table = { readonly tag: string; readonly bytes: Uint8Array };

/** An outline as it goes into the file: padded to words, deflated, summed. */
type Packed = Deflated & { readonly checksum: number };

export function createTrueTypeSubset(source: SubsetSource): FaceSubset {
  const indexes = new Map<number, number>();
  const outlines: Outline[] = [source.program.outline(0)];
  return {
    includeGlyph(codePoint) {
      if (codePoint === 0) return 0;
      const known = indexes.get(codePoint);
      if (known !== undefined) return known;
      indexes.set(codePoint, outlines.length);
      return outlines.push(source.outlineOf(codePoint)) - 1;
    },
    encode: () => writeFont(source.program, withComponents(outlines)),
  };
}

/** Appends the parts of composites and points the composites at their new places. */
function withComponents(given: readonly Outline[]): Outline[] {
  const outlines = [...given];
  const places = new Map(outlines.map((outline, index) => [outline, index]));
  for (let i = 0; i < outlines.length; i += 1) {
    const outline = outlines[i] as Outline;
    if (outline.components.length === 0) continue;
    const bytes = outline.bytes.slice();
    const view = new DataView(bytes.buffer);
    for (const component of outline.components) {
      const part = component.outline();
      const place = places.get(part) ?? outlines.push(part) - 1;
      places.set(part, place);
      view.setUint16(component.at, place);
    }
    outlines[i] = { ...outline, bytes };
  }
  return outlines;
}

/** The program as a zlib stream: outlines are deflated once a process, only the short tables before them anew. */
function writeFont(program: TrueTypeProgram, outlines: readonly Outline[]): Uint8Array {
  const glyphs = outlines.map(packedOf);
  const head = patched(program.table('head'), (view) => {
    view.setUint32(8, 0);
    view.setInt16(50, 1);
  });
  const front = assemble(
    [
      { tag: 'head', bytes: head },
      {
        tag: 'hhea',
        bytes: patched(program.table('hhea'), (view) => view.setUint16(34, outlines.length)),
      },
      { tag: 'hmtx', bytes: metricsTable(outlines) },
      { tag: 'loca', bytes: locationTable(glyphs) },
      {
        tag: 'maxp',
        bytes: patched(program.table('maxp'), (view) => view.setUint16(4, outlines.length)),
      },
    ],
    glyphs,
  );
  return joined([deflated(front), ...glyphs.filter(({ length }) => length > 0)]);
}

const packed = new WeakMap<Outline, Packed>();

function packedOf(outline: Outline): Packed {
  const known = packed.get(outline);
  if (known) return known;
  const bytes = new Uint8Array(aligned(outline.bytes.length));
  bytes.set(outline.bytes);
  const made = {
    ...deflated(bytes),
    checksum: checksum(new DataView(bytes.buffer), 0, bytes.length),
  };
  packed.set(outline, made);
  return made;
}

function patched(table: Uint8Array, patch: (view: DataView) => void): Uint8Array {
  patch(new DataView(table.buffer, table.byteOffset, table.byteLength));
  return table;
}

const aligned = (length: number): number => (length + 3) & ~3;

function locationTable(glyphs: readonly Packed[]): Uint8Array {
  const loca = new DataView(new ArrayBuffer((glyphs.length + 1) * 4));
  let at = 0;
  glyphs.forEach(({ length }, index) => {
    loca.setUint32(index * 4, at);
    at += length;
  });
  loca.setUint32(glyphs.length * 4, at);
  return new Uint8Array(loca.buffer);
}

function metricsTable(outlines: readonly Outline[]): Uint8Array {
  const hmtx = new DataView(new ArrayBuffer(outlines.length * 4));
  outlines.forEach((outline, index) => {
    hmtx.setUint16(index * 4, outline.advance);
    hmtx.setInt16(index * 4 + 2, outline.bearing);
  });
  return new Uint8Array(hmtx.buffer);
}

/** Directory and short tables; the outlines follow as table glyf, which the directory names first. */
function assemble(tables: readonly Table[], glyphs: readonly Packed[]): Uint8Array {
  const count = tables.length + 1;
  const start = 12 + count * 16;
  const file = new Uint8Array(
    tables.reduce((total, table) => total + aligned(table.bytes.length), start),
  );
  const view = new DataView(file.buffer);
  const power = 2 ** Math.floor(Math.log2(count));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, count);
  view.setUint16(6, power * 16);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, (count - power) * 16);
  const entry = (index: number, tag: string, sum: number, offset: number, length: number): void => {
    const at = 12 + index * 16;
    for (let n = 0; n < 4; n += 1) view.setUint8(at + n, tag.charCodeAt(n));
    view.setUint32(at + 4, sum);
    view.setUint32(at + 8, offset);
    view.setUint32(at + 12, length);
  };
  let at = start;
  tables.forEach(({ tag, bytes }, index) => {
    file.set(bytes, at);
    entry(index + 1, tag, checksum(view, at, aligned(bytes.length)), at, bytes.length);
    at += aligned(bytes.length);
  });
  const sum = glyphs.reduce((total, glyph) => (total + glyph.checksum) | 0, 0);
  const length = glyphs.reduce((total, glyph) => total + glyph.length, 0);
  entry(0, 'glyf', sum >>> 0, at, length);
  return file;
}

function checksum(view: DataView, from: number, length: number): number {
  let sum = 0;
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) | 0;
  return sum >>> 0;
}
