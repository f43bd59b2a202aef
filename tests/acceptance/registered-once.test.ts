/** 办法2、17: one project is one case, also where it is registered twice in the same instant or its number is put right. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer, Desk } from '../../src/cli/desk.ts';
import { filing } from '../fixtures/acceptance.ts';
import { type RunningAnjuan, startAnjuan } from '../support/anjuan.ts';

let anjuan: RunningAnjuan;
let office: Desk;
beforeAll(async () => {
  anjuan = await startAnjuan();
  office = await anjuan.as('office');
});
afterAll(() => anjuan.stop());

const register = (projectNo: string): Promise<Answer> =>
  office.post('/cases', {
    procedure: 'acceptance',
    matter: 'project',
    filing: filing({ projectNo }),
  });

const cases = async (q: string) =>
  (await office.get(`/cases?procedure=acceptance&q=${q}`)).body.items;

const idOf = ({ headers }: Answer) => headers.get('location')?.split('/').at(-1) ?? '';

const correct = async (id: string, value: string): Promise<Answer> => {
  const head = await anjuan.as('head');
  const { version } = (await head.get(`/cases/${id}`)).body;
  const body = {
    type: 'entry.corrected',
    data: { entry: 1, field: 'filing.projectNo', value, evidence: '任务合同书原件' },
    reason: '录入有误',
  };
  return head.post(`/cases/${id}/events`, body, { 'if-match': `"${version}"` });
};

const refused = ({ status, body }: Answer) => [status, body.code, body.basis?.[0]];
const REFUSED = [422, 'project.registeredBefore', '办法2'];

test('办法2: of sixteen registrations of one number at once one is kept, and the others are told why', async () => {
  const answers = await Promise.all(
    Array.from({ length: 16 }, (_, n) => register(n % 2 === 0 ? 'ONCE01' : 'ｏｎｃｅ 01')),
  );
  const kept = answers.filter(({ status }) => status === 201);
  expect(kept).toHaveLength(1);
  for (const answer of answers.filter(({ status }) => status !== 201)) {
    expect(refused(answer)).toEqual(REFUSED);
    expect(answer.body.detail).toMatch(/^项目编号.+已经登记.*，一个项目只登记一案。$/u);
  }
  expect(await cases('ONCE01')).toHaveLength(1);
  const next = await register('ONCE02');
  // Who was refused took no case number along.
  expect(next.body.caseNumber).toBe('验案〔2021〕2号');
});

test('办法2: a number that was put right is free again, and the right one is taken', async () => {
  const wrong = await register('WRONG1');
  expect((await correct(idOf(wrong), 'RIGHT1')).status).toBe(200);
  expect(refused(await register('RIGHT1'))).toEqual(REFUSED);
  expect((await register('WRONG1')).status).toBe(201);
});

test('办法2: of a registration and a correction to its number at once one is kept', async () => {
  const wrong = await register('WRONG2');
  const answers = await Promise.all([correct(idOf(wrong), 'RIGHT2'), register('RIGHT2')]);
  expect(answers.filter(({ status }) => status < 300)).toHaveLength(1);
  expect(answers.filter(({ status }) => status >= 300).map(refused)).toEqual([REFUSED]);
  expect(await cases('RIGHT2')).toHaveLength(1);
});
