/** What stands around a letter: internal forms, lines to sign on each page, 骑缝, 附件 pages, 版记, the verification code. */

import { decodeQR } from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import type { LetterDocument } from '../../templates/kit/letter-document.ts';
import { hanzi, letter, measured } from './kit-letters.ts';
import type { Measured, MeasuredPage } from './measure.ts';

const prose = (rows: number) => [{ kind: 'paragraph', text: hanzi(rows * 28 - 2) }] as const;
const all = (page: MeasuredPage | undefined): string =>
  page?.marks.map((mark) => mark.char).join('') ?? '';
const numberOf = (page: MeasuredPage | undefined): string =>
  (page?.marks ?? [])
    .filter((mark) => mark.artifact && mark.size === 14 && mark.y > 265)
    .map((mark) => mark.char)
    .join('');

describe('an internal form', () => {
  const form = (overrides: Partial<LetterDocument> = {}) =>
    letter({ format: 'form', documentNumber: null, title: '调查笔录', ...overrides });

  it('has title and case number, no banner, no rule, no seal, and says how many pages there are', async () => {
    const { pages, text } = await measured(form({ blocks: prose(30) }));
    expect(text.startsWith('调查笔录案号：裁案〔2021〕1号')).toBe(true);
    expect(text).not.toContain('景宁');
    expect(pages.map(({ shapes }) => shapes)).toEqual([0, 0]);
    expect(pages.map(numberOf)).toEqual(['第1页　共2页', '第2页　共2页']);
  });

  it('is no draft for want of a number, but for want of a date', async () => {
    expect(all((await measured(form())).pages[0])).not.toContain('草稿');
    expect(all((await measured(form({ issuedOn: null }))).pages[0])).toContain('草稿');
  });

  it('is closed by name, date and seal where it asks for them', async () => {
    const { text, pages } = await measured(form({ closing: 'organ' }));
    expect(text.endsWith('景宁畲族自治县人民政府2021年3月3日')).toBe(true);
    expect(pages[0]?.shapes).toBeGreaterThan(10);
  });

  it('has its lines to sign at the foot of every page, under the text', async () => {
    const pageSignatures = ['被调查人（签名）：', '调查人：　　　　记录人：'];
    const { pages } = await measured(form({ blocks: prose(50), pageSignatures }));
    expect(pages).toHaveLength(3);
    for (const page of pages) {
      expect(all(page)).toContain('被调查人（签名）：调查人：　　　　记录人：');
      const signed = page.marks.filter((mark) => mark.artifact && mark.y < 265).map(({ y }) => y);
      const text = page.marks.filter((mark) => !mark.artifact).map(({ y }) => y);
      expect(Math.min(...signed)).toBeGreaterThan(Math.max(...text) + 8);
      expect(Math.max(...signed)).toBeLessThan(265);
    }
  });
});

describe('lines to sign that are too long for a row', () => {
  it('part between those who sign, and keep the text clear of them', async () => {
    const signers = ['申请人（签名）：', '被申请人（签名）：', '第三人（签名）：'];
    const { pages } = await measured(
      letter({
        format: 'form',
        blocks: prose(40),
        pageSignatures: [signers.join('　　　　　　'), '主持人：　　　　记录人：'],
      }),
    );
    for (const page of pages) {
      const signed = page.marks.filter((mark) => mark.artifact && mark.y < 265);
      for (const { x, size } of signed) expect(x + size / 2.8346).toBeLessThan(184.3);
      expect(new Set(signed.map(({ y }) => y.toFixed(1))).size).toBe(3);
      for (const signer of signers) expect(all(page)).toContain(signer);
      const text = page.marks.filter((mark) => !mark.artifact).map(({ y }) => y);
      expect(Math.min(...signed.map(({ y }) => y))).toBeGreaterThan(Math.max(...text) + 8);
    }
  });
});

describe('骑缝', () => {
  const shapes = async (overrides: Partial<LetterDocument>): Promise<number[]> =>
    (await measured(letter(overrides))).pages.map((page) => page.shapes);

  it('puts a part of the seal on each page of a letter that has several, and none on a draft', async () => {
    const plain = await shapes({ blocks: prose(40) });
    const sealed = await shapes({ blocks: prose(40), seam: 'seal' });
    expect(sealed).toHaveLength(3);
    sealed.forEach((count, i) => void expect(count).toBeGreaterThan((plain[i] ?? 0) + 10));
    expect(await shapes({ seam: 'seal' })).toEqual(await shapes({}));
    const draft = { blocks: prose(40), documentNumber: null };
    expect(await shapes({ ...draft, seam: 'seal' })).toEqual(await shapes(draft));
  });

  it('shows on each page of a record where it is to be stamped by hand', async () => {
    const { pages } = await measured(letter({ blocks: prose(40), seam: 'hand' }));
    for (const page of pages) {
      const mark = page.marks.find(({ char, size }) => char === '骑' && size === 9);
      expect(mark?.x).toBeGreaterThan(195);
      expect(mark?.x).toBeLessThan(207);
    }
  });
});

