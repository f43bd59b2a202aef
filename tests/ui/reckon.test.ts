import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPages, type Pages } from './visitor.ts';

let pages: Pages;

beforeAll(async () => {
  pages = await openPages();
}, 60_000);
afterAll(() => pages.stop());

const reckon = (fields: Readonly<Record<string, string>>) =>
  pages.public.get(`/reckon?${new URLSearchParams({ ...fields, step: 'reckon' })}`);

describe('the public calculator of deadlines', () => {
  it('answers with every range that counted and every one that did not', async () => {
    const { html, status } = await reckon({
      term: 'adjudication.decision',
      start: '2021-03-03',
      'excluded.0.kind': 'appraisal',
      'excluded.0.from': '2021-03-10',
      'excluded.0.to': '2021-03-20',
    });
    expect(status).toBe(200);
    expect(html).toContain('2021年5月12日届满');
    expect(html).toContain('不计入10日');
    expect(html).toContain('<tr class="skipped">');
  });

  it.each([
    ['nothing chosen', { start: '2021-03-03' }, 'term', '请选择一种'],
    ['no start', { term: 'adjudication.decision' }, 'start', '请填写日期。'],
    ['a day that is not', { length: '10', start: '2021-02-30' }, 'start', '没有这一天'],
    ['a length of nought', { length: '0', start: '2021-03-03' }, 'length', '应填写正整数'],
    [
      'an end before its beginning',
      {
        length: '10',
        start: '2021-03-03',
        'excluded.0.kind': 'appraisal',
        'excluded.0.from': '2021-03-10',
        'excluded.0.to': '2021-03-09',
      },
      'excluded-0-to',
      '结束日期不得早于开始日期。',
    ],
    [
      'an extension without its day',
      { length: '10', start: '2021-03-03', 'extension.length': '5' },
      'extension-approvedOn',
      '请填写日期。',
    ],
  ])(
    'says of %s what is wrong beside the field, and keeps what was typed',
    async (_, fields, at, said) => {
      const { html, status } = await reckon(fields);
      expect(status).toBe(422);
      expect(html).toContain(`href="#at-${at}"`);
      expect(html).toContain(`<p class="wrong">${said}`);
      if ('start' in fields) expect(html).toContain(`value="${fields.start}"`);
    },
  );
});
