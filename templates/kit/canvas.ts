/** Writes pages, tagged content and artifacts through pdfkit as PDF/A-2a. It decides no position. */

import PDFDocument from 'pdfkit';
import { GRID } from './grid.ts';
import type { Day } from './letter-document.ts';
import { inOnePiece } from './pdf-stream.ts';
import { type Element, f, type Pdf } from './pdf-writer.ts';
import { pinnedDate } from './pinned-date.ts';
import type { Glyph } from './set-line.ts';
import { createShowGlyphs } from './show-glyphs.ts';

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

/** What is kept once in the file, however often it is shown: a seal. */
export type Drawing = {
  /** Its operators as a zlib stream. */
  readonly stream: Uint8Array;
  /** How far it goes from the origin to every side, in points. */
  readonly reach: number;
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
  /** A drawing around a point, or the part of it in a window (x, y, width, height from the point, y upwards). */
  stamp(drawing: Drawing, x: number, y: number, window?: readonly number[]): void;
  /** Vector operators around a point, y upwards. */
  vector(operators: string, x: number, y: number): void;
  finish(structure: readonly Part[]): Uint8Array;
};

export type CanvasInfo = {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly issuedOn: Day | null;
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

export function createCanvas(info: CanvasInfo): Canvas {
  const pdf = open(info);
  const showGlyphs = createShowGlyphs(pdf);
  const keep = keeper(pdf);

  const show = (
    glyphs: readonly Glyph[],
    size: number,
    matrix: (x: number) => string,
    color: Color,
  ): void => {
    pdf.addContent(`BT ${COLORS[color]} rg ${showGlyphs(glyphs, size, matrix)}ET`);
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
    stamp(drawing, x, y, window) {
      const name = keep(drawing);
      const clip = window ? `${window.map(f).join(' ')} re W n ` : '';
      pdf.addContent(`q 1 0 0 -1 ${f(x)} ${f(y)} cm ${clip}/${name} Do Q`);
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
      const { buffer, byteOffset, length } = Buffer.concat(pdf.written());
      return new Uint8Array(buffer, byteOffset, length);
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

/**
 * Keeps the file's parts as pdfkit writes them. The stream that they would pass through holds each file until the event
 * loop turns, and a batch that never waits would fill the memory.
 */
class Writer extends PDFDocument {
  declare private parts: Uint8Array[] | undefined;
  declare private pending: string | undefined;
  declare private whole: boolean | undefined;
  declare private _offset: number;

  override ref(data?: object): PDFKit.PDFKitReference {
    return inOnePiece(super.ref(data as never) as never) as never;
  }

  override push(chunk: Uint8Array | null): boolean {
    this.parts ??= [];
    if (this.pending) this.parts.push(Buffer.from(this.pending, 'latin1'));
    this.pending = '';
    if (chunk === null) this.whole = true;
    else this.parts.push(chunk);
    return true;
  }

  /** In place of pdfkit's own, which turns text into bytes one character at a time. */
  _write(data: Uint8Array | string): void {
    if (typeof data === 'string') {
      this.pending = `${this.pending ?? ''}${data}\n`;
      this._offset += data.length + 1;
    } else {
      this.push(data);
      this._offset += data.length;
    }
  }

  written(): readonly Uint8Array[] {
    if (!this.whole) throw new Error('The file ended with objects still open');
    return this.parts ?? [];
  }
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
  return new Writer(options as unknown as PDFKit.PDFDocumentOptions) as unknown as Pdf;
}

/** Writes each drawing once and names it on the page at hand. */
function keeper(pdf: Pdf): (drawing: Drawing) => string {
  const kept = new Map<Drawing, { readonly name: string; readonly object: object }>();
  const write = ({ stream, reach }: Drawing): object => {
    const object = pdf.ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [-reach, -reach, reach, reach],
      Filter: 'FlateDecode',
    });
    object.end(stream);
    return object;
  };
  return (drawing) => {
    const found = kept.get(drawing) ?? { name: `D${kept.size + 1}`, object: write(drawing) };
    kept.set(drawing, found);
    pdf.page.xobjects[found.name] ??= found.object;
    return found.name;
  };
}
