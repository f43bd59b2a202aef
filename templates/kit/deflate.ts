/**
 * A zlib stream (RFC 1950) joined from pieces that were deflated one by one, so that a glyph is deflated once a process
 * and not once a letter. Equal pieces give equal bytes, whatever was printed before.
 */

import { constants, deflateRawSync } from 'node:zlib';

/** Bytes with what a stream around them needs to know of them. */
export type Deflated = {
  /** Raw deflate blocks that end on a byte; another piece may follow. */
  readonly blocks: Uint8Array;
  /** Of the bytes before deflating. */
  readonly length: number;
  readonly adler: number;
};

const HEADER = Uint8Array.of(0x78, 0x9c);
/** An empty last block, which closes the stream. */
const END = Uint8Array.of(0x03, 0x00);
/** The largest prime below 2¹⁶ (RFC 1950, 8.2). */
const BASE = 65521;
/** So many bytes can be summed before the sums must be reduced. */
const RUN = 5552;

/** A glyph is some 300 bytes: a small window is as good, and quicker made. */
export function deflated(bytes: Uint8Array): Deflated {
  const small = bytes.length < 512;
  const blocks = deflateRawSync(bytes, {
    level: 9,
    finishFlush: constants.Z_SYNC_FLUSH,
    ...(small ? { windowBits: 9, memLevel: 2 } : {}),
  });
  return { blocks, length: bytes.length, adler: adlerOf(bytes) };
}

export function joined(pieces: readonly Deflated[]): Uint8Array {
  const size = pieces.reduce((total, { blocks }) => total + blocks.length, 0);
  const stream = new Uint8Array(HEADER.length + size + END.length + 4);
  stream.set(HEADER);
  let at = HEADER.length;
  let adler = 1;
  for (const piece of pieces) {
    stream.set(piece.blocks, at);
    at += piece.blocks.length;
    adler = followed(adler, piece);
  }
  stream.set(END, at);
  new DataView(stream.buffer).setUint32(at + END.length, adler);
  return stream;
}

function adlerOf(bytes: Uint8Array): number {
  let [a, b] = [1, 0];
  for (let start = 0; start < bytes.length; start += RUN) {
    const end = Math.min(start + RUN, bytes.length);
    for (let i = start; i < end; i += 1) {
      a += bytes[i] as number;
      b += a;
    }
    a %= BASE;
    b %= BASE;
  }
  return ((b << 16) | a) >>> 0;
}

/** The sum over bytes with sum `adler` and the piece behind them. */
function followed(adler: number, piece: Deflated): number {
  const [a1, b1] = [adler & 0xffff, adler >>> 16];
  const [a2, b2] = [piece.adler & 0xffff, piece.adler >>> 16];
  const a = (a1 + a2 + BASE - 1) % BASE;
  const b = (b1 + b2 + (piece.length % BASE) * ((a1 + BASE - 1) % BASE)) % BASE;
  return ((b << 16) | a) >>> 0;
}
