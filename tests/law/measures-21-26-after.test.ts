/** 办法21、22、23、24、26: rectification, termination, recovery, bans and records. */
import { describe, expect, it } from 'vitest';
import { bansOf } from '../../workflows/acceptance/bans.ts';
import { events } from '../../workflows/acceptance/events.ts';
import { outcomeOf, paymentsOf } from '../../workflows/acceptance/facts.ts';
import { registers } from '../../workflows/acceptance/registers.ts';
import { dueOf } from '../../workflows/acceptance/terms.ts';
import { clock } from '../clock/the-clock.ts';
import {
  application,
  concludedWith,
  concludes,
  evaluated,
  fails,
  filed,
  passes,
  reevaluatedAfterFail,
  refusal,
  take,
  walked,
} from '../fixtures/acceptance.ts';

type Position = ReturnType<typeof filed>;

const reapply = (on: string, position = concludedWith(fails)) =>
  refusal(position, 'application.submitted', { on, data: application() });
const failedTwice = () =>
  take(reevaluatedAfterFail(), 'opinion.signed', { on: '2021-11-19', data: fails });
const applicationLapsed = (on = '2021-12-31', position = filed()) =>
  take(position, 'application.lapsed', { on, data: { confirmed: true } });
const rectificationLapsed = (on = '2022-02-10') =>
  take(concludedWith(fails), 'rectification.lapsed', { on, data: { confirmed: true } });
const concluded = (on = '2021-08-09', position = evaluated()) =>
  concludedWith({ ...concludes, deviationReason: '成果未能应用' }, position, on);
const bans = (position: Position) =>
  bansOf(position.facts, clock)
    .filter((ban) => ban.effect === 'undertaking')
    .map((ban) => [ban.kind, ban.from, ban.until]);
const inForce = ({ facts }: Position) => bansOf(facts, clock)[0]?.inForceFrom;
const toldOfBan = (on: string, position = filed()) =>
  take(position, 'priorNotice.given', { on, data: { about: 'ban', grounds: '逾期未申请验收' } });
const spoken = (position: Position, on: string) =>
  take(position, 'statement.received', { on, data: { about: 'ban', text: '认可' } });
const linesOf = (register: string, { facts }: Position) =>
  registers(facts, clock).filter((row) => row.register === register);

describe('rectification', () => {
  it('办法21: follows a first fail at once, and allows one application within six months', () => {
    expect(concludedWith(fails).flat).toBe('rectification.open');
    expect(reapply('2022-02-09')).toBeNull();
    expect(reapply('2022-02-10')).toEqual(['rectification.late', '办法21']);
  });

  it('办法21: ends on the last of February where the corresponding day does not exist', () => {
    const failed = concludedWith(fails, evaluated(), '2021-08-31');
    expect(reapply('2022-02-28', failed)).toBeNull();
    expect(reapply('2022-03-01', failed)?.[0]).toBe('rectification.late');
  });

  it('办法21: comes once: a second fail is final', () => {
    expect(failedTwice().flat).toBe('closed.failed');
    expect(reapply('2021-12-01', failedTwice())?.[0]).toBe('event.notInState');
  });

  it('办法21: may still pass', () => {
    const passed = take(reevaluatedAfterFail(), 'opinion.signed', {
      on: '2021-11-19',
      data: passes,
    });
    expect(passed.flat).toBe('objection.window');
    expect(paymentsOf(passed.facts)).toBe('running');
    expect(bans(passed)).toEqual([]);
  });

  it('办法21: without application counts as failed once it is over', () => {
    const lapse = (on: string) =>
      refusal(concludedWith(fails), 'rectification.lapsed', { on, data: { confirmed: true } });
    expect(lapse('2022-02-09')).toEqual(['rectification.periodRunning', '办法21']);
    expect(lapse('2022-02-10')).toBeNull();
    expect(rectificationLapsed().flat).toBe('closed.failed');
  });

  it('办法21: is not for who never applied', () => {
    expect(reapply('2022-01-10', applicationLapsed())?.[0]).toBe('event.notInState');
  });
});

