/** The rehearsal clock and the timers: what fires by itself, on which day, and what never does. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, openOffice, respondentNamed } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice('2021-03-05T09:00:00+08:00');
});
afterAll(() => office.stop());

const move = async (now: unknown, account = 'admin') =>
  (await office.as(account)).put('/rehearsal/clock', { now });
const lapses = async (id: string) =>
  (await office.see(`/cases/${id}/events`)).filter(
    ({ type }: { type: string }) => type === 'reply.lapsed',
  );

describe('timers', () => {
  let id: string;
  let silent: string;
  it('规则10(二): a reply period does not lapse on its last day, up to the last second of it', async () => {
    id = await office.accept({
      receivedOn: '2021-03-01',
      respondents: [respondentNamed('蓝秀英'), respondentNamed('钟阿土')],
    });
    silent = await office.accept({ receivedOn: '2021-03-01' });
    await office.serveCopy(id, 'R1', '2021-03-05');
    await office.serveCopy(silent, 'R1', '2021-03-05');
    // 10日 from Friday March 5 end on Monday March 15.
    expect(await office.due(id, 'reply:R1')).toBe('2021-03-15');
    expect((await move('2021-03-15T23:59:59+08:00')).body).toMatchObject({
      today: '2021-03-15',
      fired: 0,
    });
    expect(await office.deadline(id, 'reply:R1')).toMatchObject({ status: 'running' });
  });

  it('规则10(二): it lapses when the next day begins in Shanghai, once, effective that day', async () => {
    const { status, body } = await move('2021-03-16T00:00:00+08:00');
    expect([status, body.today, body.fired]).toEqual([200, '2021-03-16', 2]);
    expect(await lapses(id)).toEqual([
      expect.objectContaining({
        effectiveOn: '2021-03-16',
        recordedAt: '2021-03-15T16:00:00.000Z',
        actor: 'system',
        role: 'system',
        basis: ['规则10(二)'],
      }),
    ]);
    expect(await office.deadline(id, 'reply:R1')).toMatchObject({ status: 'missed' });
    expect((await move('2021-03-16T00:00:00+08:00')).body.fired).toBe(0);
    expect((await move('2021-03-20T09:00:00+08:00')).body.fired).toBe(0);
    expect(await lapses(id)).toHaveLength(1);
  });

  it('规则10(二): a deadline that was missed stays so, even when the reply comes after all', async () => {
    await office.act('officer', id, 'reply.received', { partyId: 'R1', summary: '迟到的答复' });
    expect(await office.deadline(id, 'reply:R1')).toMatchObject({
      status: 'missed',
      ended: '2021-03-20',
    });
  });

  it('规则10(二): moved past many days at once, it still takes effect on the day after the due date', async () => {
    await office.serveCopy(id, 'R2', '2021-03-20');
    await move('2021-04-10T09:00:00+08:00');
    const [, second] = await lapses(id);
    expect(second).toMatchObject({ effectiveOn: '2021-03-31', data: { partyId: 'R2' } });
  });

  it('规则14: while the case is suspended the reply period stands, and nothing fires', async () => {
    const other = await office.accept({ receivedOn: '2021-04-10' });
    await office.serveCopy(other, 'R1', '2021-04-10');
    await office.act('officer', other, 'proceedings.suspended', { ground: 4, reason: '山洪' });
    await move('2021-05-20T09:00:00+08:00');
    expect(await lapses(other)).toEqual([]);
    await office.act('officer', other, 'proceedings.resumed', { reason: '通行' });
    // Ten days, none of them used: May 30 is a Sunday, so May 31.
    expect(await office.deadline(other, 'reply:R1')).toMatchObject({
      nominal: '2021-05-30',
      due: '2021-05-31',
      status: 'running',
    });
  });

  it('规则10(一): the lapse of corrections is proposed, never posted', async () => {
    const other = await office.file({ receivedOn: '2021-05-20' });
    await office.act('registrar', other, 'correction.requested', {
      items: ['x'],
      dueOn: '2021-06-01',
    });
    await move('2021-06-02T09:00:00+08:00');
    expect(await office.state(other)).toBe('intake.correction');
    expect(await office.deadline(other, 'correction')).toMatchObject({
      status: 'missed',
      proposes: 'correction.lapsed',
    });
  });

  it('规则18: the end of the sixty days changes nothing by itself', async () => {
    expect(await office.state(silent)).toBe('proceedings.running');
    expect(await office.deadline(silent, 'decision')).toMatchObject({
      due: '2021-05-06',
      status: 'missed',
    });
  });
});

describe('the rehearsal clock', () => {
  it('goes forward only', async () => {
    const back = await move('2021-06-01T09:00:00+08:00');
    expect([back.status, back.body.code]).toEqual([422, 'rehearsal.backward']);
    expect((await move('2021-06-02T01:00:00Z')).body.today).toBe('2021-06-02');
  });

  it('is the administrator’s', async () => {
    for (const account of ['officer', 'head', 'security', 'auditor', 'respondent']) {
      expect((await move('2021-06-03T09:00:00+08:00', account)).status).toBe(403);
    }
    expect(
      (await office.nobody.put('/rehearsal/clock', { now: '2021-06-03T09:00:00+08:00' })).status,
    ).toBe(401);
  });

  it('takes an instant with its zone and nothing else', async () => {
    for (const now of [
      '2021-06-03',
      '2021-06-03T09:00:00',
      'tomorrow',
      5,
      null,
      '2021-06-31T09:00:00+08:00',
      '2021-06-03T25:00:00Z',
      '2200-01-01T00:00:00Z',
      '9999-12-31T23:59:59Z',
    ]) {
      expect((await move(now)).status).toBe(422);
    }
  });

  it('stands still between calls and stamps what is recorded', async () => {
    await move('2021-06-03T10:11:12.345+08:00');
    const id = await office.file({ receivedOn: '2021-06-03' });
    const [entry] = await office.see(`/cases/${id}/events`);
    expect(entry.recordedAt).toBe('2021-06-03T02:11:12.345Z');
  });
});

describe('days without a published calendar', () => {
  it('规则10(二): give provisional dates, and those never fire', async () => {
    const { today } = (await move('2027-12-01T09:00:00+08:00')).body;
    expect(today).toBe('2027-12-01');
    const id = await office.accept({ receivedOn: '2027-12-01' });
    await office.serveCopy(id, 'R1', '2027-12-01');
    expect(await office.deadline(id, 'reply:R1')).toMatchObject({
      due: '2027-12-13',
      provisional: true,
      status: 'running',
    });
    await move('2028-02-01T09:00:00+08:00');
    expect(await lapses(id)).toEqual([]);
    expect((await office.see(`/cases/${id}`)).flat).toBe('proceedings.running');
  });
});
