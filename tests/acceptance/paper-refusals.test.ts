/** A project's papers are refused under the acceptance measures: the rules of adjudication say nothing of them. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filing } from '../fixtures/acceptance.ts';
import { type RunningAnjuan, startAnjuan } from '../support/anjuan.ts';

let anjuan: RunningAnjuan;
let paper: { readonly id: string };
beforeAll(async () => {
  anjuan = await startAnjuan('2021-07-05T09:00:00+08:00');
  const { story } = anjuan;
  const id = await story.file('unit', {
    procedure: 'acceptance',
    matter: 'project',
    filing: filing(),
  });
  await story.act('office', id, 'integrity.recorded', { subject: '项一帆', fact: '虚报指标' });
  [paper] = (await (await story.as('office')).get(`/cases/${id}/papers`)).body;
});
afterAll(() => anjuan.stop());

const refused = async (account: string, act: string) => {
  const answer = await (await anjuan.story.as(account)).post(`/papers/${paper.id}/${act}`);
  return [answer.status, answer.body.code, ...answer.body.basis];
};

test('办法5、12: by whom they are handled', async () => {
  expect(await refused('clerk', 'approve')).toEqual([403, 'access.role', '办法5', '办法12']);
});
test('办法24: in which order they come', async () => {
  expect(await refused('clerk', 'issue')).toEqual([422, 'paper.notApproved', '办法24']);
});
test('办法4: not approved by the hand that wrote them', async () => {
  expect(await refused('office', 'approve')).toEqual([403, 'paper.sameHand', '办法4']);
});
