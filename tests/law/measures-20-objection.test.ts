/** 办法20: who objects, until when, and what an upheld objection does. */
import { describe, expect, it } from 'vitest';
import { bansOf } from '../../workflows/acceptance/bans.ts';
import { terms } from '../../workflows/acceptance/terms.ts';
import { requestOf } from '../../workflows/kernel/term.ts';
import { clock } from '../clock/the-clock.ts';
import {
  application,
  concludedWith,
  evaluated,
  fails,
  passes,
  reevaluatedAfterFail,
  refusal,
  take,
} from '../fixtures/acceptance.ts';

const objection = (on: string) => ({ on, data: { by: '某公司', text: '检测报告不实' } });
const objected = (on: string, position = concludedWith(passes)) =>
  take(position, 'objection.filed', objection(on));
const resolve = (outcome: string, on = '2021-09-01') => ({
  on,
  data: { outcome, opinion: '经审核，处理如下' },
});
const refuse = { on: '2021-09-01', data: { reason: '逾期提出' } };

describe('an objection', () => {
  it('办法20: is in time up to the fifteenth day from the signed opinion, and then refused', () => {
    const term = terms(concludedWith(passes).facts).find((one) => one.key === 'objection');
    expect(term && clock.dates(requestOf(term, '331100')).due).toBe('2021-08-24');
    const last = objected('2021-08-24');
    expect(refusal(last, 'objection.refused', refuse)).toEqual(['objection.inTime', '办法20']);
    expect(refusal(last, 'objection.resolved', resolve('rejected'))).toBeNull();
    const late = objected('2021-08-25');
    expect(refusal(late, 'objection.resolved', resolve('rejected'))).toEqual([
      'objection.late',
      '办法20',
    ]);
    expect(refusal(late, 'objection.refused', refuse)).toBeNull();
  });

  it('办法20: has until the next working day where the fifteenth is a rest day', () => {
    const onSaturday = concludedWith(passes, evaluated(), '2021-08-13');
    const late = (on: string) =>
      refusal(objected(on, onSaturday), 'objection.refused', refuse)?.[0] ?? null;
    expect(late('2021-08-30')).toBe('objection.inTime');
    expect(late('2021-08-31')).toBeNull();
  });

  it('办法20: needs an opinion to object to, and comes after it', () => {
    expect(refusal(evaluated(), 'objection.filed', objection('2021-08-10'))).toEqual([
      'objection.noOpinion',
      '办法20',
    ]);
    expect(refusal(concludedWith(passes), 'objection.filed', objection('2021-08-08'))?.[0]).toBe(
      'effectiveOn.beforeCause',
    );
  });

  it('办法20: that is not answered holds up registration, recovery and lapse, but a late one holds up nothing', () => {
    const register = { on: '2021-09-02' };
    expect(refusal(objected('2021-08-24'), 'registration.completed', register)).toEqual([
      'objection.open',
      '办法20',
    ]);
    expect(refusal(objected('2021-08-25'), 'registration.completed', register)).toBeNull();
    const failed = objected('2021-08-24', concludedWith(fails));
    expect(
      refusal(failed, 'rectification.lapsed', { on: '2022-03-01', data: { confirmed: true } })?.[0],
    ).toBe('objection.open');
  });

  it('办法20: that is rejected or only corrects the text leaves the conclusion', () => {
    for (const outcome of ['rejected', 'textCorrected']) {
      const after = take(objected('2021-08-20'), 'objection.resolved', resolve(outcome));
      expect(after.flat).toBe('objection.window');
      expect(after.facts.objections[0]?.answer?.outcome).toBe(outcome);
    }
  });

  it('办法20: that is upheld sends the opinion back to the panel, also after closing', () => {
    const closed = take(concludedWith(passes), 'registration.completed', { on: '2021-08-10' });
    expect(closed.flat).toBe('closed.passed');
    const back = take(objected('2021-08-20', closed), 'objection.resolved', resolve('reevaluate'));
    expect(back.flat).toBe('evaluation');
    expect(back.facts).toMatchObject({ closedOn: null, completionRegisteredOn: null, sheets: {} });
    const again = evaluated(back, '2021-09-06');
    const failed = take(again, 'opinion.signed', { on: '2021-09-06', data: fails });
    expect(failed.flat).toBe('rectification.open');
  });

  it('办法20: to an opinion that a new application has overtaken no longer reopens it', () => {
    const again = take(objected('2021-08-20', concludedWith(fails)), 'application.submitted', {
      on: '2021-08-30',
      data: application(),
    });
    expect(refusal(again, 'objection.resolved', resolve('reevaluate'))?.[0]).toBe(
      'objection.overtaken',
    );
    expect(refusal(again, 'objection.resolved', resolve('rejected'))).toBeNull();
  });

  it('办法20: among several is answered by its number, or the oldest first', () => {
    const two = objected('2021-08-21', objected('2021-08-20'));
    const second = take(two, 'objection.resolved', {
      on: '2021-09-01',
      data: { outcome: 'rejected', opinion: '不成立', objection: 2 },
    });
    expect(second.facts.objections.map((one) => one.answer !== undefined)).toEqual([false, true]);
    const first = take(second, 'objection.resolved', resolve('rejected'));
    expect(first.facts.objections.every((one) => one.answer)).toBe(true);
    expect(refusal(first, 'objection.resolved', resolve('rejected'))?.[0]).toBe(
      'objection.notFiled',
    );
  });

  it('办法20、23: holds bans back: they count once the time is over and the answer given', () => {
    const failed = take(reevaluatedAfterFail(), 'opinion.signed', {
      on: '2021-11-19',
      data: fails,
    });
    const inForce = (position: typeof failed) => bansOf(position.facts, clock)[0]?.inForceFrom;
    // Fifteen days from 19 November end on Saturday 4 December.
    expect(inForce(failed)).toBe('2021-12-07');
    const open = objected('2021-12-06', failed);
    expect(inForce(open)).toBeNull();
    expect(inForce(take(open, 'objection.resolved', resolve('rejected', '2021-12-20')))).toBe(
      '2021-12-20',
    );
    expect(inForce(objected('2021-12-07', failed))).toBe('2021-12-07');
  });
});
