/** Reads outlines from a TrueType file as bytes, without hints. It maps no characters and writes nothing. */

/** One glyph's outline; a composite names the outlines it is built from. */
export type Outline = {
  readonly bytes: Uint8Array;
  readonly advance: number;
  readonly bearing: number;
  readonly components: readonly { readonly at: number; readonly outline: () => Outline }[];
};

export type TrueTypeProgram = {
  outline(glyphId: number): Outline;
  /** A table as stored, to be copied into a subset. */
  table(tag: 'head' | 'hhea' | 'maxp'): Uint8Array;
};

const COLLECTION = 0x74746366;
const EMPTY = new Uint8Array(0);

export function readTrueType(file: Uint8Array): TrueTypeProgram {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const tables = readDirectory(view);
  const start = (tag: string): number => tables.get(tag)?.offset ?? 0;
  const longOffsets = view.getInt16(start('head') + 50) === 1;
  const metricCount = view.getUint16(start('hhea') + 34);
  const cache = new Map<number, Outline>();

  const offset = (glyphId: number): number =>
    longOffsets
      ? view.getUint32(start('loca') + glyphId * 4)
      : view.getUint16(start('loca') + glyphId * 2) * 2;

  const metrics = (glyphId: number) => {
    const at = start('hmtx') + Math.min(glyphId, metricCount - 1) * 4;
    const bearingAt =
      glyphId < metricCount
        ? at + 2
        : start('hmtx') + metricCount * 4 + (glyphId - metricCount) * 2;
    return { advance: view.getUint16(at), bearing: view.getInt16(bearingAt) };
  };

  const outline = (glyphId: number): Outline => {
    const known = cache.get(glyphId);
    if (known) return known;
    const from = start('glyf') + offset(glyphId);
    const raw = file.subarray(from, start('glyf') + offset(glyphId + 1));
    const made = { ...withoutHints(raw, outline), ...metrics(glyphId) };
    cache.set(glyphId, made);
    return made;
  };

  return {
    outline,
    table: (tag) => file.slice(start(tag), start(tag) + (tables.get(tag)?.length ?? 0)),
  };
}

function readDirectory(view: DataView): Map<string, { offset: number; length: number }> {
  const base = view.getUint32(0) === COLLECTION ? view.getUint32(12) : 0;
  const tables = new Map<string, { offset: number; length: number }>();
  for (let i = 0; i < view.getUint16(base + 4); i += 1) {
    const at = base + 12 + i * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((n) => view.getUint8(at + n)));
    tables.set(tag, { offset: view.getUint32(at + 8), length: view.getUint32(at + 12) });
  }
  return tables;
}

/** Hints refer to programs (fpgm, cvt) that a subset leaves out; print needs none. */
function withoutHints(
  raw: Uint8Array,
  load: (glyphId: number) => Outline,
): Pick<Outline, 'bytes' | 'components'> {
  if (raw.length === 0) return { bytes: EMPTY, components: [] };
  const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
  const contours = view.getInt16(0);
  return contours < 0
    ? composite(raw, view, load)
    : { bytes: simple(raw, view, contours), components: [] };
}

function simple(raw: Uint8Array, view: DataView, contours: number): Uint8Array {
  const lengthAt = 10 + contours * 2;
  const hints = view.getUint16(lengthAt);
  if (hints === 0) return raw;
  const bytes = new Uint8Array(raw.length - hints);
  bytes.set(raw.subarray(0, lengthAt));
  bytes.set(raw.subarray(lengthAt + 2 + hints), lengthAt + 2);
  return bytes;
}

/** Flag bits of a composite glyph (OpenType, glyf table). */
const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE = 0x0020;
const TWO_SCALES = 0x0040;
const MATRIX = 0x0080;
const HINTS = 0x0100;

function composite(raw: Uint8Array, view: DataView, load: (glyphId: number) => Outline) {
  const bytes = raw.slice();
  const out = new DataView(bytes.buffer);
  const components: { at: number; outline: () => Outline }[] = [];
  let at = 10;
  for (let more = true; more; ) {
    const flags = view.getUint16(at);
    const glyphId = view.getUint16(at + 2);
    out.setUint16(at, flags & ~HINTS);
    components.push({ at: at + 2, outline: () => load(glyphId) });
    at += 4 + (flags & WORDS ? 4 : 2) + scaleLength(flags);
    more = (flags & MORE) !== 0;
  }
  return { bytes: bytes.slice(0, at), components };
}

function scaleLength(flags: number): number {
  if (flags & MATRIX) return 8;
  if (flags & TWO_SCALES) return 4;
  return flags & SCALE ? 2 : 0;
}
