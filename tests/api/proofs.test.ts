/** What one step asks of the day and the proof of another. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Office, on, openOffice, ruling } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice('2021-03-22T09:00:00+08:00');
});
afterAll(() => office.stop());

it('规则21: a decision is not dated before the parties were heard', async () => {
  const id = await office.accept({ receivedOn: '2021-03-15' }, '2021-03-16');
  await office.serveCopy(id, 'R1', '2021-03-22');
  await office.act('officer', id, 'reply.received', { partyId: 'R1', summary: '不同意' });
  for (const partyId of ['A1', 'R1']) {
    await office.act('officer', id, 'parties.heard', {
      partyId,
      mode: 'interview',
      outcome: 'heard',
      note: '面谈',
    });
  }
  await office.act(
    'officer',
    id,
    'opinion.submitted',
    { recommendation: '支持', reasoning: '清楚' },
    on('2021-03-18'),
  );
  await office.act('head', id, 'decision.approved', {}, on('2021-03-19'));
  expect(
    (await office.attempt('officer', id, 'decision.made', ruling, on('2021-03-19'))).status,
  ).toBe(422);
});

it('规则29: a case is not archived before the announcement of its letter has taken effect', async () => {
  const id = await office.accept({ receivedOn: '2021-03-15' }, '2021-03-16');
  await office.act('head', id, 'application.dismissed', { reasons: '已有生效判决' });
  const [letter] = await office.issue(id, 'dismissal-decision');
  for (const partyId of ['A1', 'R1']) {
    await office.serve(letter?.id ?? '', partyId, {
      method: 'announcement',
      sentOn: '2021-03-22',
      evidence: '县政府网站',
    });
  }
  expect((await office.attempt('clerk', id, 'case.archived')).status).toBe(422);
});

it('规则21: nobody is absent from a hearing whose notice did not reach him', async () => {
  const id = await office.accept({ receivedOn: '2021-03-15' }, '2021-03-16');
  await office.act('officer', id, 'hearing.scheduled', {
    id: 'T1',
    heldOn: '2021-04-06',
    place: '会议室',
  });
  await office.on('2021-04-06');
  await office.act('officer', id, 'hearing.held', { id: 'T1', summary: '被申请人未到场' });
  const absent = { partyId: 'R1', mode: 'hearing', outcome: 'absentAfterNotice', note: '未到场' };
  const refused = await office.attempt('officer', id, 'parties.heard', absent);
  expect([refused.status, refused.body.code]).toEqual([422, 'parties.absenceWithoutNotice']);
});
