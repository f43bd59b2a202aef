/**
 * Joins finished PDFs into one. Pages are taken over as they are: what stands on them, and their characters, stay the
 * letter's own. It draws nothing; what is laid over a page comes as a page of another PDF.
 */
import { PDFDocument } from '@cantoo/pdf-lib';

export type Piece = {
  readonly pdf: Uint8Array;
  /** Where in the joined file it begins, 1-based; an even page is left blank so that it begins on a front side. */
  readonly onFront?: boolean;
};

export type Joined = {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** First page and number of pages of each piece, in the order given; blank pages belong to none. */
  readonly places: readonly { readonly firstPage: number; readonly pages: number }[];
};

const A4: [number, number] = [595.28, 841.89];

export async function joinPdf(pieces: readonly Piece[]): Promise<Joined> {
  const joined = await PDFDocument.create({ updateMetadata: false });
  const places: { firstPage: number; pages: number }[] = [];
  for (const { pdf, onFront } of pieces) {
    if (onFront && joined.getPageCount() % 2 === 1) joined.addPage(A4);
    const source = await read(pdf);
    const firstPage = joined.getPageCount() + 1;
    const pages = await joined.copyPages(source, source.getPageIndices());
    for (const page of pages) joined.addPage(page);
    places.push({ firstPage, pages: pages.length });
  }
  return { pdf: await joined.save(), pages: joined.getPageCount(), places };
}

/** Lays page n of one PDF over page n of the other, as far as both reach. */
export async function layOver(below: Uint8Array, above: Uint8Array): Promise<Uint8Array> {
  const document = await read(below);
  const sheets = await document.embedPages((await read(above)).getPages());
  document.getPages().forEach((page, index) => {
    const sheet = sheets[index];
    if (sheet) page.drawPage(sheet);
  });
  return document.save();
}

/** Pages of a PDF that somebody handed in; null where it cannot be read or is locked. */
export async function pagesOf(pdf: Uint8Array): Promise<number | null> {
  try {
    return (await read(pdf)).getPageCount();
  } catch {
    return null;
  }
}

const read = (pdf: Uint8Array) => PDFDocument.load(pdf, { updateMetadata: false });
