/** 规则第十八条: sixty days from acceptance, counted and moved as 民法典 201 to 203 say. */
import { describe, expect, it } from 'vitest';
import { adjudication } from '../../workflows/adjudication/index.ts';
import {
  accept,
  accepted,
  act,
  type Case,
  deadline,
  decide,
  decided,
  dueDay,
  filed,
  proceed,
  ready,
  served,
  status,
  termKeys,
} from './case.ts';

const order = (on: string, withinDays?: number) =>
  act(on, 'redecision.ordered', {
    ...{ organ: '市人民政府', document: '行政复议决定书' },
    ...(withinDays ? { withinDays } : {}),
  });

describe('规则18: the term to decide', () => {
  it('规则18: does not run before acceptance', () => {
    expect(termKeys(filed())).not.toContain('decision');
  });

  it.each([
    // 28 days of March, 30 of April, 2 of May: a Sunday, and the holiday lasts until the 5th.
    ['2021-03-03', '2021-05-02', '2021-05-06'],
    // A Saturday that is worked is a last day like any other.
    ['2021-03-09', '2021-05-08', '2021-05-08'],
    ['2021-03-10', '2021-05-09', '2021-05-10'],
    ['2021-03-11', '2021-05-10', '2021-05-10'],
    ['2021-08-05', '2021-10-04', '2021-10-08'],
  ])('规则18: accepted on %s it is over on %s, moved to %s', (on, nominal, due) => {
    expect(deadline(proceed(filed(), accept(on)), 'decision')).toEqual([nominal, due, 'running']);
  });

  it.each([
    ['2021-05-02', 'met'],
    ['2021-05-06', 'met'],
    ['2021-05-07', 'missed'],
  ])('规则18: decided on %s it is %s, whenever the letter is served', (on, expected) => {
    expect(status(proceed(ready(), decide(on)), 'decision')).toBe(expected);
  });

  it('规则18: the letter goes out within seven working days of the decision', () => {
    expect(deadline(decided(), 'serviceDispatch')).toEqual(['2021-04-19', '2021-04-19', 'running']);
    const sent = (on: string) =>
      status(proceed(decided(), served('decision-letter', 'A1', on)), 'serviceDispatch');
    expect([sent('2021-04-19'), sent('2021-04-20')]).toEqual(['met', 'missed']);
  });

  it('规则18: what comes after the decision no longer moves its term', () => {
    const before = deadline(decided(), 'decision');
    const announced = proceed(
      decided(),
      served('decision-letter', 'R1', '2021-04-09', 'announcement'),
    );
    expect(deadline(announced, 'decision')).toEqual(before);
  });

  it('规则18: cites its article, and that of the special law', () => {
    const basis = (position: Case) =>
      adjudication.terms(position.facts).find(({ key }) => key === 'decision')?.basis;
    expect(basis(accepted())).toContain('规则18');
    expect(basis(accepted('land'))).toContain('土地权属办法28');
  });
});

describe('规则18、24: the term after an order to decide again', () => {
  it('规则18、24: is sixty days from the order', () => {
    // 29 days of June and 31 of July end on a Saturday.
    const reopened = proceed(decided(), order('2021-06-01'));
    expect(deadline(reopened, 'decision')).toEqual(['2021-07-31', '2021-08-02', 'running']);
  });

  it('规则18、24: or the days that the order gives', () => {
    expect(dueDay(proceed(decided(), order('2021-06-01', 30)), 'decision')).toBe('2021-07-01');
  });

  it('规则18、24: does not run on from what stood when the case was closed', () => {
    const suspended = act('2021-03-20', 'proceedings.suspended', {
      ground: 2,
      reason: '丧失行为能力',
    });
    const ended = act(
      '2021-04-01',
      'proceedings.terminated',
      { ground: 4, reason: '和解' },
      'head',
    );
    const reopened = proceed(accepted(), suspended, ended, order('2021-06-01'));
    expect(reopened.flat).toBe('proceedings.running');
    expect(reopened.facts.suspension).toBeNull();
    expect(deadline(reopened, 'decision')).toEqual(['2021-07-31', '2021-08-02', 'running']);
  });
});
