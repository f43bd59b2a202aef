/** The letters that the demo leaves, measured by mutool and judged by PDFBox preflight: tools that we did not write. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLOSING, linesOf, MM, OPENING, plainText, preflight, signatures } from './tools.ts';

const folder = join(process.cwd(), 'out/demo');
const letters = existsSync(folder)
  ? readdirSync(folder).filter((file) => file.endsWith('.pdf'))
  : [];

it('the demo has left letters to check', () => {
  expect(letters.length, 'run `npm run demo` first').toBeGreaterThan(5);
});

describe.each(letters)('%s', (letter) => {
  const file = join(folder, letter);

  it('keeps to the text area of GB/T 9704: 28 mm from the left, 156 mm wide', () => {
    const body = linesOf(file).flatMap((page) => page.filter((line) => line.text.length >= 26));
    for (const line of body) {
      expect(line.left / MM, line.text).toBeGreaterThan(27.8);
      expect(line.right / MM, line.text).toBeLessThan(184.5);
    }
  });

  it('never starts a line with a closing mark nor ends one with an opening mark', () => {
    for (const line of linesOf(file).flat()) {
      expect(line.text.slice(0, 1)).not.toMatch(CLOSING);
      expect(line.text.slice(-1)).not.toMatch(OPENING);
    }
  });

  it('is PDF/A by preflight but for the part-2 codes a 1b validator does not know', () => {
    const { answer, codes } = preflight(file);
    expect(answer, 'preflight gave no verdict').toMatch(/PDF\/A-1b/);
    expect(codes, answer).toEqual([]);
  });

  // What bears the organ's number and seal bears its signature; what people sign by hand, as the experts their opinion, bears neither.
  if (letter.endsWith('号.pdf')) {
    it('bears a valid signature over the whole file, in a Chinese name', () => {
      const said = signatures(file);
      expect(said).toContain('Signature is Valid');
      expect(said).toContain('ETSI.CAdES.detached');
      expect(said).toContain('Total document signed');
      expect(said).toMatch(/Common Name: \p{Script=Han}+（样章）/u);
    });
  } else {
    it('bears no signature of the organ', () => {
      expect(signatures(file)).toContain('does not contain any signatures');
    });
  }

  it('says its whole text to a reader: nothing is a hole', () => {
    const text = plainText(file);
    expect(text).not.toMatch(/\uFFFD/);
    expect(text.length).toBeGreaterThan(100);
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
