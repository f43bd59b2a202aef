/** Every sample paper measured on its finished page against GB/T 9704-2012: edges, rows, marks, company of the signature. */

import { beforeAll, describe, expect, it } from 'vitest';
import { papers } from '../../templates/index.ts';
import type { LetterDocument } from '../../templates/kit/letter-document.ts';
import { CLOSING, NO_END, NO_START, OPENING } from '../../templates/kit/punctuation.ts';
import type { Paper } from '../../templates/paper.ts';
import { measured } from './kit-letters.ts';
import type { Measured, MeasuredLine } from './measure.ts';
import { frameFor, samples } from './samples.ts';

const EM = (16 * 25.4) / 72;
const PITCH = (29.61 * 25.4) / 72;
const FIRST = 37 + 0.88 * EM;

const kinds: readonly [string, Paper][] = Object.entries(papers);

/** Lines of body text: 3号, on the grid, within the text area. */
const bodyOf = (page: Measured['pages'][number] | undefined): readonly MeasuredLine[] =>
  (page?.lines ?? []).filter((line) => line.marks[0]?.size === 16 && line.y < 263);

describe.each(kinds)('the sample of %s', (kind, paper) => {
  let document: LetterDocument;
  let sample: Measured;
  beforeAll(async () => {
    const composed = paper.compose(
      samples[kind as keyof typeof samples],
      frameFor({ issuedOn: '2021-06-11' }),
    );
    if (!composed.ok) throw new Error(JSON.stringify(composed.refusal));
    document = composed.document;
    sample = await measured(document);
  });

  it('stands within 28 mm and 184 mm, its full lines reaching both edges', () => {
    for (const line of sample.pages.flatMap(bodyOf)) {
      const [first, last] = [line.marks[0], line.marks.at(-1)];
      if (!first || !last) continue;
      const opening = OPENING.has(first.char) ? EM / 2 : 0;
      const right = last.x + (CLOSING.has(last.char) ? EM / 2 : /[ -~]/u.test(last.char) ? 0 : EM);
      expect(first.x, line.text).toBeGreaterThan(27.9 - opening);
      expect(right, line.text).toBeLessThan(184.3);
      if ([...line.text].length === 28 && /^\p{Script=Han}+$/u.test(line.text)) {
        expect(first.x, line.text).toBeCloseTo(28, 1);
        expect(Math.abs(right - 184), line.text).toBeLessThan(0.3);
      }
    }
  });

  it('has 22 rows a page at most, on the grid of 29.6 pt but for a last page drawn together', () => {
    sample.pages.forEach((page, i) => {
      const body = bodyOf(page);
      expect(body.length).toBeLessThanOrEqual(22);
      if (i >= sample.pages.length - 1 - (document.appendices?.length ?? 0)) return;
      for (const line of body) {
        const row = (line.y - FIRST) / PITCH;
        if (i === 0 && row < 9) continue;
        expect(Math.abs(row - Math.round(row)), line.text).toBeLessThan(0.02);
      }
    });
  });

  it('breaks no line at a mark that may not begin or end one', () => {
    for (const page of sample.pages) {
      bodyOf(page).forEach((line, i, lines) => {
        const full = (line.marks.at(-1)?.x ?? 0) > 170;
        const goesOn = full && lines[i + 1] !== undefined;
        if (goesOn) expect(NO_END.has([...line.text].at(-1) ?? ''), line.text).toBe(false);
        if (i > 0) expect(NO_START.has([...line.text][0] ?? ''), line.text).toBe(false);
      });
    }
  });

  it('has no page with a signature and nothing else', () => {
    const names = [document.organ.name, '2021年6月11日'];
    for (const page of sample.pages.slice(1)) {
      const lines = bodyOf(page).map((line) => line.text);
      if (lines.includes('2021年6月11日'))
        expect(lines.filter((line) => !names.includes(line)).length).toBeGreaterThan(0);
    }
  });
});
