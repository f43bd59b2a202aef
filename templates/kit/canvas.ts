/** Writes pages, tagged content and artifacts through pdfkit as PDF/A-2a. It decides no position. */

import PDFDocument from 'pdfkit';
import type { Face } from './face.ts';
import { GRID } from './grid.ts';
import type { Day } from './letter-document.ts';
import { pinnedDate } from './pinned-date.ts';
import type { Glyph } from './set-line.ts';

type Color = 'black' | 'red' | 'shade' | 'grey';

/** A stretch of tagged content on one page, to be hung into the structure when all pages are drawn. */
type Content = { readonly token: unknown };

/** An element of the structure with its stretches and elements, filled while the pages are drawn. */
export type Part = {
  readonly tag: string;
  readonly parts: (Content | Part)[];
  /** Of a table's cell. */
  readonly cell?: { readonly span: number; readonly scope?: 'Column' | 'Row' };
};

export type Canvas = {
  addPage(): void;
  /** What is not text of the letter: rules, seal, page numbers, marks. */
  artifact(draw: () => void): void;
  content(tag: string, draw: () => void): Content;
  text(glyphs: readonly Glyph[], size: number, baseline: number, color?: Color): void;
  /** Text from a point, turned anticlockwise. */
  turnedText(
    glyphs: readonly Glyph[],
    size: number,
    x: number,
    y: number,
    degrees: number,
    color: Color,
  ): void;
  /** A bar from the left edge of the page, `y` its middle: a line across, or down where it is higher than wide. */
  rule(x: number, y: number, width: number, thickness: number, color: Color): void;
  /** Vector operators around a point, y upwards. */
  vector(operators: string, x: number, y: number): void;
  finish(structure: readonly Part[]): Promise<Uint8Array>;
};

export type CanvasInfo = {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly issuedOn: Day | null;
};

/** The part of pdfkit's document that is used, beyond what its types declare. */
type Pdf = {
  readonly page: { readonly fonts: Record<string, unknown> };
  readonly _font: EmbeddedFont;
  addPage(): Pdf;
  font(source: object, family: string): Pdf;
  addContent(operators: string): Pdf;
  markContent(tag: string, options?: object): Pdf;
  markStructureContent(tag: string): object;
  endMarkedContent(): Pdf;
  struct(type: string, children?: readonly object[]): Element;
  addStructure(element: object): Pdf;
  on(event: 'data', listener: (chunk: Uint8Array) => void): Pdf;
  on(event: 'end', listener: () => void): Pdf;
  on(event: 'error', listener: (error: Error) => void): Pdf;
  end(): void;
};

type Element = {
  readonly dictionary: { readonly data: Record<string, unknown> };
  add(child: object): void;
  end(): void;
};

type EmbeddedFont = {
  readonly id: string;
  ref(): unknown;
  encode(text: string): readonly [readonly string[], unknown];
};

const COLORS: Readonly<Record<Color, string>> = {
  black: '0 0 0',
  red: '0.9 0 0.07',
  shade: '0.92 0.92 0.92',
  grey: '0.35 0.35 0.35',
};

/** pdfkit writes titles into its XML unescaped. */
const xmlSafe = (text: string): string =>
  text.replaceAll('&', '＆').replaceAll('<', '＜').replaceAll('>', '＞');

const f = (value: number): string => String(Number(value.toFixed(3)));

export function createCanvas(info: CanvasInfo): Canvas {
  const pdf = open(info);
  const finished = collect(pdf);
  const encode = encoder(pdf);

  const show = (
    glyphs: readonly Glyph[],
    size: number,
    matrix: (x: number) => string,
    color: Color,
  ): void => {
    const operators = segments(glyphs).map(
      (segment) => `${matrix((segment[0] as Glyph).x)} Tm ${encode(segment, size)}`,
    );
    pdf.addContent(`BT ${COLORS[color]} rg ${operators.join(' ')} ET`);
  };

  return {
    addPage: () => void pdf.addPage(),
    artifact(draw) {
      pdf.markContent('Artifact', {});
      draw();
      pdf.endMarkedContent();
    },
    content(tag, draw) {
      const token = pdf.markStructureContent(tag);
      draw();
      pdf.endMarkedContent();
      return { token };
    },
    text(glyphs, size, baseline, color = 'black') {
      if (glyphs.length > 0)
        show(glyphs, size, (x) => `1 0 0 -1 ${f(GRID.left + x)} ${f(baseline)}`, color);
    },
    turnedText(glyphs, size, x, y, degrees, color) {
      const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
      const at = (along: number) => `${f(x + along * cos)} ${f(y - along * sin)}`;
      show(
        glyphs,
        size,
        (along) => `${f(cos)} ${f(-sin)} ${f(-sin)} ${f(-cos)} ${at(along)}`,
        color,
      );
    },
    rule(x, y, width, thickness, color) {
      pdf.addContent(
        `${COLORS[color]} rg ${f(x)} ${f(y - thickness / 2)} ${f(width)} ${f(thickness)} re f`,
      );
    },
    vector(operators, x, y) {
      pdf.addContent(`q 1 0 0 -1 ${f(x)} ${f(y)} cm\n${operators}\nQ`);
    },
    finish(structure) {
      const root = pdf.struct('Document');
      pdf.addStructure(root);
      for (const part of structure) root.add(elementOf(pdf, part));
      root.end();
      pdf.end();
      return finished;
    },
  };
}

