/** Every sample as it is printed, measured: edges, rows, marks at line ends, and no page with a signature alone. */

import { describe, expect, it } from 'vitest';
import { type PaperKind, papers } from '../../templates/index.ts';
import { NO_END, NO_START } from '../../templates/kit/punctuation.ts';
import type { Paper } from '../../templates/paper.ts';
import { measured } from './kit-letters.ts';
import type { MeasuredLine } from './measure.ts';
import { frameFor, samples } from './samples.ts';

const EM = (16 * 25.4) / 72;
const PITCH = (29.61 * 25.4) / 72;

/** The last page closes up by at most two rows for the signature, of the thirteen under a letter's head too. */
const TIGHTEST = PITCH * (12 / 14);

const all: readonly [string, Paper][] = Object.entries(papers);

/** Rows of body text: a title, a table's cells and a page number are set in other sizes. */
const isBody = ({ marks }: MeasuredLine) => marks.every(({ size }) => Math.abs(size - 16) < 0.01);

/** An opening mark's ink fills the right half of its cell: at the beginning of a row the left half may hang out. */
const startOf = ({ marks: [first] }: MeasuredLine): number =>
  (first?.x ?? 0) + (first && NO_END.has(first.char) ? EM / 2 : 0);

const endOf = ({ marks }: MeasuredLine): number => {
  const last = marks.at(-1);
  const width = last && (NO_START.has(last.char) || /[ -~]/u.test(last.char)) ? EM / 2 : EM;
  return (last?.x ?? 0) + width;
};

describe.each(all)('%s', (kind, paper) => {
  const numbered = paper.format === 'form' ? { documentNumber: null } : {};
  const composed = paper.compose(samples[kind as PaperKind], frameFor(numbered));
  const printed = composed.ok ? measured(composed.document) : null;

  it('keeps its rows between 28 mm and 184 mm', async () => {
    const lines = (await printed)?.pages.flatMap((page) => page.lines) ?? [];
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines.filter(isBody)) {
      expect(startOf(line), line.text).toBeGreaterThan(27.9);
      expect(endOf(line), line.text).toBeLessThan(184.3);
    }
  });

  it('begins and ends no row with a mark that may not stand there', async () => {
    for (const page of (await printed)?.pages ?? []) {
      for (const { text } of page.lines.filter(isBody)) {
        expect(NO_START.has([...text][0] ?? ''), text).toBe(false);
        expect(NO_END.has([...text].at(-1) ?? ''), text).toBe(false);
      }
    }
  });

  it('sets at most 22 rows a page, none closer than the tightened pitch, and none under the text area', async () => {
    for (const page of (await printed)?.pages ?? []) {
      const ys = page.lines.filter(isBody).map(({ y }) => y);
      expect(ys.length).toBeLessThanOrEqual(24);
      ys.slice(1).forEach((y, i) => void expect(y - (ys[i] ?? 0)).toBeGreaterThan(TIGHTEST - 0.01));
      for (const y of ys) expect(y).toBeLessThan(37 + 225 + 1);
    }
  });

  it('leaves no page to the signature alone', async () => {
    const pages = (await printed)?.pages ?? [];
    const closing = pages.filter(({ lines }) => lines.some(({ text }) => text === '2021年3月3日'));
    if (paper.format === 'form') return expect(closing.length).toBeLessThanOrEqual(1);
    expect(closing).toHaveLength(1);
    const [page] = closing;
    if (page !== pages[0]) expect(page?.lines.length).toBeGreaterThanOrEqual(4);
  });
});
