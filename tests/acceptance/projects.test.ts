/** A list of projects handed in as a table: every wrong cell is told, nothing is filed by halves, a repeat makes no doubles. */
import readSpreadsheet from 'read-excel-file/universal';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import writeSpreadsheet from 'write-excel-file/node';
import { createProjects } from '../../src/acceptance/projects.ts';
import type { Answer } from '../../src/cli/desk.ts';
import { problems } from '../../src/problems.ts';
import { type RunningAnjuan, startAnjuan } from '../support/anjuan.ts';

let anjuan: RunningAnjuan;
beforeAll(async () => {
  anjuan = await startAnjuan();
});
afterAll(() => anjuan.stop());

const header = [
  '项目编号',
  '项目名称',
  '计划类别',
  '承担单位',
  '项目负责人',
  '归口管理部门',
  '补助经费（元）',
  '开始日期',
  '完成日期',
  '考核指标',
  '经费预算',
] as const;

type Cells = Partial<Record<(typeof header)[number], string>>;

const row = (no: string, cells: Cells = {}): string[] => {
  const whole: Cells = {
    项目编号: no,
    项目名称: `${no}号项目`,
    计划类别: '重点研发',
    承担单位: '丽水学院林学院',
    项目负责人: '项一帆',
    '补助经费（元）': '150,000',
    开始日期: '2021/1/1',
    完成日期: '2022年12月31日',
    考核指标: '利用率|%|80|60\n≤ 单位能耗|千瓦时|20|40',
    经费预算: '财政拨款|材料费|150000\n自筹|设备费|100000',
    ...cells,
  };
  return header.map((heading) => whole[heading] ?? '');
};

const csv = (...rows: readonly (readonly string[])[]) =>
  [header, ...rows]
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\n');

const send = async (content: string | Uint8Array, account = 'office'): Promise<Answer> =>
  (await anjuan.as(account)).upload(
    '/projects/import',
    new File([typeof content === 'string' ? content : new Uint8Array(content)], '项目名单'),
  );

const faults = ({ status, body }: Answer): string[] => {
  expect(status).toBe(422);
  return body.errors.map(
    ({ path, detail }: { path: string; detail: string }) => `${path}：${detail}`,
  );
};

const numbersLike = async (q: string): Promise<number> =>
  (await (await anjuan.as('office')).get(`/cases?procedure=acceptance&q=${encodeURIComponent(q)}`))
    .body.items.length;

