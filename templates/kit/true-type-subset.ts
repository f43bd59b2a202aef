/** Writes the small TrueType program that one letter embeds. It draws no outline of its own. */

import type { FaceSubset } from './face.ts';
import type { Outline, TrueTypeProgram } from './true-type-program.ts';

export type SubsetSource = {
  /** Gives head, hhea and maxp to copy. */
  readonly program: TrueTypeProgram;
  outlineOf(codePoint: number): Outline;
};

type Table = { readonly tag: string; readonly bytes: Uint8Array };

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

function writeFont(program: TrueTypeProgram, outlines: readonly Outline[]): Uint8Array {
  const { glyf, loca } = glyphTables(outlines);
  return assemble([
    { tag: 'glyf', bytes: glyf },
    {
      tag: 'head',
      bytes: patched(program.table('head'), (head) => {
        head.setUint32(8, 0);
        head.setInt16(50, 1);
      }),
    },
    {
      tag: 'hhea',
      bytes: patched(program.table('hhea'), (hhea) => hhea.setUint16(34, outlines.length)),
    },
    { tag: 'hmtx', bytes: metricsTable(outlines) },
    { tag: 'loca', bytes: loca },
    {
      tag: 'maxp',
      bytes: patched(program.table('maxp'), (maxp) => maxp.setUint16(4, outlines.length)),
    },
  ]);
}

function patched(table: Uint8Array, patch: (view: DataView) => void): Uint8Array {
  patch(new DataView(table.buffer, table.byteOffset, table.byteLength));
  return table;
}

const aligned = (length: number): number => (length + 3) & ~3;

function glyphTables(outlines: readonly Outline[]): { glyf: Uint8Array; loca: Uint8Array } {
  const size = outlines.reduce((total, outline) => total + aligned(outline.bytes.length), 0);
  const glyf = new Uint8Array(size);
  const loca = new DataView(new ArrayBuffer((outlines.length + 1) * 4));
  let at = 0;
  outlines.forEach((outline, index) => {
    loca.setUint32(index * 4, at);
    glyf.set(outline.bytes, at);
    at += aligned(outline.bytes.length);
  });
  loca.setUint32(outlines.length * 4, at);
  return { glyf, loca: new Uint8Array(loca.buffer) };
}

function metricsTable(outlines: readonly Outline[]): Uint8Array {
  const hmtx = new DataView(new ArrayBuffer(outlines.length * 4));
  outlines.forEach((outline, index) => {
    hmtx.setUint16(index * 4, outline.advance);
    hmtx.setInt16(index * 4 + 2, outline.bearing);
  });
  return new Uint8Array(hmtx.buffer);
}

function assemble(tables: readonly Table[]): Uint8Array {
  const start = 12 + tables.length * 16;
  const file = new Uint8Array(
    tables.reduce((total, table) => total + aligned(table.bytes.length), start),
  );
  const view = new DataView(file.buffer);
  const power = 2 ** Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, power * 16);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, (tables.length - power) * 16);
  let at = start;
  tables.forEach(({ tag, bytes }, index) => {
    file.set(bytes, at);
    const entry = 12 + index * 16;
    for (let n = 0; n < 4; n += 1) view.setUint8(entry + n, tag.charCodeAt(n));
    view.setUint32(entry + 4, checksum(view, at, aligned(bytes.length)));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, bytes.length);
    at += aligned(bytes.length);
  });
  return file;
}

function checksum(view: DataView, from: number, length: number): number {
  let sum = 0;
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) | 0;
  return sum >>> 0;
}
