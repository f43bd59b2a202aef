/** Draws, invitations and bans with the bank, the seed and the register behind them: what the supplier hands the law. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expertForm } from '../../src/acceptance/expert-form.ts';
import { rowOf } from '../../src/acceptance/experts.ts';
import { sm3 } from '../../src/acceptance/hash.ts';
import { acceptanceSuppliers } from '../../src/acceptance/suppliers.ts';
import { accessTo } from '../../src/cases/access.ts';
import { differenceOf } from '../../src/cases/rebuild.ts';
import { verifyDraw } from '../../workflows/acceptance/draw.ts';
import { acceptance } from '../../workflows/acceptance/index.ts';
import { clock } from '../clock/the-clock.ts';
import { newId } from '../db/builders.ts';
import { application, bank, type FilingInput, filing } from '../fixtures/acceptance.ts';
import { codeOf, done, startEngine } from '../support/engine.ts';

const procedures = { acceptance };
let engine: ReturnType<typeof startEngine>;
const ids = new Map(bank.map((one) => [one.id, newId()]));
beforeAll(async () => {
  engine = startEngine(procedures, acceptanceSuppliers, '2021-07-05T09:00:00+08:00');
  const rows = bank.map(({ id: account, ...one }) =>
    rowOf(ids.get(account) ?? '', expertForm.parse({ ...one, account }), 'office', '2021-01-01'),
  );
  await engine.store.keepExperts(rows);
});
afterAll(() => engine.stop());

const register = (overrides: Partial<FilingInput> = {}) =>
  engine.cases.file(
    { procedure: 'acceptance', matter: 'project', filing: filing(overrides) },
    engine.actor('office', 'office'),
  );

/** Applied for and reviewed: a panel is to be formed. */
async function reviewed(overrides: Partial<FilingInput> = {}): Promise<string> {
  const { id } = done(await register(overrides));
  const undertaker = engine.actor('undertaker', 'undertaker', ['U1']);
  const submitted = { type: 'application.submitted', data: application() };
  done(await engine.cases.post(await engine.row(id), submitted, undertaker));
  await engine.act(id, 'unit', 'unit.endorsed', { note: '同意' });
  await engine.act(id, 'office', 'review.passed');
  return id;
}

const demand = (id: string, data: object = {}) =>
  engine.attempt(id, 'office', 'panel.demanded', { size: 5, finance: 1, fields: [], ...data });

test('the seed is committed to with the pool, unseen until the draw, which anybody can repeat', async () => {
  const id = await reviewed();
  done(await demand(id));
  const { supplied: frozen } = await engine.entry(id);
  const seed = await engine.store.secret(`draw:${frozen.commitment}`);
  expect(sm3.of(seed ?? '')).toBe(frozen.commitment);
  const before = [await engine.store.entries(id), await engine.row(id)];
  expect(JSON.stringify(before)).not.toContain(seed);
  await engine.act(id, 'drawer', 'panel.drawn', { witness: '纪检干部', contribution: '37' });
  const { protocol } = (await engine.entry(id)).supplied;
  expect([protocol.seed, protocol.contribution]).toEqual([seed, '37']);
  expect(verifyDraw(protocol, sm3, frozen)).toEqual([]);
  expect(protocol.selected).toHaveLength(5);
  expect(await differenceOf(engine.store, procedures, clock, id)).toBeNull();
});

test('the bank as it was when the panel was demanded is drawn from, whatever became of it since', async () => {
  const id = await reviewed({ projectNo: 'P2' });
  done(await demand(id));
  const pool = (await engine.entry(id)).supplied.pool.length;
  const late = expertForm.parse({ name: '晚到', unit: '丽水学院', kind: 'finance' });
  const row = rowOf(newId(), late, 'office', '2021-07-05');
  await engine.store.keepExperts([row]);
  await engine.act(id, 'drawer', 'panel.drawn');
  expect((await engine.entry(id)).supplied.protocol.pool).toHaveLength(pool);
});

