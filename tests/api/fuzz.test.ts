/** Nonsense from every side at once: never a 500, nothing kept but what was answered with 200, and the check stays clean. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { differenceOf } from '../../src/cases/rebuild.ts';
import { procedures } from '../../workflows/index.ts';
import { type Office, openOffice, respondentNamed, ruling } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice('2021-03-05T09:00:00+08:00');
});
afterAll(() => office.stop());

/** mulberry32: the same walk every time, so that a failure can be looked at again. */
function dice(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    chance: (p: number) => next() < p,
    pick: <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T,
  };
}

const days = [
  '2021-03-01',
  '2021-03-05',
  '2021-03-06',
  '2021-03-20',
  '2021-05-06',
  '2020-02-29',
  '2199-12-31',
  '2021-02-30',
];
const parties = ['A1', 'R1', 'R2', 'R3', 'T1', 'X9'];
const nonsense: readonly unknown[] = [
  null,
  '',
  'x',
  0,
  -1,
  8,
  31,
  1e15,
  0.5,
  true,
  [],
  {},
  ['R1'],
  [null],
  { partyId: 'R1' },
  '𠮷',
  'a'.repeat(30_000),
];

/** Values that a field of that name might hold, the good among the bad. */
const likely: Record<string, readonly unknown[]> = {
  partyId: parties,
  ground: [1, 2, 3, 4, 7, 8, 'notOurs', 'notEligible'],
  days: [1, 10, 30, 31, 1e9],
  months: [1, 2],
  withinDays: [10, 60, 1e9],
  dueOn: days,
  newDueOn: days,
  heldOn: days,
  effectiveOn: days,
  consents: [['A1', 'R1', 'R2'], ['A1'], ['X1']],
  outcome: ['agreed', 'failed', 'timeout', 'heard', 'waived'],
  mode: ['interview', 'hearing', 'writing'],
  result: ['pass', 'revise', 'reject'],
  confirmed: [true, false],
  granted: [true, false],
  onMerits: [true, false],
  kind: ['appraisal', 'announcement', 'other', 'photo', 'x'],
  choice: ['agreed', 'designated'],
  id: ['J1', 'T1', 'E1'],
  items: [['证据'], [{ name: '证据' }], []],
  claims: [['请求'], []],
  opinions: ['无异议'],
  attendees: [['张三']],
  role: ['applicant', 'respondent', 'thirdParty'],
  party: [respondentNamed('新人')],
  by: [respondentNamed('继承人'), '查阅人'],
  agent: [{ name: '律师', authority: 'general', scope: '代理' }],
  to: ['officer', 'head', 'nobody'],
  of: ['officer', 'head'],
  entry: [1, 2, 3, 5, 99, 0],
  field: [
    'receivedOn',
    'effectiveOn',
    'claims.0',
    'items.0',
    'partyId',
    'days',
    'respondents',
    'servedOn',
    'a..b',
    'contractDispute',
    'respondents.0.phone',
    'protocol.text',
    'sha256',
    'constructor',
  ],
  value: [...days, 'R2', 20, true, ['x'], null, {}],
  stage: ['调查'],
};

type Schema = { properties?: Record<string, unknown> };

