/** 办法23: whom a ban keeps from registering a project, through the API; and what it leaves alone. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer } from '../../src/cli/desk.ts';
import { type FilingInput, filing } from '../fixtures/acceptance.ts';
import { type RunningAnjuan, startAnjuan } from '../support/anjuan.ts';

let anjuan: RunningAnjuan;
beforeAll(async () => {
  anjuan = await startAnjuan();
});
afterAll(() => anjuan.stop());

const leader = { name: '项一帆' };
const register = async (overrides: Partial<FilingInput>): Promise<Answer> =>
  (await anjuan.as('office')).post('/cases', {
    procedure: 'acceptance',
    matter: 'project',
    filing: filing(overrides),
  });

/** A project whose time to apply had run out, confirmed on the day of its registration: its leader is banned at once. */
const lapsed = async (projectNo: string, banned: { readonly name: string }): Promise<string> => {
  const undertaker = { name: `${projectNo}承担单位` };
  const overrides = { projectNo, leader: banned, undertaker, endOn: '2020-06-30' };
  const { headers } = await register(overrides);
  const id = headers.get('location')?.split('/').at(-1) ?? '';
  await anjuan.story.act('office', id, 'application.lapsed', { confirmed: true });
  return id;
};

const correct = async (id: string, field: string, value: unknown): Promise<Answer> => {
  const head = await anjuan.as('head');
  const { version } = (await head.get(`/cases/${id}`)).body;
  const data = { entry: 1, field, value, evidence: '任务合同书原件' };
  const body = { type: 'entry.corrected', data, reason: '录入有误' };
  return head.post(`/cases/${id}/events`, body, { 'if-match': `"${version}"` });
};

const said = ({ status, body }: Answer) => [status, body.code, body.basis?.[0]];
const BANNED = [422, 'ban.inForce', '办法23'];

test('办法23: the ban that a project led to does not keep its own registration from being put right', async () => {
  const id = await lapsed('OWN1', leader);
  expect((await correct(id, 'name', '菌渣利用研究')).status).toBe(200);
  await lapsed('OWN2', { name: '蓝天' });
  expect(said(await correct(id, 'leader', { name: '蓝天' }))).toEqual(BANNED);
});

test('办法23: an earlier day of registration does not get round a ban that counts today', async () => {
  const banned = { name: '雷雨' };
  await lapsed('DATE1', banned);
  const next = { projectNo: 'DATE2', leader: banned, undertaker: { name: '另一单位' } };
  expect(said(await register(next))).toEqual(BANNED);
  expect(said(await register({ ...next, registeredOn: '2021-02-01' }))).toEqual(BANNED);
  const approved = { registeredOn: '2021-02-01', approvedBeforeBan: '丽科〔2019〕20号' };
  expect((await register({ ...next, ...approved })).status).toBe(201);
});

test('办法23: a correction is judged by the day on which the project was really registered', async () => {
  const namesake = { name: '钟声' };
  const back = { registeredOn: '2021-02-01', undertaker: { name: '又一单位' } };
  const { headers } = await register({ projectNo: 'DATE3', leader: namesake, ...back });
  const id = headers.get('location')?.split('/').at(-1) ?? '';
  expect(said(await correct(id, 'leader', { name: '雷雨' }))).toEqual(BANNED);
  await anjuan.story.on('2021-03-02');
  await lapsed('DATE4', namesake);
  expect((await correct(id, 'name', '菌渣利用研究')).status).toBe(200);
});