test('only finance and the fields that were demanded are in the pool', async () => {
  const id = await reviewed({ projectNo: 'P3' });
  done(await demand(id, { fields: ['智能制造'] }));
  const { pool } = (await engine.entry(id)).supplied as { pool: { field?: string }[] };
  expect(new Set(pool.map(({ field }) => field))).toEqual(new Set(['智能制造', undefined]));
});

test('a pool that cannot meet the demand is told by what it lacks, and nothing is drawn', async () => {
  const id = await reviewed({ projectNo: 'P4' });
  done(await demand(id, { fields: ['航天'] }));
  const { version } = await engine.row(id);
  const outcome = await engine.attempt(id, 'drawer', 'panel.drawn');
  expect(outcome).toMatchObject({
    problem: { status: 422, code: 'draw.requirementUnmet', basis: ['办法7'] },
  });
  expect((outcome as { problem: { detail: string } }).problem.detail).toContain('航天');
  expect((await engine.row(id)).version).toBe(version);
});

test('a draw without a demand, and one whose seed is gone, are refused', async () => {
  const id = await reviewed({ projectNo: 'P5' });
  expect(codeOf(await engine.attempt(id, 'drawer', 'panel.drawn'))).toMatch(/^panel\.|^draw\./);
  done(await demand(id));
  engine.raw(`delete from secrets where case_id = '${id}'`);
  expect(codeOf(await engine.attempt(id, 'drawer', 'panel.drawn'))).toBe('draw.requirementUnmet');
});

test('experts are invited by id or by account, and the bank’s word goes before the invitation’s', async () => {
  const id = await reviewed({ projectNo: 'P6' });
  const stranger = { id: 'A1', name: '校外人', unit: '某校', kind: 'technical', field: '生态农业' };
  const forged = { id: ids.get('expert4'), name: '冒名', unit: '某校', kind: 'finance' };
  const experts = ['expert1', ids.get('expert2'), stranger, forged, 'expert7'];
  await engine.act(id, 'head', 'panel.invited', { experts, reason: '本领域专家不足' });
  const { supplied } = await engine.entry(id);
  expect(supplied.unknown).toEqual([]);
  expect(supplied.experts.map((one: { name: string }) => one.name)).toEqual([
    bank[0]?.name,
    bank[1]?.name,
    '校外人',
    bank[3]?.name,
    bank[6]?.name,
  ]);
  const unknown = { experts: ['nobody'], reason: '无' };
  expect(codeOf(await engine.attempt(id, 'head', 'panel.invited', unknown))).toBe('expert.unknown');
});

test('办法26: who was struck is refused by name and unit too, under whatever id he is invited', async () => {
  const id = await reviewed({ projectNo: 'P11' });
  const struck = { name: '除名人', unit: '某所', kind: 'technical', field: '生态农业' } as const;
  const row = rowOf(newId(), expertForm.parse({ ...struck, disqualified: true }), 'office', '');
  await engine.store.keepExperts([row]);
  const invite = (one: unknown) =>
    engine.attempt(id, 'head', 'panel.invited', { experts: [one], reason: '本领域专家不足' });
  expect(codeOf(await invite(row.id))).toBe('expert.hasInterest');
  expect(codeOf(await invite({ ...struck, id: 'A2' }))).toBe('expert.hasInterest');
  expect(codeOf(await invite({ ...struck, id: 'A2', unit: '某 所' }))).toBe('expert.hasInterest');
  expect(codeOf(await invite({ ...struck, id: 'A2', unit: '另一所' }))).toBeNull();
  expect((await engine.entry(id)).supplied.experts[0].id).toBe('A2');
});

