import readExcelFile from 'read-excel-file/universal';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deadlineRows } from '../../src/cases/deadlines.ts';
import { figureRows, sameFigures } from '../../src/cases/figures.ts';
import { forestDispute } from '../../src/cli/demo-forest.ts';
import { procedures } from '../../workflows/index.ts';
import { inFull } from '../../workflows/kernel/citation.ts';
import { type Office, openOffice } from './office.ts';

/** What the tests read of an answer. */
type Indicator =
  | ('received' | 'accepted' | 'closed' | 'pending' | 'pendingBefore' | 'notOurs')
  | ('granted' | 'partly' | 'rejected' | 'acceptanceRate')
  | ('daysNet' | 'daysGross' | 'daysWorking');
type Values = Readonly<Record<Indicator, number>>;
type Line = { readonly period: string | null; readonly values: Values };
type Table = {
  readonly procedure: string;
  readonly indicators: readonly {
    readonly title: string;
    readonly rule: string;
    readonly basis: readonly string[];
  }[];
  readonly lines: readonly Line[];
  readonly total: Values;
};
type Answer = {
  readonly tables: readonly Table[];
  readonly current: readonly { readonly procedure: string; readonly overdue: number }[];
};
type Working = { readonly from: string; readonly to: string; readonly counted: boolean };
type Deadline = { readonly key: string; readonly working: readonly Working[] };

let office: Office;
let forest: string;

const see = (query: string, account = 'supervisor'): Promise<Answer> =>
  office.see(`/statistics?${query}`, account);

function present<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('The answer lacks it');
  return found;
}

/** The adjudications of an answer. */
const adjudications = async (query: string): Promise<Table> =>
  present((await see(query)).tables.find(({ procedure }) => procedure === 'adjudication'));

beforeAll(async () => {
  office = await openOffice('2021-03-01T09:00:00+08:00');
  const refused = await office.file({ receivedOn: '2021-02-26' }, 'general');
  await office.act('head', refused, 'application.refused', {
    ground: 'notOurs',
    reasons: '属于合同纠纷',
    competentOrgan: '人民法院',
  });
  await office.accept({ receivedOn: '2021-02-25' }, undefined, 'water');
  await office.file({}, 'land');
  forest = await forestDispute(office.story);
}, 120_000);
afterAll(() => office?.stop());

describe('规则30: the statistics', () => {
  it('count each case once, by the legal day of what is counted', async () => {
    const { lines, total } = await adjudications('from=2021-02-01&to=2021-12-31&by=month');
    const of = (month: string) => present(lines.find(({ period }) => period === month)).values;
    expect(of('2021-02').received).toBe(2);
    expect(of('2021-03').received).toBe(2);
    expect(of('2021-03').accepted).toBe(2);
    expect(of('2021-03').notOurs).toBe(1);
    expect(total).toMatchObject({
      received: 4,
      accepted: 2,
      closed: 2,
      pending: 2,
      concluded: 1,
      notOurs: 1,
      decisions: 1,
      suspensions: 1,
      suspended: 0,
      mediationRate: 0,
      mediationHeldRate: 0,
      extensionRate: 1,
      hearingRate: 1,
      appraisalRate: 1,
      inTimeRate: 1,
      late: 0,
      suedRate: 0,
    });
    expect(total.granted + total.partly + total.rejected).toBe(1);
  });

  it('give 受理率 of those received, less those still under review', async () => {
    const { total } = await adjudications('from=2021-02-01&to=2021-12-31&by=year');
    expect(total.acceptanceRate).toBe(Math.round((2 / 3) * 10_000) / 10_000);
  });

  it('carry what is not ended from period to period: 旧存＋收到－结案＝未结', async () => {
    const { lines } = await adjudications('from=2021-01-01&to=2021-12-31&by=month');
    let before = 0;
    for (const { values } of lines) {
      expect(values.pendingBefore).toBe(before);
      expect(values.pending).toBe(before + values.received - values.closed);
      before = values.pending;
    }
  });

  it('count the days of handling gross, net of what does not count (规则18), and in working days', async () => {
    const { total } = await adjudications('from=2021-02-01&to=2021-12-31&by=year');
    const deadlines: readonly Deadline[] = await office.see(`/cases/${forest}/deadlines`);
    const decision = present(deadlines.find(({ key }) => key === 'decision'));
    const days = decision.working.filter(({ counted }) => counted);
    const daysOf = ({ from, to }: Pick<Working, 'from' | 'to'>) =>
      Temporal.PlainDate.from(from).until(to).total('days') + 1;
    const { facts } = await office.see(`/cases/${forest}`);
    const until = facts.closedOn;
    const net = days
      .filter(({ from }) => from <= until)
      .map(({ from, to }) => daysOf({ from, to: to < until ? to : until }))
      .reduce((a, b) => a + b, 0);
    expect(total.daysNet).toBe(net);
    expect(total.daysGross).toBe(
      Temporal.PlainDate.from(facts.acceptedOn).until(until).total('days'),
    );
    expect(total.daysWorking).toBeLessThan(total.daysGross);
  });

  it('give the same whether months are whole or cut, and whichever way they are grouped', async () => {
    const whole = await adjudications('from=2021-01-01&to=2021-12-31&by=year');
    for (const by of ['month', 'quarter', 'kind', 'county', 'matter,month']) {
      const { lines, total } = await adjudications(`from=2021-01-01&to=2021-12-31&by=${by}`);
      expect(total).toEqual(whole.total);
      const received = lines.reduce((sum, { values }) => sum + values.received, 0);
      expect(received).toBe(4);
    }
    const early = await adjudications('from=2021-02-10&to=2021-02-25&by=month');
    const late = await adjudications('from=2021-02-26&to=2021-03-15&by=month');
    expect(early.total.received + late.total.received).toBe(4);
    expect(late.total.pendingBefore).toBe(1);
  });

  it('hold to one kind or county when asked', async () => {
    const { total } = await adjudications('from=2021-01-01&to=2021-12-31&by=year&matter=water');
    expect(total.received).toBe(1);
    const elsewhere = await adjudications('from=2021-01-01&to=2021-12-31&by=year&region=331127');
    expect(elsewhere.total.received).toBe(0);
    expect(elsewhere.total.acceptanceRate).toBeNull();
  });

  it('define every figure with its rule of counting and articles that exist', async () => {
    const { tables } = await see('by=year');
    for (const { indicators } of tables) {
      expect(indicators.length).toBeGreaterThan(15);
      for (const { title, rule, basis } of indicators) {
        expect(rule, title).toMatch(/。$/);
        expect(basis.length, title).toBeGreaterThan(0);
        for (const citation of basis) expect(inFull(citation)).toMatch(/^《.+》第.+条/);
      }
    }
  });

  it('follow a remedy that is recorded afterwards to the day of its decision', async () => {
    await office.act('officer', forest, 'remedy.recorded', {
      kind: '行政诉讼',
      organ: '丽水市莲都区人民法院',
      outcome: '撤销',
    });
    const { total } = await adjudications('from=2021-01-01&to=2021-12-31&by=year');
    expect(total).toMatchObject({ suedRate: 1, annulledRate: 1, reconsideredRate: 0 });
  });

  it('show what is overdue today by the same days as the lists', async () => {
    const { current } = await see('by=year');
    const listed = (await office.see('/cases?due=overdue&procedure=adjudication&limit=200')).items;
    const overdue = current
      .filter(({ procedure }) => procedure === 'adjudication')
      .reduce((sum, row) => sum + row.overdue, 0);
    expect(overdue).toBe(listed.length);
    expect(overdue).toBeGreaterThan(0);
  });

  it('stay what the cases say: recounting every case changes nothing', async () => {
    const { store, clock } = office;
    for (const id of await store.caseIds(null, 100)) {
      const row = await store.load(id);
      const procedure = row && procedures[row.procedure];
      if (!procedure) throw new Error(id);
      const facts = JSON.parse(row.facts);
      const deadlines = deadlineRows(procedure, facts, row.region, clock.current());
      const position = { value: JSON.parse(row.value), flat: row.flat, facts };
      const anew = figureRows(procedure, position, deadlines, row.region, clock.current());
      expect(sameFigures(anew, await store.figures(id))).toBe(true);
    }
  });
});