describe('termination and recovery', () => {
  it('办法22: payments are held after the first fail and stopped after the last', () => {
    expect(paymentsOf(filed().facts)).toBe('running');
    expect(paymentsOf(concludedWith(fails).facts)).toBe('held');
    expect(paymentsOf(reevaluatedAfterFail().facts)).toBe('held');
    for (const position of [failedTwice(), rectificationLapsed(), applicationLapsed()])
      expect(paymentsOf(position.facts)).toBe('stopped');
    expect(paymentsOf(concluded().facts)).toBe('running');
  });

  it('办法22: a failed project is terminated once', () => {
    const terminated = take(failedTwice(), 'project.terminated', {
      on: '2021-12-10',
      data: { reason: '再次验收不通过' },
    });
    expect(
      refusal(terminated, 'project.terminated', {
        on: '2021-12-10',
        data: { reason: '重复' },
      })?.[0],
    ).toBe('termination.doneBefore');
  });

  it('办法22: recovery waits for the time to object', () => {
    const order = (on: string) =>
      refusal(failedTwice(), 'recovery.ordered', { on, data: { amountYuan: 2000 } });
    expect(order('2021-12-06')).toEqual(['objection.periodRunning', '办法20']);
    expect(order('2021-12-07')).toBeNull();
  });

  it('办法22: takes back what is left and what was used against the rules, and without an audit no more than the subsidy', () => {
    const order = (position: Position, amountYuan: number) =>
      refusal(position, 'recovery.ordered', { on: '2022-02-10', data: { amountYuan } });
    expect(order(failedTwice(), 2000)).toBeNull();
    expect(order(failedTwice(), 2000.01)).toEqual(['recovery.tooMuch', '办法22']);
    expect(order(applicationLapsed(), 100_000)).toBeNull();
    expect(order(applicationLapsed(), 100_000.01)?.[0]).toBe('recovery.tooMuch');
  });

  it('办法22: orders nobody to give back nothing', () => {
    const { data } = events['recovery.ordered'];
    expect(data.safeParse({ amountYuan: 0.01 }).success).toBe(true);
    const none = data.safeParse({ amountYuan: 0 });
    expect(none.error?.issues.map(({ message }) => message)).toEqual(['金额应大于零。']);
  });

  it('办法22: what comes back counts against the order to the cent', () => {
    const ordered = take(applicationLapsed(), 'recovery.ordered', {
      on: '2022-01-10',
      data: { amountYuan: 1000.1 },
    });
    const back = (amountYuan: number, on = '2022-02-01') => ({ on, data: { amountYuan } });
    const some = take(ordered, 'funds.recovered', back(1000));
    expect(refusal(some, 'funds.recovered', back(0.11))?.[0]).toBe('recovery.moreThanOrdered');
    expect(refusal(some, 'funds.recovered', back(0.1))).toBeNull();
    expect(refusal(ordered, 'funds.recovered', back(1, '2022-01-09'))?.[0]).toBe(
      'effectiveOn.beforeCause',
    );
    expect(refusal(applicationLapsed(), 'funds.recovered', back(1))?.[0]).toBe(
      'recovery.notOrdered',
    );
    expect(refusal(ordered, 'recovery.ordered', back(1))?.[0]).toBe('recovery.orderedBefore');
  });

  it('办法22: where recovery was announced, waits for the answer or its time', () => {
    const told = take(applicationLapsed(), 'priorNotice.given', {
      on: '2022-01-04',
      data: { about: 'recovery', grounds: '退回拨款' },
    });
    const order = (on: string) =>
      refusal(told, 'recovery.ordered', { on, data: { amountYuan: 1 } });
    expect(order('2022-01-11')).toEqual(['statement.periodRunning', '办法22']);
    expect(order('2022-01-12')).toBeNull();
  });
});

