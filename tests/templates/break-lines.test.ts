/** The breaker against random lines: no forbidden mark at a line's edge, none too wide, none too short. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Atom, breakLines, type Line, toAtoms } from '../../templates/kit/break-lines.ts';
import { NO_END, NO_START } from '../../templates/kit/punctuation.ts';

const CELL = 10;
const WIDTH = 28 * CELL;
const widthOf = (run: string): number => run.length * 5;
const measure = { first: WIDTH - 2 * CELL, rest: WIDTH, em: CELL };
const lay = (text: string): { atoms: Atom[]; lines: Line[] } => {
  const atoms = toAtoms(text, CELL, widthOf, WIDTH);
  return { atoms, lines: breakLines(atoms, measure) };
};
const textOf = (line: Line): string => line.atoms.map(({ atom }) => atom.text).join('');

const han = fc.stringMatching(/^[一二三林地权属争议申请人被裁决书]{1,12}$/u);
const closing = fc.constantFrom('，', '。', '；', '、', '”。', '》，', '）', '〕', '……', '——');
const quoted = fc
  .tuple(fc.constantFrom('《', '“', '（', '〔'), han, fc.constantFrom('》', '”', '）', '〕'))
  .map((all) => all.join(''));
const figure = fc.constantFrom('2021', '126.5', '1', '75%', '331127', 'GB/T', '10:30');
const phrase = fc.oneof({ weight: 6, arbitrary: han }, closing, quoted, figure);
/** A mark never follows a mark more than once in real text; runs of them cannot be set by any rule. */
const sentence = fc
  .array(
    fc.tuple(han, phrase).map((pair) => pair.join('')),
    { minLength: 1, maxLength: 25 },
  )
  .map((all) => all.join(''));

describe('the line breaker', () => {
  it('keeps every character, in order, on thousands of random lines', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(lay(text).lines.map(textOf).join('')).toBe(text);
      }),
      { numRuns: 3000 },
    );
  });

  it('begins no line with a mark that may not begin one, and ends none with one that may not end one', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const { lines } = lay(text);
        lines
          .slice(1)
          .forEach((line) => void expect(NO_START.has([...textOf(line)][0] ?? '')).toBe(false));
        lines
          .slice(0, -1)
          .forEach((line) => void expect(NO_END.has([...textOf(line)].at(-1) ?? '')).toBe(false));
      }),
      { numRuns: 3000 },
    );
  });

  it('never passes the right edge, and reaches it on every line but the last unless gaps would tear', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const { lines } = lay(text);
        lines.forEach((line, i) => {
          const width = i === 0 ? measure.first : measure.rest;
          expect(line.end).toBeLessThanOrEqual(width + 0.02);
          if (i === lines.length - 1) return;
          const torn = (line.atoms.length - 1) * CELL * 0.25;
          expect(width - line.end < 0.02 || width - line.end > torn - CELL).toBe(true);
        });
      }),
      { numRuns: 3000 },
    );
  });

  it('never parts a number, nor the two halves of …… and ——', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const { lines } = lay(text);
        lines.slice(1).forEach((line, i) => {
          const before = textOf(lines[i] as Line).at(-1) ?? '';
          const after = textOf(line).at(0) ?? '';
          expect(`${before}${after}`).not.toMatch(/\d\d/u);
        });
        for (const line of lines) {
          expect(textOf(line)).not.toMatch(/(^|[^…])…($|[^…])|(^|[^—])—($|[^—])/u);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('sets 28 characters on every full line of plain Chinese, exactly on the grid', () => {
    const { lines } = lay('林'.repeat(26 + 28 * 3 + 5));
    expect(lines.map((line) => line.atoms.length)).toEqual([26, 28, 28, 28, 5]);
    lines[1]?.atoms.forEach(({ x }, i) => void expect(x).toBeCloseTo(i * CELL, 6));
  });

  it('squeezes a full stop that falls outside into the line where marks give room', () => {
    const { lines } = lay(
      `${'林'.repeat(8)}，${'属'.repeat(4)}，${'地'.repeat(12)}。${'权'.repeat(20)}`,
    );
    expect(textOf(lines[0] as Line).endsWith('。')).toBe(true);
    expect(lines[0]?.end).toBeCloseTo(measure.first, 6);
  });

  it('pushes a character out with the mark where nothing can be squeezed', () => {
    const { lines } = lay(`${'林'.repeat(26)}》${'权'.repeat(20)}`);
    expect(textOf(lines[0] as Line).length + textOf(lines[1] as Line).length).toBe(47);
    expect(NO_START.has(textOf(lines[1] as Line)[0] ?? '')).toBe(false);
  });

  it('breaks an address behind its slashes and any longer run where it must', () => {
    const { lines } = lay(
      `详见https://www.jingning.gov.cn/art/2021/3/3/art_1229424420_1.html${'a'.repeat(120)}`,
    );
    for (const line of lines) expect(line.end).toBeLessThanOrEqual(WIDTH + 0.02);
  });

  it('keeps 年 月 日 号 with the figure before them', () => {
    for (let lead = 1; lead < 30; lead += 1) {
      const { lines } = lay(`${'林'.repeat(lead)}2021年3月12日${'地'.repeat(40)}`);
      for (const line of lines.slice(1)) expect(textOf(line)).not.toMatch(/^[年月日号]/u);
    }
  });
});