describe('a list of projects', () => {
  test('is registered row by row, with targets and budget out of their cells', async () => {
    const { status, body } = await send(csv(row('DR01'), row('DR02')));
    expect(status).toBe(200);
    expect(body.items.map((one: { line: number; projectNo: string }) => [one.line, one.projectNo]))
      // A cell may hold several lines; rows are counted as a spreadsheet counts them.
      .toEqual([
        [2, 'DR01'],
        [3, 'DR02'],
      ]);
    const { body: kept } = await (await anjuan.as('office')).get(`/cases/${body.items[0].id}`);
    expect(kept.caseNumber).toBe(body.items[0].caseNumber);
    expect(kept.facts.filing).toMatchObject({
      fundingYuan: 150_000,
      startOn: '2021-01-01',
      endOn: '2022-12-31',
      targets: [
        { id: 'T1', name: '利用率', unit: '%', target: 80, weight: 60 },
        { id: 'T2', name: '单位能耗', unit: '千瓦时', target: 20, weight: 40, aim: 'atMost' },
      ],
      budget: [
        { source: 'fiscal', subject: '材料费', amountYuan: 150_000 },
        { source: 'own', subject: '设备费', amountYuan: 100_000 },
      ],
    });
  });

  test('comes as a spreadsheet too, and its own template can be filled in and handed in', async () => {
    const desk = await anjuan.as('unit');
    const template = await desk.bytes('/projects/import-template.xlsx');
    const sheets = await readSpreadsheet(new Blob([new Uint8Array(template)]));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['项目', '填写说明']);
    const [headings = [], example = []] = sheets[0]?.data ?? [];
    const filled = example.map((cell, i) => (headings[i] === '项目编号' ? 'XL01' : cell));
    const bytes = await writeSpreadsheet([
      { sheet: '项目', data: [headings, [], filled] as never },
    ]).toBuffer();
    const { status, body } = await send(bytes, 'unit');
    expect([status, body.items?.[0]?.line, body.items?.[0]?.projectNo]).toEqual([200, 3, 'XL01']);
    const asCsv = await desk.bytes('/projects/import-template.csv');
    expect((await send(asCsv, 'unit')).status).toBe(200);
  });

  test('tells every wrong cell by row and column, and registers nothing', async () => {
    const bad = [
      row('BAD1', { 承担单位: '', '补助经费（元）': '十五万' }),
      row('BAD2', { 完成日期: '2020-12-31' }),
      row('BAD3', { 考核指标: '利用率|%|80|60\n专利|件|2' }),
      row('BAD4', { 考核指标: '利用率|%|0|60\n专利|件|2|40|3|4', 经费预算: '借款|材料费|1' }),
      row('BAD5', { 开始日期: '2021-02-30' }),
      row('BAD6'),
      row('ＢＡＤ６'),
      row('DR01', { 项目名称: '另名' }),
    ];
    const complaints = faults(await send(csv(...bad)));
    expect(complaints).toEqual([
      '第2行.承担单位：此项必填。',
      '第2行.补助经费（元）：应填写数字。',
      '第3行.完成日期：完成日期应当晚于开始日期。',
      '第4行.考核指标：权重应当全部填写，或者全部不填。',
      '第5行.考核指标：第1条目标值：指标值应大于零。',
      '第5行.考核指标：第2条：竖线分隔的内容多于规定的项数。',
      '第5行.经费预算：第1条经费来源：应为财政拨款、配套或者自筹。',
      '第6行.开始日期：日期应为实际存在的日期，格式为 2021-03-01。',
      '第8行.项目编号：与第7行的项目编号相同。',
      '第9行.项目编号：项目编号DR01已经登记（验案〔2021〕1号），一个项目只登记一案。',
    ]);
    expect(await numbersLike('BAD6')).toBe(0);
  });

  test('with nothing to read, columns nobody knows, or too many of them says so', async () => {
    expect(faults(await send('项目编号,颜色\n1,红'))[0]).toContain('不认识的列“颜色”');
    expect(faults(await send(csv()))).toEqual(['第2行：名单中没有项目。']);
    expect(faults(await send('PK\u0003\u0004 no archive'))).toEqual([
      '第1行：不是可以读取的 XLSX 文件。',
    ]);
    expect((await (await anjuan.as('office')).post('/projects/import')).status).toBe(422);
  });

  test('is for those who file projects', async () => {
    for (const account of ['head', 'drawer', 'undertaker', 'expert1', 'applicant'])
      expect((await send(csv(row('NO01')), account)).body.code, account).toBe('access.role');
    const file = new File(['x'], 'x.csv');
    expect((await anjuan.nobody.upload('/projects/import', file)).status).toBe(401);
    expect(await numbersLike('NO01')).toBe(0);
  });

  test('keeps out whom a ban keeps out, in the column of who is banned', async () => {
    const { body } = await send(csv(row('BAN0', { 项目负责人: '拖延人', 完成日期: '2021-06-30' })));
    const { story } = anjuan;
    await story.on('2022-01-04');
    await story.act('office', body.items[0].id, 'application.lapsed', { confirmed: true });
    const again = csv(row('BAN1', { 项目负责人: '拖延人' }), row('BAN2', { 承担单位: '别家公司' }));
    const complaints = faults(await send(again));
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toMatch(/^第2行\.项目负责人：项目主持人拖延人因项目BAN0/);
    expect(await numbersLike('BAN2')).toBe(0);
  });
});

describe('filing that breaks off', () => {
  const actor = { account: 'office', roles: ['office'] as const, parties: [] };
  const bytes = () => new TextEncoder().encode(csv(...list));
  const list = [row('CR01'), row('CR02', { 项目名称: '中断' }), row('CR03')].map((cells) =>
    cells.map((cell) => (cell === '丽水学院林学院' ? '中断测试公司' : cell)),
  );

  test('is told with what was filed, and the same list completes it without doubles', async () => {
    let left = 1;
    const broken = createProjects({
      cases: {
        ...anjuan.cases,
        file: async (request, by) =>
          left-- > 0 ? anjuan.cases.file(request, by) : { problem: problems.busy },
      },
    });
    const first = await broken.importList(bytes(), actor);
    expect(first).toMatchObject({ problem: { status: 503, code: 'import.brokenOff' } });
    expect((first as { problem: { detail: string } }).problem.detail).toContain(
      '登记到第3行时中断',
    );
    expect(await numbersLike('中断测试公司')).toBe(1);
    const second = await createProjects(anjuan).importList(bytes(), actor);
    expect(second).toMatchObject({
      ok: { items: [{ before: true }, { before: false }, { before: false }] },
    });
    const third = await createProjects(anjuan).importList(bytes(), actor);
    expect(third).toMatchObject({
      ok: { items: [{ before: true }, { before: true }, { before: true }] },
    });
    expect(await numbersLike('中断测试公司')).toBe(3);
  });
});
