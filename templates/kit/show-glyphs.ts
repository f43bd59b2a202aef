/** Shows placed glyphs: which faces a file embeds, which code each character has there, and the operators. */

import type { Face } from './face.ts';
import { type EmbeddedFont, f, type Pdf } from './pdf-writer.ts';
import type { Glyph } from './set-line.ts';

/** Operators that show glyphs of one size; `matrix` places a stretch by the `x` where it begins. */
export type ShowGlyphs = (
  glyphs: readonly Glyph[],
  size: number,
  matrix: (x: number) => string,
) => string;

export function createShowGlyphs(pdf: Pdf): ShowGlyphs {
  const used = new Map<Face, Used>();
  const use = (face: Face): Used => {
    const known = used.get(face);
    if (known) return known;
    pdf.font(face.pdfSource, face.name);
    const font = pdf._font;
    font.ref();
    font.document = takesDeflated(pdf);
    const made = { font, face, codes: new Map<number, string>() };
    used.set(face, made);
    return made;
  };
  return (glyphs, size, matrix) => {
    let shown = '';
    for (let from = 0; from < glyphs.length; ) {
      const first = glyphs[from] as Glyph;
      let to = from + 1;
      while (to < glyphs.length && glyphs[to]?.face === first.face) to += 1;
      const embedded = use(first.face);
      const { font } = embedded;
      pdf.page.fonts[font.id] ??= font.ref();
      shown += `${matrix(first.x)} Tm /${font.id} ${f(size)} Tf ${stretch(glyphs, from, to, size, embedded)} `;
      from = to;
    }
    return shown;
  };
}

type Used = {
  readonly font: EmbeddedFont;
  readonly face: Face;
  readonly codes: Map<number, string>;
};

/** What a font is embedded through: its program, the first object it asks for behind its own, comes deflated. */
function takesDeflated(pdf: Pdf): Pick<Pdf, 'ref'> {
  let asked = false;
  return Object.assign(Object.create(pdf) as Pdf, {
    ref(data?: object) {
      const program = !asked;
      asked = true;
      return pdf.ref(program ? { Filter: 'FlateDecode' } : data);
    },
  });
}

/** What pdfkit's own `encode` notes of a character, without its layout of single characters. */
function codeOf({ font, face, codes }: Used, codePoint: number): string {
  const known = codes.get(codePoint);
  if (known) return known;
  const index = font.subset.includeGlyph(codePoint);
  font.widths[index] ??= face.advance(codePoint) * 1000;
  font.unicode[index] ??= [codePoint];
  const code = index.toString(16).padStart(4, '0');
  codes.set(codePoint, code);
  return code;
}

/** Positions by one character spacing for the stretch and a correction only where a glyph departs from it. */
function stretch(
  glyphs: readonly Glyph[],
  from: number,
  to: number,
  size: number,
  embedded: Used,
): string {
  const { face } = embedded;
  const first = glyphs[from] as Glyph;
  const second = from + 1 < to ? glyphs[from + 1] : undefined;
  const apart = second ? second.x - first.x - face.advance(first.codePoint) * size : 0;
  const spacing = Math.round(apart * 1000) / 1000;
  let shown = '';
  let codes = '';
  let pen = first.x;
  for (let i = from; i < to; i += 1) {
    const glyph = glyphs[i] as Glyph;
    const shift = Math.round(((pen - glyph.x) * 100_000) / size) / 100;
    if (shift > 0.1 || shift < -0.1) {
      if (codes) shown += `<${codes}>`;
      shown += String(shift);
      codes = '';
      pen -= (shift * size) / 1000;
    }
    codes += codeOf(embedded, glyph.codePoint);
    pen += face.advance(glyph.codePoint) * size + spacing;
  }
  return `${f(spacing)} Tc [${shown}<${codes}>] TJ`;
}