function elementOf(pdf: Pdf, { tag, parts, cell }: Part): Element {
  const children = parts.map((part) =>
    'token' in part ? (part.token as object) : elementOf(pdf, part),
  );
  const element = pdf.struct(tag, children);
  if (cell && (cell.span > 1 || cell.scope)) {
    element.dictionary.data['A'] = {
      O: 'Table',
      ...(cell.scope ? { Scope: cell.scope } : {}),
      ...(cell.span > 1 ? { ColSpan: cell.span } : {}),
    };
  }
  return element;
}

function open(info: CanvasInfo): Pdf {
  const options = {
    size: [GRID.pageWidth, GRID.pageHeight],
    margin: 0,
    autoFirstPage: false,
    font: null,
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    lang: 'zh-CN',
    displayTitle: true,
    info: {
      Title: xmlSafe(info.title),
      Author: xmlSafe(info.author),
      Subject: xmlSafe(info.subject),
      Creator: 'Anjuan',
      CreationDate: pinnedDate(info.issuedOn),
    },
  };
  // pdfkit's types know neither `font: null` nor the writing side used here.
  return new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions) as unknown as Pdf;
}

function collect(pdf: Pdf): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    pdf.on('data', (chunk) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on('error', reject);
  });
}

/** Neighbours of one face are shown by one operator. */
function segments(glyphs: readonly Glyph[]): Glyph[][] {
  const result: Glyph[][] = [];
  for (const glyph of glyphs) {
    const current = result.at(-1);
    if (current?.[0]?.face === glyph.face) current.push(glyph);
    else result.push([glyph]);
  }
  return result;
}

type Used = { readonly font: EmbeddedFont; readonly codes: Map<number, string> };

function encoder(pdf: Pdf): (segment: readonly Glyph[], size: number) => string {
  const used = new Map<Face, Used>();
  const use = (face: Face): Used => {
    const known = used.get(face);
    if (known) return known;
    pdf.font(face.pdfSource, face.name);
    const made = { font: pdf._font, codes: new Map<number, string>() };
    used.set(face, made);
    return made;
  };
  const code = ({ font, codes }: Used, codePoint: number): string => {
    const known = codes.get(codePoint);
    if (known) return known;
    const hex = font.encode(String.fromCodePoint(codePoint))[0][0] as string;
    codes.set(codePoint, hex);
    return hex;
  };
  return (segment, size) => {
    const face = (segment[0] as Glyph).face;
    const embedded = use(face);
    pdf.page.fonts[embedded.font.id] ??= embedded.font.ref();
    return `/${embedded.font.id} ${f(size)} Tf ${show(segment, face, size, (cp) => code(embedded, cp))}`;
  };
}

/** Positions by one character spacing for the run and a correction only where a glyph departs from it. */
function show(
  segment: readonly Glyph[],
  face: Face,
  size: number,
  code: (codePoint: number) => string,
): string {
  const advance = (glyph: Glyph): number => face.advance(glyph.codePoint) * size;
  const [first, second] = segment;
  const spacing = first && second ? Number((second.x - first.x - advance(first)).toFixed(3)) : 0;
  const parts: string[] = [];
  let hex = '';
  let pen = first?.x ?? 0;
  for (const glyph of segment) {
    const shift = Number((((pen - glyph.x) * 1000) / size).toFixed(2));
    if (Math.abs(shift) > 0.1) {
      if (hex) parts.push(`<${hex}>`);
      parts.push(f(shift));
      hex = '';
      pen -= (shift * size) / 1000;
    }
    hex += code(glyph.codePoint);
    pen += advance(glyph) + spacing;
  }
  return `${f(spacing)} Tc [${parts.join('')}<${hex}>] TJ`;
}