describe('bans', () => {
  it('办法23: three years for the leader, two for the undertaker, from the second fail', () => {
    expect(bans(failedTwice())).toEqual([
      ['leader', '2021-11-19', '2024-11-19'],
      ['undertaker', '2021-11-19', '2023-11-19'],
    ]);
  });

  it('办法23: from the day after rectification ran out, whenever that was confirmed', () => {
    const expected = [
      ['leader', '2022-02-10', '2025-02-10'],
      ['undertaker', '2022-02-10', '2024-02-10'],
    ];
    expect(bans(rectificationLapsed())).toEqual(expected);
    expect(bans(rectificationLapsed('2022-05-01'))).toEqual(expected);
  });

  it('办法23: from the day after what was sent back could last be completed, where that is later', () => {
    const sentBack = walked(
      concludedWith(fails),
      ['application.submitted', { on: '2022-01-20', data: application() }],
      ['unit.returned', { on: '2022-01-28', data: { reason: '缺少用户报告' } }],
    );
    const lapse = (on: string) => ({ on, data: { confirmed: true } });
    expect(refusal(sentBack, 'rectification.lapsed', lapse('2022-02-16'))?.[0]).toBe(
      'rectification.periodRunning',
    );
    expect(bans(take(sentBack, 'rectification.lapsed', lapse('2022-02-17')))).toEqual([
      ['leader', '2022-02-17', '2025-02-17'],
      ['undertaker', '2022-02-17', '2024-02-17'],
    ]);
  });

  it('办法23: from the day on which lapse was confirmed', () => {
    expect(bans(applicationLapsed('2022-01-20'))).toEqual([
      ['leader', '2022-01-20', '2025-01-20'],
      ['undertaker', '2022-01-20', '2024-01-20'],
    ]);
  });

  it('办法23: one year for the leader alone on 结题', () => {
    expect(bans(concluded())).toEqual([['leader', '2021-08-09', '2022-08-09']]);
  });

  it('办法23: of 29 February end on 28 February', () => {
    const leap = applicationLapsed('2024-02-29', filed({ endOn: '2023-07-31' }));
    expect(bans(leap)).toEqual([
      ['leader', '2024-02-29', '2027-02-28'],
      ['undertaker', '2024-02-29', '2026-02-28'],
    ]);
  });

  it('办法23: none after a first fail, while rectification is open, or after passing', () => {
    expect(bans(concludedWith(fails))).toEqual([]);
    expect(bans(reevaluatedAfterFail())).toEqual([]);
    expect(bans(concludedWith(passes))).toEqual([]);
    expect(bans(filed())).toEqual([]);
  });

  it('办法22: wait, where one was announced, until who is concerned has spoken or the time is over (practice)', () => {
    const told = applicationLapsed('2021-12-31', toldOfBan('2021-12-30'));
    expect(dueOf(told.facts, clock, 'statement:ban')).toBe('2022-01-07');
    expect([inForce(applicationLapsed()), inForce(told)]).toEqual(['2021-12-31', '2022-01-08']);
    expect(inForce(spoken(told, '2022-01-05'))).toBe('2022-01-05');
  });

  it('办法23: in force stay so, whatever notice comes afterwards', () => {
    const notice = (on: string) => toldOfBan(on, applicationLapsed());
    expect(inForce(notice('2021-12-31'))).toBe('2021-12-31');
    expect(inForce(notice('2022-03-01'))).toBe('2021-12-31');
    expect(inForce(spoken(notice('2022-03-01'), '2022-03-02'))).toBe('2021-12-31');
    const again = toldOfBan('2022-01-05', applicationLapsed('2021-12-31', toldOfBan('2021-12-30')));
    expect(inForce(again)).toBe('2022-01-08');
    expect(inForce(spoken(again, '2022-01-04'))).toBe('2022-01-04');
  });

  it('办法23: wait for who was told before the lapse was confirmed, and not for who was told later', () => {
    const told = toldOfBan('2022-03-01', concludedWith(fails));
    const confirmed = take(told, 'rectification.lapsed', {
      on: '2022-03-02',
      data: { confirmed: true },
    });
    expect(inForce(confirmed)).toBe('2022-03-09');
    const late = toldOfBan('2022-03-02', rectificationLapsed('2022-03-02'));
    expect(inForce(late)).toBe('2022-02-10');
  });

  it('办法23: wait for a statement no longer than its time, and for the first only', () => {
    const told = applicationLapsed('2021-12-31', toldOfBan('2021-12-30'));
    expect(inForce(spoken(told, '2022-01-07'))).toBe('2022-01-07');
    expect(inForce(spoken(told, '2022-01-08'))).toBe('2022-01-08');
    expect(inForce(spoken(told, '2022-03-01'))).toBe('2022-01-08');
    const twice = spoken(spoken(told, '2022-01-04'), '2022-01-06');
    expect(inForce(twice)).toBe('2022-01-04');
    expect(twice.facts.notices[0]?.statement?.text).toBe('认可\n认可');
  });

  it('办法23: stand in the register with both effects, and of a sub-unit with the body it belongs to', () => {
    const rows = linesOf('ban', applicationLapsed());
    expect(rows.map((row) => [row.register, row.key, row.subject.number])).toEqual([
      ['ban', 'leader:undertaking', undefined],
      ['ban', 'leader:recommendation', undefined],
      ['ban', 'undertaker:undertaking', '91331100MA0000000Q'],
      ['ban', 'undertaker:recommendation', '91331100MA0000000Q'],
    ]);
    const department = filed({
      undertaker: { name: '林学院', parent: '丽水学院', uscc: '91331100MA0000000Q' },
    });
    const [, , row] = linesOf('ban', applicationLapsed('2021-12-31', department));
    expect(row).toMatchObject({
      subject: { name: '林学院' },
      note: expect.stringContaining('所属单位：丽水学院'),
    });
  });
});

