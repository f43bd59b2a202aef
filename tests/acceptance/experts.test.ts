/** The expert bank and the register of bans through the API: who keeps them, and an import that takes all or nothing. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Desk } from '../../src/cli/desk.ts';
import { ban, filing as commit, newId } from '../db/builders.ts';
import { type RunningAnjuan, startAnjuan } from '../support/anjuan.ts';

let anjuan: RunningAnjuan;
let office: Desk;
beforeAll(async () => {
  anjuan = await startAnjuan();
  office = await anjuan.as('office');
});
afterAll(() => anjuan.stop());

type Listed = { id: string; name: string; kind: string; field?: string; account?: string };

const list = async (query = 'limit=500'): Promise<Listed[]> =>
  (await office.get(`/experts?${query}`)).body.items;

const upload = (text: string | Uint8Array<ArrayBuffer>) =>
  office.upload('/experts/import', new File([text], '专家.csv'));

const faults = async (text: string) => {
  const { status, body } = await upload(text);
  expect(status).toBe(422);
  return body.errors.map(({ path }: { path: string }) => path);
};

describe('the bank', () => {
  test('办法15: the demo’s experts are the nine accounts, so that all who are drawn can sign in', async () => {
    const all = await list();
    const fields = Map.groupBy(all, (one) => one.field ?? '财务');
    // A panel of five with one of finance, one kept away, and one in reserve.
    expect(fields.get('现代农业')?.length).toBeGreaterThanOrEqual(6);
    expect(fields.get('财务')?.length).toBeGreaterThanOrEqual(2);
    const accounts = all.map((one) => one.account);
    expect(accounts.sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `expert${n}`));
  });

  test('is listed by pages, kind and field', async () => {
    const first = (await office.get('/experts?limit=4')).body;
    const second = (await office.get(`/experts?limit=4&cursor=${first.next}`)).body;
    expect(new Set([...first.items, ...second.items].map((one) => one.id)).size).toBe(8);
    for (const one of await list('kind=finance')) expect(one.kind).toBe('finance');
    for (const one of await list(`field=${encodeURIComponent('生物医药')}`))
      expect(one.field).toBe('生物医药');
  });

  test('is kept by the office, the centre that draws and the administrator only', async () => {
    const expert = { name: '新人', unit: '某所', kind: 'finance' };
    for (const account of ['office', 'drawer', 'admin']) {
      const desk = await anjuan.as(account);
      expect((await desk.put(`/experts/${newId()}`, expert)).status).toBe(200);
    }
    for (const account of ['unit', 'head', 'expert1', 'applicant']) {
      const desk = await anjuan.as(account);
      const file = new File(['姓名'], 'a.csv');
      expect([
        (await desk.get('/experts')).status,
        (await desk.put(`/experts/${newId()}`, expert)).status,
        (await desk.upload('/experts/import', file)).status,
      ]).toEqual([403, 403, 403]);
    }
    expect((await anjuan.nobody.get('/experts')).status).toBe(401);
  });

  test('an expert is entered and changed in whole, with who did it', async () => {
    const id = newId();
    const expert = { name: '甲', unit: '乙所', kind: 'technical', field: '航天' };
    await office.put(`/experts/${id}`, { ...expert, interests: ['丙公司'] });
    const { status, body } = await office.put(`/experts/${id}`, { ...expert, available: false });
    const whole = { id, ...expert, interests: [], available: false, disqualified: false };
    expect([status, body]).toEqual([200, whole]);
    expect(await list(`field=${encodeURIComponent('航天')}`)).toMatchObject([
      { ...whole, updatedBy: 'office' },
    ]);
  });

  test.each([
    ['a technical expert without a field', { kind: 'technical' }, 'field'],
    ['an account that another expert has', { kind: 'finance', account: 'expert1' }, 'account'],
    ['an account that is no expert’s', { kind: 'finance', account: 'officer' }, 'account'],
    ['an account that does not exist', { kind: 'finance', account: 'nobody' }, 'account'],
    ['an unknown kind', { kind: 'other' }, 'kind'],
  ])('refuses %s', async (_, overrides, path) => {
    const answer = await office.put(`/experts/${newId()}`, {
      name: '甲',
      unit: '乙',
      ...overrides,
    });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toMatchObject([{ path }]);
  });

  test('answers 404 for an id that is none', async () => {
    const expert = { name: '甲', unit: '乙', kind: 'finance' };
    expect((await office.put('/experts/7', expert)).status).toBe(404);
  });
});

describe('an import', () => {
  const rows = '姓名,单位,类别,领域,利益关系,可参加\n李甲,甲所,技术,林业,"丙公司、丁公司",否\n';

  test('takes Chinese or English headers, UTF-8 with or without its mark, or GB 18030', async () => {
    expect((await upload(`\uFEFF${rows}`)).body).toEqual({ created: 1, updated: 0 });
    expect((await upload(rows)).body).toEqual({ created: 0, updated: 1 });
    expect(await list(`field=${encodeURIComponent('林业')}`)).toMatchObject([
      { name: '李甲', kind: 'technical', interests: ['丙公司', '丁公司'], available: false },
    ]);
    const english = 'name,unit,kind,field\r\nWang,NIST,technical,metrology\r\n';
    expect((await upload(english)).body).toEqual({ created: 1, updated: 0 });
    // 姓名,单位,类别 / 王五,甲所,财务 as a spreadsheet in China saves it.
    const gb = 'd0d5c3fb2cb5a5cebb2cc0e0b1f00acdf5cee52cbcd7cbf92cb2c6cef10a';
    expect((await upload(Uint8Array.from(Buffer.from(gb, 'hex')))).body).toEqual({
      created: 1,
      updated: 0,
    });
    expect((await list('kind=finance')).map(({ name }) => name)).toContain('王五');
  });

  test('finds by its id who changed name or unit', async () => {
    const [one] = await list('kind=finance&limit=1');
    const answer = await upload(`编号,姓名,单位,类别\n${one?.id},改名,新单位,财务专家\n`);
    expect(answer.body).toEqual({ created: 0, updated: 1 });
    expect(await list('kind=finance&limit=1')).toMatchObject([{ id: one?.id, name: '改名' }]);
  });

  test('tells every wrong row with its line and column, and takes none', async () => {
    const before = await list();
    const text = [
      '姓名,单位,类别,领域,可参加,账号',
      '赵一,甲所,技术,林业,是,',
      ',甲所,技术,林业,是,',
      '钱二,甲所,其他,林业,是,',
      '孙三,甲所,技术,,也许,',
      '',
      '周五,甲所,技术,林业,是,officer',
      '"吴\n六",甲所,技术,林业,是,,多',
    ].join('\n');
    expect(await faults(text)).toEqual(['第3行.姓名', '第4行.类别', '第5行.可参加', '第8行']);
    expect(await list()).toEqual(before);
  });

  test('tells rows that are one expert twice, and accounts that cannot be', async () => {
    const text = [
      '姓名,单位,类别,账号',
      '赵一,甲所,财务,officer',
      '赵一,甲所,财务,',
      '钱二,甲所,财务,expert1',
    ].join('\n');
    expect(await faults(text)).toEqual(['第2行.账号', '第3行.姓名', '第4行.账号']);
  });

  test.each([
    ['an unknown column', '姓名,单位,类别,年龄\n甲,乙,财务,40\n'],
    ['a column twice', '姓名,单位,类别,name\n甲,乙,财务,丙\n'],
    ['a column that is missing', '姓名,类别\n甲,财务\n'],
    ['a list of nobody', '姓名,单位,类别\n'],
    ['an empty file', ''],
    ['a quotation without its end', '姓名,单位,类别\n"甲,乙,财务\n'],
  ])('refuses %s', async (_, text) => {
    const answer = await upload(text);
    expect([answer.status, answer.body.code]).toEqual([422, 'schema.invalid']);
  });
});

describe('bans', () => {
  const asked = async (query: string, account = 'office') =>
    (await anjuan.as(account)).get(`/bans?${query}`);

  test('are told by name or number and by day, both effects, to staff who take on projects', async () => {
    const line = { subject: '丽水（甲）公司', subjectKey: '丽水(甲)公司', subjectNumber: '91X' };
    const effects = ['undertaking', 'recommendation'];
    await anjuan.store.commit(
      commit({
        row: { procedure: 'acceptance' },
        registers: effects.map((effect) => ban({ ...line, key: effect, effect })),
      }),
    );
    for (const subject of ['丽水(甲)公司', ' 丽水（甲） 公司', '91x']) {
      const { body } = await asked(`subject=${encodeURIComponent(subject)}&on=2024-03-01`);
      expect(body.map((one: { effect: string }) => one.effect).sort()).toEqual(effects.toSorted());
      expect(body[0]).toMatchObject({ until: '2024-03-01', basis: ['办法23'] });
      expect(body[0]).not.toHaveProperty('data');
      expect(body[0]).not.toHaveProperty('subjectNumber');
    }
    expect((await asked('subject=91X&on=2024-03-02')).body).toEqual([]);
    expect((await asked('subject=91X&on=2021-03-16')).body).toEqual([]);
    expect((await asked('')).body).toHaveLength(2);
    for (const account of ['unit', 'drawer', 'head', 'supervisor'])
      expect((await asked('subject=91X', account)).body).toHaveLength(2);
    for (const account of ['undertaker', 'expert1', 'admin', 'registrar'])
      expect((await asked('subject=91X', account)).status).toBe(403);
  });

  test('a day that does not exist is the asker’s mistake', async () => {
    expect((await asked('on=2021-02-30')).status).toBe(422);
  });
});
