/** Lists of cases: filters, pages and search. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, openOffice, person, respondentNamed } from './office.ts';

let office: Office;
const ids: string[] = [];
beforeAll(async () => {
  office = await openOffice('2021-03-01T09:00:00+08:00');
  for (const name of ['蓝天', '蓝天明', '钟山', '雷雨田', '蓝海']) {
    ids.push(await office.file({ respondents: [respondentNamed(name)] }));
  }
  ids.push(
    await office.file(
      { applicants: [person('欧阳修')], claims: ['确认“上寮坑”山场权属，面积126.5亩'] },
      'land',
    ),
  );
  await office.act('registrar', ids[0] ?? '', 'application.accepted');
  await office.act('registrar', ids[1] ?? '', 'application.accepted');
});
afterAll(() => office.stop());

type Item = { id: string; flat: string; nextDue: string | null };
const list = async (query: string, account = 'supervisor'): Promise<string[]> =>
  (await office.see(`/cases?${query}`, account)).items.map(({ id }: Item) => id);
const find = (words: string) => list(`q=${encodeURIComponent(words)}`);
const status = async (query: string) => (await office.read('supervisor', `/cases?${query}`)).status;

describe('filters', () => {
  it('by state, procedure and assignee', async () => {
    expect((await list('state=proceedings.running')).toSorted()).toEqual(
      ids.slice(0, 2).toSorted(),
    );
    expect(await list('procedure=adjudication')).toHaveLength(6);
    expect(await list('procedure=nothing')).toEqual([]);
    expect(await list('assignee=officer')).toHaveLength(6);
    expect(await list('assignee=head&state=intake.review')).toEqual([]);
  });

  it('newest first, page by page, without gap or double', async () => {
    const seen: string[] = [];
    let cursor = '';
    for (let page = 0; page < 10; page += 1) {
      const { items, next } = await office.see(`/cases?limit=2${cursor}`);
      seen.push(...items.map(({ id }: Item) => id));
      if (next === null) break;
      cursor = `&cursor=${next}`;
    }
    expect(seen).toEqual(ids.toReversed());
  });

  it('a search goes on page by page too', async () => {
    const q = `q=${encodeURIComponent('蓝')}`;
    const { items, next } = await office.see(`/cases?${q}&limit=2`);
    const rest = await office.see(`/cases?${q}&limit=2&cursor=${next}`);
    const all = [...items, ...rest.items].map(({ id }: Item) => id);
    expect(all).toEqual(await find('蓝'));
  });

  for (const query of [
    'limit=0',
    'limit=201',
    'limit=many',
    'cursor=abc',
    'due=never',
    `q=${'x'.repeat(201)}`,
  ]) {
    it(`${query.slice(0, 20)} is 422`, async () => {
      expect(await status(query)).toBe(422);
    });
  }

  for (const query of [
    "q='%20OR%201=1--",
    'q=%22',
    'q=*',
    'q=NEAR(',
    'q=%F0%9F%98%80',
    'q=',
    'state=%27',
    'q=a&q=b',
    'unknown=1',
    'q=%E0%A4',
  ]) {
    it(`${query} does no harm`, async () => {
      expect(await status(query)).toBe(200);
    });
  }
});

describe('search', () => {
  it('finds a two-character name, and longer names that begin with it', async () => {
    expect((await find('蓝天')).toSorted()).toEqual(ids.slice(0, 2).toSorted());
    expect(await find('蓝天明')).toEqual([ids[1]]);
    expect(await find('钟山')).toEqual([ids[2]]);
    expect(await find('雨田')).toEqual([ids[3]]);
    expect(await find('天山')).toEqual([]);
  });

  it('finds words of the claims and the case number', async () => {
    expect(await find('上寮坑')).toEqual([ids[5]]);
    expect(await find('欧阳修 上寮坑')).toEqual([ids[5]]);
    const { caseNumber } = await office.see(`/cases/${ids[2]}`);
    expect(await find(caseNumber)).toEqual([ids[2]]);
  });

  it('finds for a party only what is his', async () => {
    expect((await list(`q=${encodeURIComponent('蓝天')}`, 'respondent')).toSorted()).toEqual(
      ids.slice(0, 2).toSorted(),
    );
    expect(await list(`q=${encodeURIComponent('钟山')}`, 'respondent')).toEqual([]);
  });
});

describe('due', () => {
  it('规则10: overdue from the day after the due date; soon for a week before', async () => {
    // The reviews end on March 10, the decisions on April 30.
    expect(await list('due=overdue')).toEqual([]);
    expect(await list('due=soon')).toEqual([]);
    await office.on('2021-03-03');
    expect((await list('due=soon')).toSorted()).toEqual(ids.slice(2).toSorted());
    await office.on('2021-03-10');
    expect(await list('due=overdue')).toEqual([]);
    await office.on('2021-03-11');
    expect((await list('due=overdue')).toSorted()).toEqual(ids.slice(2).toSorted());
    expect(await list('due=soon')).toEqual([]);
  });

  it('规则10(三): a closed case is overdue no more', async () => {
    await office.act('head', ids[2] ?? '', 'application.refused', {
      ground: 'notOurs',
      reasons: 'x',
    });
    expect(await list('due=overdue')).not.toContain(ids[2]);
  });

  it('规则10(二): a respondent who never answered does not make the organ overdue for ever', async () => {
    const id = ids[0] ?? '';
    await office.serveCopy(id, 'R1', '2021-03-11');
    await office.on('2021-03-25');
    expect(await office.deadline(id, 'reply:R1')).toMatchObject({ status: 'missed' });
    await office.act('head', id, 'application.dismissed', { reasons: 'x' });
    expect(await list('due=overdue')).not.toContain(id);
  });
});
