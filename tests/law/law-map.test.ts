/** The map of the law: what `npm run law` links, and what it calls a gap. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { citedIn, gapsIn, lawMap, titlesIn } from '../../src/law-map.ts';
import { adjudication } from '../../workflows/adjudication/index.ts';
import { articles } from '../../workflows/law/articles.ts';

const sources = {
  articles: [
    { instrument: '规则' as const, article: 11, subject: '驳回申请' },
    { instrument: '规则' as const, article: 28, subject: '普法', nothingToCompute: '一般职责' },
    { instrument: '办法' as const, article: 20, subject: '异议' },
  ],
  procedures: [adjudication],
  terms: [{ id: 'acceptance.objection', basis: '办法20' }],
  matters: [],
  papers: [{ title: '驳回行政裁决申请决定书', basis: ['《丽水市行政裁决程序规则》第十一条'] }],
  tests: [
    { file: 'a.test.ts', title: '规则11: a dismissal' },
    { file: 'a.test.ts', title: '规则10、11: both' },
    { file: 'a.test.ts', title: '专利裁决办法20: not the other 办法' },
  ],
};
const [dismissal, education, objection] = lawMap(sources);

describe('the map of the law', () => {
  it('links an article to its steps, papers and tests', () => {
    expect(dismissal).toMatchObject({
      steps: ['application.dismissed: proceedings.running → closed.dismissed'],
      papers: ['驳回行政裁决申请决定书'],
      tests: ['a.test.ts: 规则11: a dismissal', 'a.test.ts: 规则10、11: both'],
    });
  });

  it('links a second instrument, and does not take one name for the end of another', () => {
    expect(objection).toMatchObject({ terms: ['acceptance.objection'], papers: [], tests: [] });
    expect(citedIn('专利裁决办法20、22: x')).toEqual([
      { instrument: '专利裁决办法', article: 20 },
      { instrument: '专利裁决办法', article: 22 },
    ]);
  });

  it('calls a gap what has no rule or no test, but not what leaves nothing to compute', () => {
    expect(education?.nothingToCompute).toBe('一般职责');
    expect(gapsIn(lawMap(sources))).toMatchObject([
      { row: { article: 20 }, noRule: false, noTest: true },
    ]);
    const bare = lawMap({ ...sources, procedures: [], terms: [], tests: [] });
    expect(gapsIn(bare).map(({ row, noRule, noTest }) => [row.article, noRule, noTest])).toEqual([
      [11, true, true],
      [20, true, true],
    ]);
  });

  it('reads the titles of tests, also of those that run over a table', () => {
    const source = `it('one', f); describe("two", g); it.each([['x', (1)]])('three: %s', h); expect('none')`;
    expect(titlesIn(source)).toEqual(['one', 'two', 'three: %s']);
  });
});

describe('the register of articles', () => {
  it('has every article of 规则 once, in order', () => {
    const numbers = articles
      .filter(({ instrument }) => instrument === '规则')
      .map(({ article }) => article);
    expect(numbers).toEqual(Array.from({ length: 32 }, (_, index) => index + 1));
  });

  it('names files that are there', () => {
    for (const file of articles.flatMap(({ keptIn = [] }) => keptIn)) {
      expect(existsSync(join(import.meta.dirname, '../..', file)), file).toBe(true);
    }
  });
});
