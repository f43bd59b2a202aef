/** Finished letters measured against GB/T 9704-2012: grid, edges, marks, page numbers, signature, seal. */

import { inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { papers } from '../../templates/index.ts';
import type { LetterDocument } from '../../templates/kit/letter-document.ts';
import { NO_END, NO_START } from '../../templates/kit/punctuation.ts';
import { hanzi, kit, letter, measured, pdfOf } from './kit-letters.ts';
import { type Measured, measure } from './measure.ts';
import { decisionLetter, frameFor } from './samples.ts';

const EM = (16 * 25.4) / 72;
const PITCH = (29.61 * 25.4) / 72;

describe('a full page of a decision letter', () => {
  let sample: Measured;
  beforeAll(async () => {
    const composed = papers['decision-letter'].compose(
      decisionLetter,
      frameFor({ issuedOn: '2021-06-11' }),
    );
    if (!composed.ok) throw new Error(JSON.stringify(composed.refusal));
    sample = await measure(await pdfOf(composed.document));
  });

  it('has 22 rows at a pitch of 29.6 pt', () => {
    for (const page of sample.pages.slice(1, -2)) {
      const ys = page.lines.map((line) => line.y);
      expect(ys).toHaveLength(22);
      ys.slice(1).forEach((y, i) => void expect(y - (ys[i] ?? 0)).toBeCloseTo(PITCH, 1));
    }
  });

  it('begins every unindented line 28.00 mm and every paragraph two characters further from the left edge', () => {
    for (const page of sample.pages.slice(1, -1)) {
      for (const line of page.lines) {
        const x = line.marks[0]?.x ?? 0;
        expect(Math.min(Math.abs(x - 28), Math.abs(x - 28 - 2 * 5.571)), line.text).toBeLessThan(
          0.1,
        );
      }
    }
  });

  it('ends full lines 184 mm from the left edge', () => {
    for (const page of sample.pages.slice(1, -1)) {
      for (const line of page.lines) {
        const last = line.marks.at(-1);
        if (!last || NO_START.has(last.char) || /[ -~]/u.test(last.char) || last.x + EM < 175)
          continue;
        expect(last.x + EM, line.text).toBeGreaterThan(183.7);
        expect(last.x + EM, line.text).toBeLessThan(184.3);
      }
    }
  });

  it('breaks no line before or after a forbidden mark', () => {
    for (const page of sample.pages.slice(1, -1)) {
      for (const line of page.lines) {
        expect(NO_START.has([...line.text][0] ?? ''), line.text).toBe(false);
        expect(NO_END.has([...line.text].at(-1) ?? ''), line.text).toBe(false);
      }
    }
  });
});

describe('lines of plain Chinese', () => {
  it('hold 28 characters each, the first of a paragraph 26, one cell of 15.793 pt apart', async () => {
    const { pages } = await measured(
      letter({ blocks: [{ kind: 'paragraph', text: hanzi(26 + 28 * 40) }] }),
    );
    const lines = pages.flatMap((page) => page.lines).filter((line) => line.marks.length >= 26);
    expect(lines.map((line) => line.marks.length)).toEqual([
      26,
      ...Array.from({ length: 40 }, () => 28),
    ]);
    for (const { marks } of lines) {
      marks
        .slice(1)
        .forEach((mark, i) => void expect(mark.x - (marks[i]?.x ?? 0)).toBeCloseTo(156 / 28, 2));
    }
  });
});

describe('the signature', () => {
  it('never stands alone, at any length from one to six pages', async () => {
    for (let rows = 1; rows <= 115; rows += 3) {
      const { pages } = await measured(
        letter({ blocks: [{ kind: 'paragraph', text: hanzi(rows * 28 - 2) }] }),
      );
      const last = pages.at(-1)?.lines ?? [];
      expect(last.at(-1)?.text).toBe('2021年3月3日');
      expect(last.at(-2)?.text).toBe('景宁畲族自治县人民政府');
      expect(last.length, `${rows} rows`).toBeGreaterThanOrEqual(rows === 1 ? 3 : 4);
      expect(last.at(-1)?.y).toBeLessThan(262);
    }
  }, 120_000);

  it('has its date four characters in from the right and the organ centred over it', async () => {
    const { pages } = await measured(letter());
    const [name, date] = pages.at(-1)?.lines.slice(-2) ?? [];
    const right = (date?.marks.at(-1)?.x ?? 0) + 156 / 28;
    expect(184 - right).toBeCloseTo(4 * (156 / 28), 0);
    const middle = (line: typeof name): number =>
      ((line?.marks[0]?.x ?? 0) + (line?.marks.at(-1)?.x ?? 0)) / 2;
    expect(middle(name)).toBeCloseTo(middle(date), 0);
  });

  it('stays within the page for an organ with a very long name', async () => {
    const name = '丽水经济技术开发区管理委员会自然资源与生态环境综合行政执法指导局';
    const { pages } = await measured(
      letter({ organ: { name, sealName: name, sealConfigured: true } }),
    );
    const lines = pages.at(-1)?.lines.slice(-3) ?? [];
    expect(
      lines
        .slice(0, 2)
        .map((line) => line.text)
        .join(''),
    ).toBe(name);
    for (const line of lines) expect((line.marks.at(-1)?.x ?? 0) + EM).toBeLessThan(184.3);
  });
});

describe('page numbers', () => {
  it('stand right on odd and left on even pages, 7 mm under the text, between dashes', async () => {
    const { pages } = await measured(
      letter({ blocks: [{ kind: 'paragraph', text: hanzi(28 * 60) }] }),
    );
    pages.forEach((page, i) => {
      const number = page.marks.filter((mark) => mark.artifact && mark.size === 14);
      expect(number.map((mark) => mark.char).join('')).toBe(`— ${i + 1} —`);
      const xs = number.map((mark) => mark.x);
      if (i % 2 === 0) expect(Math.max(...xs)).toBeGreaterThan(170);
      else expect(Math.min(...xs)).toBeCloseTo(28 + EM, 0);
    });
  });

  it('are left out on the first page of a 信函格式 letter only', async () => {
    const { pages } = await measured(
      letter({ format: 'letter', blocks: [{ kind: 'paragraph', text: hanzi(28 * 30) }] }),
    );
    const numbers = pages.map(
      (page) => page.marks.filter((mark) => mark.artifact && mark.size === 14).length,
    );
    expect(numbers[0]).toBe(0);
    expect(numbers[1]).toBeGreaterThan(0);
  });
});

describe('titles', () => {
  it('are balanced: no line much shorter than the other, none with a forbidden mark at its edge', async () => {
    const title =
      '景宁畲族自治县人民政府关于大均乡上寮村与下垟村“上寮坑”山场林地所有权争议的行政裁决书';
    const { pages } = await measured(letter({ title }));
    const lines = (pages[0]?.lines ?? [])
      .filter((line) => line.marks[0]?.size === 22)
      .map((line) => line.text);
    expect(lines.join('')).toBe(title);
    const lengths = lines.map((line) => [...line].length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(Math.max(...lengths) * 0.55);
    for (const line of lines.slice(1)) expect(NO_START.has([...line][0] ?? '')).toBe(false);
  });
});

describe('marks', () => {
  it('mark every page of a rehearsal 演练 and every page of a draft 草稿', async () => {
    const blocks = [{ kind: 'paragraph', text: hanzi(28 * 40) }] as const;
    const rehearsal = await measured(letter({ blocks, rehearsal: true }));
    const draft = await measured(letter({ blocks, documentNumber: null }));
    const artifacts = (page: Measured['pages'][number]): string =>
      page.marks
        .filter((mark) => mark.artifact)
        .map((mark) => mark.char)
        .join('');
    for (const page of rehearsal.pages) expect(artifacts(page)).toContain('演练');
    for (const page of draft.pages) expect(artifacts(page)).toContain('草稿');
    expect(draft.text).toContain('（草稿，尚未编号）');
  });

  it('draws a seal on a numbered letter, 样章 in it unless one is configured, and none on a draft', async () => {
    const shapes = async (overrides: Partial<LetterDocument>): Promise<number> =>
      (await measured(letter(overrides))).pages[0]?.shapes ?? 0;
    const configured = { ...letter().organ, sealConfigured: true };
    const [rule, ringStarAndName, specimenWords] = [1, 2 + '景宁畲族自治县人民政府'.length, 2];
    expect(await shapes({ documentNumber: null })).toBe(rule);
    expect(await shapes({ organ: configured })).toBe(rule + ringStarAndName);
    expect(await shapes({})).toBe(rule + ringStarAndName + specimenWords);
    expect(await shapes({ organ: configured, rehearsal: true })).toBe(
      rule + ringStarAndName + specimenWords,
    );
  });
});

describe('attachments', () => {
  it('stand one empty line under the text, two characters in, later lines under the name', async () => {
    const attachments = [hanzi(40), '现场勘验笔录'];
    const { pages } = await measured(letter({ attachments }));
    const lines = pages.at(-1)?.lines ?? [];
    const first = lines.findIndex((line) => line.text.startsWith('附件：1.'));
    const [one, continued, two] = lines.slice(first);
    const cells = (x: number | undefined): number => ((x ?? 0) - 28) / (156 / 28);
    expect((one?.y ?? 0) - (lines[first - 1]?.y ?? 0)).toBeCloseTo(2 * PITCH, 1);
    expect(cells(one?.marks[0]?.x)).toBeCloseTo(2, 1);
    expect(cells(continued?.marks[0]?.x)).toBeCloseTo(cells(one?.marks[5]?.x), 1);
    expect(cells(two?.marks[0]?.x)).toBeCloseTo(5, 1);
  });
});

describe('the file', () => {
  it('is byte-identical for equal input, whatever was printed in between', async () => {
    const first = await pdfOf(letter());
    await pdfOf(letter({ title: '⼀份旧文书' }));
    expect(Buffer.compare(await pdfOf(letter()), first)).toBe(0);
  });

  it('is byte-identical with headings in Kai, whichever characters of it were opened before', async () => {
    const inKai = (text: string): LetterDocument =>
      letter({
        blocks: [
          { kind: 'heading', level: 2, text },
          { kind: 'paragraph', text: '正文。' },
        ],
      });
    const first = await pdfOf(inKai('（一）争议的林地'));
    const [, second, third] = await Promise.all([
      pdfOf(inKai('（二）㛃䶮𬱖𫘜堃喆犇畲垟')),
      pdfOf(inKai('（一）争议的林地')),
      pdfOf(inKai('（一）争议的林地')),
    ]);
    expect(Buffer.compare(first, second)).toBe(0);
    expect(Buffer.compare(first, third)).toBe(0);
  });

  it('shows its title, is tagged and calls itself PDF/A-2a', async () => {
    const pdf = await pdfOf(letter({ title: '行政裁决书' }));
    const raw = Buffer.from(pdf).toString('latin1');
    expect((await measure(pdf)).title).toBe('行政裁决书');
    expect(raw).toContain('/DisplayDocTitle true');
    expect(raw).toContain('/Marked true');
    expect(raw).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(raw).toContain('D:20210302160000Z');
  });

  it('is whole to a reader that mends nothing: header, object offsets and every deflated stream', async () => {
    const raw = Buffer.from(
      await pdfOf(letter({ blocks: [{ kind: 'paragraph', text: hanzi(900) }] })),
    );
    const text = raw.toString('latin1');
    expect(text.slice(0, 15)).toMatch(/^%PDF-1\.7\n%[\x80-\xFF]{4}/u);
    const table = Number(/startxref\s+(\d+)/u.exec(text)?.[1]);
    const offsets = text.slice(table).match(/\d{10} 00000 n/gu) ?? [];
    expect(offsets.length).toBeGreaterThan(30);
    offsets.forEach((offset, i) => {
      expect(text.slice(Number.parseInt(offset, 10))).toMatch(new RegExp(`^${i + 1} 0 obj`));
    });
    const streams = [...text.matchAll(/\/Filter \/FlateDecode[^>]*>>\nstream\n/gu)];
    expect(streams.length).toBeGreaterThan(8);
    for (const { index, 0: head } of streams) {
      const length = Number(
        /\/Length (\d+)/u.exec(
          text.slice(text.lastIndexOf('obj', index), index + head.length),
        )?.[1],
      );
      const from = index + head.length;
      expect(inflateSync(raw.subarray(from, from + length)).length).toBeGreaterThan(0);
    }
  });

  it('says so when body text is not in FangSong', () => {
    const codes = kit.warnings.map((warning) => warning.code);
    expect(codes).toEqual(kit.fangsong.startsWith('NotoSerif') ? ['font.fangsongMissing'] : []);
  });
});