describe('records', () => {
  const served = (kind: string, on = '2021-12-20') => ({
    on,
    data: {
      paperId: '01a2006d-aeb5-731f-bf9f-7b28e53d41b1',
      kind,
      partyId: 'U1',
      method: 'direct',
      sentOn: on,
      servedOn: on,
    },
  });

  it('办法24: registration closes with what the panel concluded', () => {
    const registered = (position: Position) =>
      take(position, 'registration.completed', { on: '2021-08-10' });
    expect(registered(concludedWith(passes)).flat).toBe('closed.passed');
    expect(registered(concluded()).flat).toBe('closed.concluded');
    const failed = take(failedTwice(), 'registration.completed', { on: '2021-11-20' });
    expect(failed.flat).toBe('closed.failed');
    expect(refusal(failed, 'registration.completed', { on: '2021-11-20' })?.[0]).toBe(
      'registration.doneBefore',
    );
    expect(refusal(applicationLapsed(), 'registration.completed', { on: '2022-01-10' })?.[0]).toBe(
      'registration.doneBefore',
    );
  });

  it('办法24: the outcome is told for the circular on completion', () => {
    const passed = take(concludedWith(passes), 'registration.completed', { on: '2021-08-10' });
    expect(outcomeOf(passed.facts)).toEqual({ conclusion: 'pass', on: '2021-08-09' });
    expect(outcomeOf(applicationLapsed().facts)).toEqual({ conclusion: 'fail', on: '2021-12-31' });
    expect(outcomeOf(concludedWith(passes).facts)).toBeNull();
    const subject = { name: '*' };
    expect(linesOf('ended', passed)).toMatchObject([
      { effect: 'pass', from: '2021-08-09', subject },
    ]);
    expect(linesOf('ended', applicationLapsed())).toMatchObject([
      { effect: 'fail', from: '2021-12-31', subject },
    ]);
    expect(linesOf('ended', concludedWith(passes))).toEqual([]);
  });

  it('办法24: a case is archived once its conclusion was served, objections are over and the money is back', () => {
    const archive = (position: Position, on = '2021-12-21') =>
      refusal(position, 'case.archived', { on })?.[0] ?? null;
    const failed = failedTwice();
    expect(archive(failed, '2021-12-06')).toBe('objection.periodRunning');
    expect(archive(failed)).toBe('archive.serviceUnproved');
    const told = take(failed, 'paper.served', served('conclusion-notice-failed'));
    expect(archive(told)).toBeNull();
    const ordered = take(told, 'recovery.ordered', {
      on: '2021-12-20',
      data: { amountYuan: 2000 },
    });
    expect(archive(ordered)).toBe('archive.recoveryOpen');
    const archived = take(told, 'case.archived', { on: '2021-12-21' });
    expect(archived.facts.stagesWithoutRecord).toEqual([]);
    expect(archive(archived)).toBe('archive.doneBefore');
  });

  it('办法24: a notice of an earlier conclusion does not prove that the one that stands was served', () => {
    const archive = (position: Position) =>
      refusal(position, 'case.archived', { on: '2022-01-10' })?.[0] ?? null;
    const kind = 'conclusion-notice-failed';
    const toldOfFirst = take(reevaluatedAfterFail(), 'paper.served', served(kind, '2021-08-12'));
    const second = (data: unknown) =>
      take(toldOfFirst, 'opinion.signed', { on: '2021-11-19', data });
    const passed = take(second(passes), 'registration.completed', { on: '2021-11-22' });
    expect(archive(passed)).toBe('archive.serviceUnproved');
    const told = (position: Position, of: string, on: string) =>
      take(position, 'paper.served', served(of, on));
    expect(archive(told(passed, kind, '2021-11-23'))).toBe('archive.serviceUnproved');
    expect(archive(told(passed, 'conclusion-notice-passed', '2021-11-23'))).toBeNull();
    const failedAgain = second(fails);
    expect(archive(failedAgain)).toBe('archive.serviceUnproved');
    expect(archive(told(failedAgain, kind, '2021-11-18'))).toBe('archive.serviceUnproved');
    expect(archive(told(failedAgain, kind, '2021-11-19'))).toBeNull();
  });

  it('办法26: integrity is recorded of experts and auditors at any time, and stands in the register', () => {
    const recorded = take(concludedWith(passes), 'integrity.recorded', {
      on: '2021-08-20',
      data: { subject: '某会计师事务所', fact: '审计报告失实' },
    });
    expect(linesOf('integrity', recorded)).toMatchObject([
      { register: 'integrity', subject: { name: '某会计师事务所' }, from: '2021-08-20' },
    ]);
  });
});