describe('附件', () => {
  it('begin pages of their own behind the signature: mark on the first row, title on the third', async () => {
    const blocks = [{ kind: 'paragraph', text: '目录正文。' }] as const;
    const { pages, text } = await measured(
      letter({
        attachments: ['证据目录', '勘验图'],
        appendices: [
          { title: '证据目录', blocks },
          { title: '勘验图', blocks },
        ],
      }),
    );
    expect(pages).toHaveLength(3);
    expect(text.endsWith('2021年3月3日附件1证据目录目录正文。附件2勘验图目录正文。')).toBe(true);
    const [mark, title] = pages[1]?.lines ?? [];
    const pitch = (29.61 * 25.4) / 72;
    expect(mark?.marks[0]?.x).toBeCloseTo(28, 1);
    expect(((title?.y ?? 0) - (mark?.y ?? 0)) / pitch).toBeCloseTo(2, 0);
    expect(pages.map(numberOf)).toEqual(['— 1 —', '— 2 —', '— 3 —']);
  });
});

describe('版记', () => {
  const colophon = {
    copiedTo: ['丽水市人民政府', '丽水市自然资源和规划局', '景宁畲族自治县大均乡人民政府'],
    printedBy: '景宁畲族自治县人民政府办公室',
    printedOn: '2021-03-03',
  };
  const foot = (page: MeasuredPage | undefined): string =>
    (page?.lines ?? [])
      .filter((line) => line.marks[0]?.size === 14)
      .map((line) => line.text)
      .join('');
  const printed =
    '抄送：丽水市人民政府，丽水市自然资源和规划局，景宁畲族自治县大均乡人民政府。景宁畲族自治县人民政府办公室2021年3月3日印发';
  const withRows = (rows: number): Promise<Measured> =>
    measured(letter({ blocks: prose(rows), colophon }));

  it('stands at the foot of the back of the last sheet, its last rule on the edge of the text area', async () => {
    for (const rows of [1, 12, 20, 30, 36, 42, 55]) {
      const { pages } = await withRows(rows);
      expect(pages.length % 2, `${rows} rows`).toBe(0);
      expect(foot(pages.at(-1))).toBe(printed);
      const lowest = pages.at(-1)?.lines.find((line) => line.text.endsWith('印发'))?.y ?? 0;
      expect(lowest).toBeGreaterThan(255);
      expect(lowest).toBeLessThan(262);
    }
  });

  it('takes the page number from its page and the blank one before it, and from no other', async () => {
    const lengths = Array.from({ length: 30 }, (_, i) => i + 1);
    let blank = 0;
    for (const rows of lengths) {
      const numbers = (await withRows(rows)).pages.map(numberOf);
      const bare = numbers.filter((number) => number === '').length;
      expect([0, 2]).toContain(bare);
      if (bare === 2) {
        blank += 1;
        expect(numbers.slice(-2)).toEqual(['', '']);
      }
    }
    expect(blank).toBeGreaterThan(0);
  });

  it('stands on the last page where only one side is printed and there is room', async () => {
    const { pages } = await measured(letter({ colophon: { ...colophon, oneSided: true } }));
    expect(pages).toHaveLength(1);
    expect(foot(pages[0])).toBe(printed);
  });

  it('has neither printing organ nor rules in 信函格式', async () => {
    const given = { format: 'letter', colophon: { ...colophon, oneSided: true } } as const;
    const { pages } = await measured(letter(given));
    const bare = await measured(letter({ format: 'letter' }));
    expect(foot(pages[0])).not.toContain('印发');
    expect(foot(pages[0])).toContain('抄送：');
    expect(pages[0]?.shapes).toBe(bare.pages[0]?.shapes);
  });
});

describe('the verification code', () => {
  const verification = {
    shortCode: '7K2MQ-4XW9D',
    url: 'https://example.gov.cn/verify/01a2006d-aeb5-731f-bf9f-7b28e53d41b1?h=0123456789abcdef0123456789abcdef',
    page: 'https://example.gov.cn/verify',
  };

  it('is printed as text with the address where it is typed', async () => {
    const { text } = await measured(letter({ verification }));
    expect(text).toContain('核验码：7K2MQ-4XW9D');
    expect(text).toContain('登录https://example.gov.cn/verify输入核验码');
  });

  it.each(['document', 'letter', 'form'] as const)(
    'is drawn in a %s as squares that a reader decodes to the address, clear of all else',
    async (format) => {
      const { pages } = await measured(letter({ format, verification }));
      expect(decodeQR(painted(pages[0]?.squares ?? []))).toBe(verification.url);
    },
  );
});

/** Paints the squares, in millimetres of the page, as a reader's camera sees them. */
function painted(squares: MeasuredPage['squares']) {
  const PIXELS = 10;
  const [left, top] = [
    Math.min(...squares.map(({ x }) => x)) - 3,
    Math.min(...squares.map(({ y }) => y)) - 3,
  ];
  const right = Math.max(...squares.map(({ x, width }) => x + width)) + 3;
  const [width, height] = [
    Math.round((right - left) * PIXELS),
    Math.round((right - left) * PIXELS),
  ];
  const data = new Uint8Array(width * height * 3).fill(255);
  for (const square of squares) {
    for (
      let y = Math.round((square.y - top) * PIXELS);
      y < Math.round((square.y - top + square.height) * PIXELS);
      y += 1
    )
      data.fill(
        0,
        (y * width + Math.round((square.x - left) * PIXELS)) * 3,
        (y * width + Math.round((square.x - left + square.width) * PIXELS)) * 3,
      );
  }
  return { width, height, data };
}
