/** The letters that the demo leaves, measured by mutool and judged by PDFBox preflight: tools that we did not write. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = join(process.cwd(), 'out/demo');
const letters = existsSync(folder)
  ? readdirSync(folder).filter((file) => file.endsWith('.pdf'))
  : [];

const jaxb = ['jaxb-api', 'jaxb-runtime', 'jaxb-core', 'jaxb-impl', 'javax.activation'];

/** Points in a millimetre. */
const MM = 72 / 25.4;

type Line = {
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly text: string;
};

/** Marks whose ink fills the left half of their cell: at the end of a line the right half may hang out. */
const CLOSING = /[，。；：、？！）》」』】〉”’]/;

/** Those whose ink fills the right half: at the beginning of a line the left half may hang out. */
const OPENING = /[（《「『【〈“‘]/;

/** Lines of every page, from the origin of each character; the slanted mark of a rehearsal is no line. */
function linesOf(file: string): Line[][] {
  const xml = execFileSync('mutool', ['draw', '-q', '-F', 'stext', '-o', '-', file], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return xml.split('<page ').slice(1).map(linesOn);
}

function linesOn(page: string): Line[] {
  const rows = new Map<number, { x: number; right: number; c: string }[]>();
  for (const [, quad = '', x, y, c = ''] of page.matchAll(
    /<char quad="([^"]+)" x="([^"]+)" y="([^"]+)"[^>]* c="([^"]*)"/g,
  )) {
    const [left = 0, topLeft = 0, right = 0, topRight = 0] = quad.split(' ').map(Number);
    if (topLeft !== topRight) continue;
    const row = Math.round(Number(y) * 2) / 2;
    const char = decoded(c);
    const ink = CLOSING.test(char) ? (left + right) / 2 : right;
    const start = OPENING.test(char) ? (left + right) / 2 : Number(x);
    rows.set(row, [...(rows.get(row) ?? []), { x: start, right: ink, c: char }]);
  }
  return [...rows]
    .map(([y, chars]) => ({
      y,
      left: Math.min(...chars.map((char) => char.x)),
      right: Math.max(...chars.map((char) => char.right)),
      text: chars.map((char) => char.c).join(''),
    }))
    .sort((a, b) => a.y - b.y);
}

const decoded = (c: string): string =>
  c.replace(/&#x([0-9a-f]+);/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)));

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
    const scratch = mkdtempSync(join(tmpdir(), 'anjuan-preflight-'));
    // Java opens no file with a Chinese name where no locale is set.
    const plain = join(scratch, 'letter.pdf');
    copyFileSync(file, plain);
    const classpath = ['pdfbox2', 'preflight', 'fontbox2', 'xmpbox', 'commons-logging', ...jaxb]
      .map((name) => `/usr/share/java/${name}.jar`)
      .filter(existsSync)
      .join(':');
    let answer = '';
    try {
      answer = execFileSync(
        'java',
        [
          `-Djava.io.tmpdir=${scratch}`,
          '-cp',
          classpath,
          'org.apache.pdfbox.preflight.Validator_A1b',
          plain,
        ],
        { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
      );
    } catch (error) {
      answer = String((error as { stdout?: string }).stdout ?? '');
    }
    expect(answer, 'preflight gave no verdict').toMatch(/PDF\/A-1b/);
    const codes = [...answer.matchAll(/^(\d+(?:\.\d+)+)\s*:/gm)].map(([, code]) => code);
    expect(
      codes.filter((code) => code !== '7.11.2' && code !== '3.1.11'),
      answer,
    ).toEqual([]);
  });

  it('says its whole text to a reader: nothing is a hole', () => {
    const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' });
    expect(text).not.toMatch(/\uFFFD/);
    expect(text.length).toBeGreaterThan(100);
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
