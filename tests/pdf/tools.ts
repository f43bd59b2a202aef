/** What tools that we did not write say of a PDF file: mutool, PDFBox preflight, poppler's pdfsig and pdftotext. */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const jaxb = ['jaxb-api', 'jaxb-runtime', 'jaxb-core', 'jaxb-impl', 'javax.activation'];

/** Points in a millimetre. */
export const MM = 72 / 25.4;

export type Line = {
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly text: string;
};

/** Marks whose ink fills the left half of their cell: at the end of a line the right half may hang out. */
export const CLOSING = /[，。；：、？！）》」』】〉”’]/;

/** Those whose ink fills the right half: at the beginning of a line the left half may hang out. */
export const OPENING = /[（《「『【〈“‘]/;

/** Lines of every page, from the origin of each character; the slanted mark of a rehearsal is no line. */
export function linesOf(file: string): Line[][] {
  const xml = execFileSync('mutool', ['draw', '-q', '-F', 'stext', '-o', '-', file], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    // It says of every page that it was built without colour profiles.
    stdio: ['ignore', 'pipe', 'ignore'],
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

/** The answer of PDFBox preflight, and the codes in it but for the two of part 2 that a 1b validator does not know. */
export function preflight(file: string): {
  readonly answer: string;
  readonly codes: readonly (string | undefined)[];
} {
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
  const codes = [...answer.matchAll(/^(\d+(?:\.\d+)+)\s*:/gm)].map(([, code]) => code);
  return { answer, codes: codes.filter((code) => code !== '7.11.2' && code !== '3.1.11') };
}

/** What poppler says of the signatures in a file; that there are none it says with an exit code. */
export function signatures(file: string): string {
  const { stdout, error } = spawnSync('pdfsig', ['-nocert', file], { encoding: 'utf8' });
  if (error) throw error;
  return stdout;
}

export const plainText = (file: string): string =>
  execFileSync('pdftotext', [file, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 });