it('random events on random cases', async () => {
  const { chance, pick } = dice(20_210_201);
  const guide = (await (await office.app.request('/api/v1/procedures/adjudication')).json()) as {
    events: { event: string; roles: string[]; schema: Schema }[];
  };
  const kept = new Map<string, number>();
  const open: string[] = [];
  /** Accepted, and one copy served, but for land, which is still under review. */
  async function another(matter: string): Promise<void> {
    const id = await office.file(
      {
        receivedOn: '2021-03-01',
        respondents: [respondentNamed('蓝秀英'), respondentNamed('钟阿土')],
      },
      matter,
    );
    if (matter !== 'land') await office.act('registrar', id, 'application.accepted');
    if (matter === 'forest') await office.serveCopy(id, 'R1', '2021-03-05');
    kept.set(id, await office.versionOf(id));
    open.push(id);
  }
  const matters = ['forest', 'land', 'procurement', 'patent', 'general'];
  for (const matter of matters) await another(matter);
  const accounts = [
    'officer',
    'officer',
    'head',
    'head',
    'registrar',
    'reviewer',
    'clerk',
    'respondent',
    'supervisor',
  ];
  const statuses = new Map<number, number>();
  const until = performance.now() + 6000;

  for (let turn = 0; turn < 1500 && performance.now() < until; turn += 1) {
    const id = pick(open);
    const { event, roles, schema } = pick(guide.events);
    const data: Record<string, unknown> =
      event === 'decision.made' && chance(0.5) ? { ...ruling } : {};
    for (const name of Object.keys(schema.properties ?? {})) {
      if (chance(0.05)) continue;
      data[name] = chance(0.08) ? pick(nonsense) : pick(likely[name] ?? ['文字']);
    }
    if (chance(0.03)) data['surprise'] = pick(nonsense);
    const more: Record<string, unknown> = chance(0.3)
      ? { effectiveOn: pick([...days, ...nonsense]), reason: '补登' }
      : chance(0.3)
        ? { reason: '理由' }
        : {};
    const body = {
      type: chance(0.02) ? pick(nonsense) : event,
      data: chance(0.02) ? pick(nonsense) : data,
      ...more,
    };
    const able = accounts.filter((account) => roles.includes(account));
    const desk = await office.as(chance(0.8) && able.length > 0 ? pick(able) : pick(accounts));
    const match = chance(0.03) ? '"999"' : `"${kept.get(id)}"`;
    const where = chance(0.15) ? 'previews' : 'events';
    const answer = await desk.post(`/cases/${id}/${where}`, body, { 'if-match': match });
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    if (answer.status >= 500)
      expect.fail(`${event} ${JSON.stringify(body).slice(0, 500)}: ${JSON.stringify(answer.body)}`);
    if (answer.status === 200 && where === 'events') {
      expect(answer.body.version).toBe((kept.get(id) ?? 0) + 1);
      kept.set(id, answer.body.version);
      if (!answer.body.flat.startsWith('closed.') || chance(0.5)) continue;
      open.splice(open.indexOf(id), 1);
      await another(pick(matters));
    }
  }

  for (const [id, version] of kept) {
    expect(await office.see(`/cases/${id}/events`)).toHaveLength(version);
    expect(await differenceOf(office.store, procedures, office.clock.current(), id)).toBeNull();
    for (const part of ['', '/actions', '/deadlines', '/papers'])
      expect(await office.see(`/cases/${id}${part}`)).toBeDefined();
  }
  expect(statuses.get(200) ?? 0).toBeGreaterThan(60);
  expect([...statuses.keys()].toSorted()).toEqual(expect.arrayContaining([200, 403, 409, 422]));
  // The timers meet these cases too, and stumble over none of them.
  const moved = await (await office.as('admin')).put('/rehearsal/clock', {
    now: '2022-03-05T09:00:00+08:00',
  });
  expect(moved.status).toBe(200);
  for (const id of kept.keys())
    expect(await differenceOf(office.store, procedures, office.clock.current(), id)).toBeNull();
});

it('nonsense filings', async () => {
  const { pick, chance } = dice(7);
  const desk = await office.as('registrar');
  const fields = [
    'receivedOn',
    'appliedOn',
    'form',
    'applicants',
    'respondents',
    'thirdParties',
    'claims',
    'facts',
    'reasons',
    'occurredOn',
    'materials',
    'evidence',
    'protocol',
  ];
  for (let turn = 0; turn < 150; turn += 1) {
    const filing: Record<string, unknown> = {};
    for (const name of fields)
      if (chance(0.8)) filing[name] = pick([...nonsense, ...days, [{}], [respondentNamed('甲')]]);
    const body = chance(0.1)
      ? pick(nonsense)
      : {
          procedure: pick(['adjudication', 'x', null]),
          matter: pick(['forest', 'x', 7]),
          filing: chance(0.1) ? pick(nonsense) : filing,
        };
    const { status } = await desk.post('/cases', body);
    expect([201, 422]).toContain(status);
  }
});