test('an expert sees the case while on its panel, and no longer', async () => {
  const id = await reviewed({ projectNo: 'P9' });
  done(await demand(id));
  await engine.act(id, 'drawer', 'panel.drawn');
  const { panel } = JSON.parse((await engine.row(id)).facts);
  const sitting = panel.seats.findIndex((seat: { account?: string }) => seat.account);
  const { id: expertId, account } = panel.seats[sitting];
  const seen = () =>
    accessTo(engine.store, procedures, id, { account, roles: ['expert'] as const });
  expect(await seen()).toMatchObject({ whole: false, actor: { parties: [`E${sitting + 1}`] } });
  const declined = { expertId, reason: '出差' };
  done(await engine.attempt(id, 'office', 'expert.declined', declined));
  expect(await seen()).toBeNull();
});

test('a lapse bans leader and undertaker, and the register keeps their next project out', async () => {
  const ended = { projectNo: 'P7', startOn: '2018-01-01', endOn: '2020-12-31' };
  const undertaker = { name: '丽水市拖延科技有限公司' };
  const leader = { name: '拖延人' };
  const overrides = { ...ended, undertaker, leader, registeredOn: '2021-02-01' };
  const { id } = done(await register(overrides));
  await engine.act(id, 'office', 'application.lapsed', { confirmed: true });
  const rows = await engine.store.registerRows({ register: 'ban', caseId: id });
  expect(rows.map(({ key, until }) => [key, until]).sort()).toEqual([
    ['leader:recommendation', '2024-07-05'],
    ['leader:undertaking', '2024-07-05'],
    ['undertaker:recommendation', '2023-07-05'],
    ['undertaker:undertaking', '2023-07-05'],
  ]);
  expect(codeOf(await register({ projectNo: 'P8', leader }))).toBe('ban.inForce');
  expect(codeOf(await register({ projectNo: 'P8', undertaker }))).toBe('ban.inForce');
  expect(codeOf(await register({ projectNo: 'P8', leader: { name: '他人' } }))).toBeNull();
  expect(await differenceOf(engine.store, procedures, clock, id)).toBeNull();
});

test('办法16: a departure that is put right gives nobody the number, and the sight, of another expert', async () => {
  const id = await reviewed({ projectNo: 'P10' });
  done(await demand(id));
  await engine.act(id, 'drawer', 'panel.drawn');
  const panelNow = async () => JSON.parse((await engine.row(id)).facts).panel;
  const { seats } = await panelNow();
  const technical = seats.filter(({ kind }: { kind: string }) => kind === 'technical');
  const finance = seats.find(({ kind }: { kind: string }) => kind === 'finance');
  const declined = { expertId: technical[0].id, reason: '出差' };
  await engine.act(id, 'office', 'expert.declined', declined);
  const numbersOf = async () => {
    const { parties } = acceptance.summary(JSON.parse((await engine.row(id)).facts));
    return new Map(
      parties.filter(({ role }) => role === 'expert').map((one) => [one.name, one.id]),
    );
  };
  const before = await numbersOf();
  const replacing = (await panelNow()).departed[0].replacedBy;
  expect([...before.values()]).toEqual(expect.arrayContaining(['E1', 'E2', 'E3', 'E4', 'E5']));
  const { seq } = (await engine.store.entries(id)).at(-1) ?? { seq: 0 };
  const correction = { entry: seq, field: 'expertId', value: finance.id, evidence: '请假条' };
  await engine.act(id, 'head', 'entry.corrected', correction, { reason: '录入有误' });
  expect((await panelNow()).departed[0]).toMatchObject({ expertId: finance.id });
  expect((await panelNow()).departed[0].replacedBy).not.toBe(replacing);
  const after = await numbersOf();
  for (const [name, number] of after) expect(before.get(name) ?? number).toBe(number);
  // Two people never have one number, neither at once nor one after the other.
  expect(new Set([...before, ...after].map(([name, number]) => `${number} ${name}`)).size).toBe(
    new Set([...before.values(), ...after.values()]).size,
  );
});
