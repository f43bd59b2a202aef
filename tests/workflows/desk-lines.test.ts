/** What a case leaves on the desks: there as long as it waits, gone once it is settled. */
import { describe, expect, it } from 'vitest';
import { deskLines } from '../../workflows/adjudication/desk-lines.ts';
import {
  accepted,
  act,
  approve,
  type Case,
  extend,
  instructed,
  opinion,
  proceed,
} from '../law/case.ts';

const lines = ({ facts }: Case) =>
  deskLines(facts).map(({ register, effect, from }) => [register, effect, from]);

describe('the lines of an adjudication on the desks', () => {
  it('规则18: hold an extension that was asked for until it is decided', () => {
    const asked = proceed(
      accepted(),
      act('2021-04-20', 'extension.requested', { days: 30, reason: '案情复杂' }),
    );
    expect(lines(asked)).toEqual([['pending', 'extension.approved', '2021-04-20']]);
    expect(lines(proceed(asked, extend('2021-04-21', 30)))).toEqual([]);
  });

  it('规则22: hold an opinion until it is approved', () => {
    const proposed = proceed(instructed(), opinion('2021-04-06'));
    expect(lines(proposed)).toEqual([['pending', 'decision.approved', '2021-04-06']]);
    expect(lines(proceed(proposed, approve('2021-04-07')))).toEqual([]);
  });

  it('规则22: give an opinion back to its author until there is a new one', () => {
    const back = proceed(
      instructed(),
      opinion('2021-04-06'),
      act('2021-04-07', 'decision.returned', { reason: '请核实四至' }, 'head'),
    );
    expect(lines(back)).toEqual([['returned', 'decision.returned', '2021-04-07']]);
    expect(lines(proceed(back, opinion('2021-04-08')))).toEqual([
      ['pending', 'decision.approved', '2021-04-08'],
    ]);
  });

  it('规则22: give an opinion back that did not pass the review', () => {
    const reviewed = proceed(
      instructed(),
      opinion('2021-04-06'),
      act('2021-04-07', 'legality.reviewed', { result: 'revise', note: '依据不全' }, 'reviewer'),
    );
    expect(lines(reviewed)).toEqual([['returned', 'legality.reviewed', '2021-04-06']]);
  });

  it('规则21: name the day of a hearing, unless it was cancelled', () => {
    const hearing = { id: 'T1', heldOn: '2021-04-14', place: '听证室' };
    const ahead = proceed(accepted(), act('2021-04-01', 'hearing.scheduled', hearing));
    expect(lines(ahead)).toEqual([['agenda', 'hearing.scheduled', '2021-04-14']]);
    const reason = '场地被占用';
    expect(
      lines(proceed(ahead, act('2021-04-02', 'hearing.cancelled', { id: 'T1', reason }))),
    ).toEqual([]);
  });

  it('规则4: hold a recusal until it is decided', () => {
    const asked = proceed(
      accepted(),
      act('2021-04-01', 'recusal.requested', { of: 'officer', reason: '系近亲属' }),
    );
    expect(lines(asked)).toEqual([['pending', 'recusal.decided', '2021-04-01']]);
    const granted = { of: 'officer', granted: true, reason: '属实' };
    expect(lines(proceed(asked, act('2021-04-02', 'recusal.decided', granted, 'head')))).toEqual(
      [],
    );
  });
});