describe('asking for the statistics', () => {
  it.each([
    ['from=2021-02-30', 'from'],
    ['from=2021-03-01&to=2021-02-01', 'to'],
    ['by=week', 'by'],
    ['by=month,year', 'by'],
    ['region=999999', 'region'],
    ['from=1901-01-01&to=2199-12-31&by=month', 'to'],
  ])('refuses %s beside the field', async (query, path) => {
    const answer = await office.read('supervisor', `/statistics?${query}`);
    expect([answer.status, answer.body.code]).toEqual([422, 'schema.invalid']);
    expect(answer.body.errors[0].path).toBe(path);
  });

  it.each(['officer', 'applicant', 'admin', 'auditor', 'unit'])(
    'is not for %s',
    async (account) => {
      const answer = await office.read(account, '/statistics');
      expect([answer.status, answer.body.code]).toEqual([403, 'access.role']);
    },
  );

  it('shows the science office projects only', async () => {
    const { tables } = await see('by=year', 'office');
    expect(tables.map(({ procedure }) => procedure)).toEqual(['acceptance']);
  });
});

describe('the statistics as files', () => {
  const file = async (extension: string) => {
    const { body } = await office.nobody.post('/login', {
      username: 'supervisor',
      password: 'rehearsal-1',
    });
    return office.app.request(
      `http://localhost/api/v1/statistics.${extension}?from=2021-01-01&to=2021-12-31&by=quarter`,
      { headers: { authorization: `Bearer ${body.token}` } },
    );
  };

  it('are CSV that Excel reads, each figure with its definition', async () => {
    const answer = await file('csv');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [header, ...rows] = new TextDecoder().decode(bytes).trim().split('\r\n');
    expect(header).toBe('程序,统计期,类别,县（市、区）,指标,数值,单位,计数规则,依据');
    expect(rows.find((row) => row.startsWith('行政裁决,2021年第1季度,,,收到申请,4,件,'))).toContain(
      '《丽水市行政裁决程序规则》第十条',
    );
  });

  it('are a workbook with numbers as numbers and the definitions on a sheet of their own', async () => {
    const answer = await file('xlsx');
    const sheets = await readExcelFile(new Blob([await answer.arrayBuffer()]));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['行政裁决', '科技计划项目验收', '指标说明']);
    const received = sheets[0]?.data.find(([title]) => title === '收到申请');
    expect(received?.slice(1)).toEqual(['件', 4, 0, 0, 0, 4]);
    expect(sheets[2]?.data.length).toBeGreaterThan(40);
  });
});
