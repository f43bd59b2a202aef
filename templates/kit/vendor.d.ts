/** The little of the untyped font packages that the kit uses; not their full interface. */

declare module 'fontkit' {
  type FontkitPath = {
    readonly commands: readonly {
      readonly command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath';
      readonly args: readonly number[];
    }[];
  };
  type FontkitGlyph = {
    readonly id: number;
    readonly advanceWidth: number;
    readonly path: FontkitPath;
  };
  type FontkitSubset = {
    readonly cff?: unknown;
    readonly glyphs: number[];
    encode(): Uint8Array;
  };
  export type FontkitFont = {
    readonly postscriptName: string;
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly lineGap: number;
    readonly capHeight: number;
    readonly xHeight: number;
    readonly italicAngle: number;
    readonly bbox: {
      readonly minX: number;
      readonly minY: number;
      readonly maxX: number;
      readonly maxY: number;
    };
    /** Embedding licence of the font (OpenType, OS/2 fsType). */
    readonly 'OS/2'?: {
      readonly fsType?: {
        readonly noEmbedding: boolean;
        readonly viewOnly: boolean;
        readonly editable: boolean;
        readonly noSubsetting: boolean;
        readonly bitmapOnly: boolean;
      };
    };
    readonly directory: { readonly tables: Readonly<Record<string, unknown>> };
    readonly fonts?: readonly FontkitFont[];
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): FontkitGlyph;
    getGlyph(id: number): FontkitGlyph;
    createSubset(): FontkitSubset;
  };
  export function create(file: Uint8Array): FontkitFont;
}

declare module 'wawoff2' {
  export function decompress(file: Uint8Array): Promise<Uint8Array>;
}
