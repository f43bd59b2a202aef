/** Reminders before every lapse, of either procedure, through the sweep that a moved clock starts. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Office, openOffice } from '../api/office.ts';
import { filing } from '../fixtures/acceptance.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice('2021-03-01T09:00:00+08:00');
});
afterAll(() => office.stop());

const told = async (account: string, caseId: string): Promise<string[]> =>
  (await office.store.desk.notices(account, { limit: 500 }))
    .filter((one) => one.caseId === caseId && one.key.startsWith('lapse:'))
    .map(({ text, key }) => `${key.split(':').at(-1)}：${text.split('：')[0]}`)
    .toReversed();

const project = (overrides: object) =>
  office.story.file('office', {
    procedure: 'acceptance',
    matter: 'project',
    filing: filing(overrides),
  });

describe('a project that nobody applies for', () => {
  let id: string;
  test('办法10: its undertaker and the office are told a month, a week and a day before', async () => {
    // Six months after 30 June 2021 end on 30 December.
    id = await project({ projectNo: 'R1' });
    await office.on('2021-11-29');
    expect(await told('undertaker', id)).toEqual([]);
    await office.on('2021-11-30');
    await office.on('2021-12-01');
    await office.on('2021-12-23');
    await office.on('2021-12-29');
    const lines = [30, 7, 1].map(
      (days) => `${days}：提出验收申请的期限将于2021-12-30届满，逾期将按“确认逾期未申请验收”处理`,
    );
    expect(await told('undertaker', id)).toEqual(lines);
    expect(await told('office', id)).toEqual(lines);
    expect(await told('unit', id)).toEqual([]);
    expect(await told('expert1', id)).toEqual([]);
  });

  test('and once it has run out, those who confirm the lapse are asked to, once', async () => {
    await office.on('2021-12-31');
    await office.on('2022-01-05');
    expect((await told('office', id)).at(-1)).toBe(
      '0：提出验收申请的期限已于2021-12-30届满，请核对后办理“确认逾期未申请验收”',
    );
    expect(await told('office', id)).toHaveLength(4);
    expect(await told('undertaker', id)).toHaveLength(3);
  });
});

test('a clock that was not looked at for long tells the nearest stage only', async () => {
  const id = await project({ projectNo: 'R2', endOn: '2021-09-30', registeredOn: '2021-12-01' });
  await office.on('2022-03-28');
  expect(await told('undertaker', id)).toEqual([
    '7：提出验收申请的期限将于2022-03-30届满，逾期将按“确认逾期未申请验收”处理',
  ]);
});

test('办法10: nobody is threatened with a lapse while an extension is asked for', async () => {
  const id = await project({ projectNo: 'R3', endOn: '2022-04-30' });
  await office.act('undertaker', id, 'extension.requested', { months: 6, reason: '疫情' });
  await office.on('2022-10-30');
  expect(await told('undertaker', id)).toEqual([]);
});

test('规则10(二): a respondent is told a week and a day before the time to reply is over', async () => {
  const id = await office.accept({ receivedOn: '2022-10-28' });
  await office.serveCopy(id, 'R1', '2022-10-30');
  await office.on('2022-11-02');
  await office.on('2022-11-08');
  const days = (await told('respondent', id)).map((line) => line.split('：')[0]);
  expect(days).toEqual(['7', '1']);
  expect(await told('applicant', id)).toEqual([]);
});

describe('规则7: an agent is reminded while his authority is in force', () => {
  const agent = { name: '王律师', authority: 'general', scope: '代为答复', until: '2023-03-08' };
  let id: string;

  test('as his principal is', async () => {
    await office.on('2023-03-01');
    id = await office.accept({ receivedOn: '2023-03-01' });
    await office.serveCopy(id, 'R1', '2023-03-01');
    await office.act('registrar', id, 'agent.appointed', { partyId: 'R1', agent });
    const account = 'lawyer.remind';
    await office.people.create({
      username: account,
      password: 'shan-lin-2021',
      name: '王律师',
      roles: ['party'],
    });
    await office.store.linkPartyAccount({ caseId: id, partyId: 'R1', account, agent: true });
    // The ten days end on 11 March: a week before is still his, a day before no longer.
    await office.on('2023-03-04');
    const days = async (who: string) => (await told(who, id)).map((line) => line.split('：')[0]);
    expect(await days('respondent')).toEqual(['7']);
    expect(await days(account)).toEqual(['7']);
    await office.on('2023-03-10');
    await office.on('2023-03-12');
    expect(await days('respondent')).toEqual(['7', '1']);
    expect(await days(account)).toEqual(['7']);
  });
});
