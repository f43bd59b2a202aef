/** The part of pdfkit that is used here, beyond what its types declare, and how numbers are written. */

import type { FaceSubset } from './face.ts';

/** The part of pdfkit's document that is used, beyond what its types declare. */
export type Pdf = {
  readonly page: {
    readonly fonts: Record<string, unknown>;
    readonly xobjects: Record<string, unknown>;
  };
  readonly _font: EmbeddedFont;
  addPage(): Pdf;
  ref(data?: object): object & { end(stream?: Uint8Array): void };
  font(source: object, family: string): Pdf;
  addContent(operators: string): Pdf;
  markContent(tag: string, options?: object): Pdf;
  markStructureContent(tag: string): object;
  endMarkedContent(): Pdf;
  struct(type: string, children?: readonly object[]): Element;
  addStructure(element: object): Pdf;
  /** The parts of the finished file. */
  written(): readonly Uint8Array[];
  end(): void;
};

export type Element = {
  readonly dictionary: { readonly data: Record<string, unknown> };
  add(child: object): void;
  end(): void;
};

export type EmbeddedFont = {
  readonly id: string;
  document: Pick<Pdf, 'ref'>;
  ref(): unknown;
  readonly subset: FaceSubset;
  /** By glyph of the subset: advance in thousandths of the em, and the characters it stands for. */
  readonly widths: (number | undefined)[];
  readonly unicode: (readonly number[] | undefined)[];
};

/** A length with three decimals at most. */
export const f = (value: number): string => String(Math.round(value * 1000) / 1000);
