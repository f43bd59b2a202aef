/** Binds what belongs into a volume: every page in order, its number in the outer upper corner; nothing else is changed. */
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Kit } from '../../templates/kit/create-kit.ts';
import type { SheetPage } from '../../templates/kit/draw-sheet.ts';
import { joinPdf, layOver } from '../print/join-pdf.ts';

/** A4 in points, and the edge that a scan keeps around it. */
const A4 = { width: 595.28, height: 841.89 };
const EDGE = 42;

/** An image as a page of its own; null for what cannot be shown on paper. */
export async function imagePage(bytes: Uint8Array, mediaType: string): Promise<Uint8Array | null> {
  const document = await PDFDocument.create({ updateMetadata: false });
  try {
    const image =
      mediaType === 'image/png' ? await document.embedPng(bytes) : await document.embedJpg(bytes);
    const { width, height } = image.scaleToFit(A4.width - 2 * EDGE, A4.height - 2 * EDGE);
    const page = document.addPage([A4.width, A4.height]);
    page.drawImage(image, {
      x: (A4.width - width) / 2,
      y: (A4.height - height) / 2,
      width,
      height,
    });
  } catch {
    return null;
  }
  return document.save();
}

export type Bound = Awaited<ReturnType<typeof joinPdf>>;

/** Numbered from 1, at the right above on fronts and at the left on backs, as the sheets of a file are. */
export async function bind(pieces: readonly Uint8Array[], kit: Kit): Promise<Bound> {
  const joined = await joinPdf(pieces.map((pdf) => ({ pdf })));
  const numbers = Array.from({ length: joined.pages }, (_, index): SheetPage => {
    const isFront = index % 2 === 0;
    const text = String(index + 1);
    const width = 30;
    const place = isFront ? { x: 198 - width, align: 'right' as const } : { x: 12 };
    return { texts: [{ text, y: 8, width, size: 12, ...place }] };
  });
  const drawn = await kit.sheets({ title: '页号', author: '', on: null, pages: numbers });
  if (!drawn.ok) throw new Error('No font has figures');
  return { ...joined, pdf: await layOver(joined.pdf, drawn.pdf) };
}
