/** What pdfkit writes into a stream, kept as text until it is whole, so that it becomes bytes in one piece. The bytes stay pdfkit's. */

import { deflateSync } from 'node:zlib';

/** The part of pdfkit's reference that is used, beyond what its types declare. */
export type Reference = {
  readonly data: Record<string, unknown>;
  buffer: Uint8Array[];
  compress: boolean;
  text?: string;
  write(chunk: Uint8Array | string): void;
  finalize(): void;
};

/** Makes a reference of pdfkit's write so. */
export function inOnePiece<R extends Reference>(reference: R): R {
  reference.write = write;
  reference.finalize = finalize;
  return reference;
}

function write(this: Reference, chunk: Uint8Array | string): void {
  const length = (this.data['Length'] as number | undefined) ?? 0;
  this.data['Length'] = length + chunk.length + (typeof chunk === 'string' ? 1 : 0);
  if (this.compress) this.data['Filter'] = 'FlateDecode';
  if (typeof chunk === 'string') {
    this.text = `${this.text ?? ''}${chunk}\n`;
    return;
  }
  toBytes(this);
  this.buffer.push(chunk);
}

function finalize(this: Reference): void {
  toBytes(this);
  const [whole] = this.buffer;
  if (this.compress && this.buffer.length === 1 && whole) {
    this.buffer = [deflatedOnce(whole)];
    this.compress = false;
  }
  (Object.getPrototypeOf(this) as Reference).finalize.call(this);
}

function toBytes(reference: Reference): void {
  if (reference.text === undefined) return;
  reference.buffer.push(Buffer.from(reference.text, 'latin1'));
  delete reference.text;
}

const deflated = new WeakMap<Uint8Array, Uint8Array>();

/** What is the same object in every letter, the colour profile, is deflated for the first. */
function deflatedOnce(bytes: Uint8Array): Uint8Array {
  const known = deflated.get(bytes) ?? deflateSync(bytes);
  deflated.set(bytes, known);
  return known;
}
