/** pdfkit as its manual shows it: one font, text() and nothing else. No grid, no tags, no seal. */
import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';
import type { PlainLetter } from '../letter-text.ts';

export function plainPdfkit(font: string): (letter: PlainLetter) => Promise<number> {
  const file = readFileSync(font);
  return ({ banner, number, title, paragraphs }) =>
    new Promise((resolve, reject) => {
      const pdf = new PDFDocument({
        size: 'A4',
        margins: { top: 105, left: 79, right: 74, bottom: 99 },
      });
      let length = 0;
      pdf.on('data', (chunk: Uint8Array) => {
        length += chunk.length;
      });
      pdf.on('end', () => resolve(length));
      pdf.on('error', reject);
      pdf.font(file);
      pdf.fontSize(40).fillColor('red').text(banner, { align: 'center' });
      pdf.fontSize(16).fillColor('black').text(number, { align: 'center' });
      pdf.fontSize(22).text(title, { align: 'center' });
      pdf.fontSize(16);
      for (const paragraph of paragraphs) pdf.text(paragraph, { indent: 32, lineGap: 8 });
      pdf.end();
    });
}
