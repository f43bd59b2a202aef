/** 规则第十八条: what takes time outside the term. Sixty days from 2021-03-03 end nominally on 2021-05-02. */
import { describe, expect, it } from 'vitest';
import type { Role } from '../../workflows/kernel/actor.ts';
import { exclusionKinds } from '../../workflows/law/grounds.ts';
import {
  type Act,
  accepted,
  act,
  announceCopy,
  commission,
  deadline,
  decide,
  mediate,
  proceed,
  ready,
  refusal,
  resume,
  suspend,
} from './case.ts';

const open = (on: string, kind: string, by: Role = 'officer') =>
  act(on, 'exclusion.opened', { id: 'E1', kind, reason: '依法需要' }, by);
const close = (on: string) => act(on, 'exclusion.closed', { id: 'E1' });
const report = (on: string, id = 'J1') => act(on, 'appraisal.reported', { id, summary: '意见' });
const fail = (on: string) => act(on, 'mediation.failed', { reason: '分歧较大' });
const schedule = act('2021-03-24', 'hearing.scheduled', {
  id: 'T1',
  heldOn: '2021-04-06',
  place: '听证室',
});

const decisionIn = (...acts: Act[]) => deadline(proceed(accepted(), ...acts), 'decision');

describe('规则18: time that does not count', () => {
  it('规则18: is of a closed list of kinds', () => {
    expect(Object.values(exclusionKinds).map(({ text }) => text)).toEqual([
      ...[
        '补正',
        '中止',
        '调解',
        '鉴定',
        '评估',
        '检验',
        '检疫',
        '检测',
        '公告',
        '听证',
        '招标',
        '拍卖',
      ],
      ...['专家评审', '其他'],
    ]);
  });

  it.each(['appraisal', 'assessment', 'inspection', 'quarantine', 'testing'])(
    '规则18: %s, from the commission to the report',
    (kind) => {
      const taken = decisionIn(commission('2021-03-20', 'J1', kind), report('2021-03-30'));
      expect(taken).toEqual(['2021-05-12', '2021-05-12', 'running']);
    },
  );

  it.each(['announcement', 'tender', 'auction'])(
    '规则18: %s, from its opening to its end',
    (kind) => {
      expect(decisionIn(open('2021-03-20', kind))).toEqual([null, null, 'stopped']);
      expect(decisionIn(open('2021-03-20', kind), close('2021-03-30'))[1]).toBe('2021-05-12');
    },
  );

  it('规则18: expert review, from its opening to its end', () => {
    const review = act('2021-03-20', 'expertReview.opened', { id: 'P1', subject: '界址' });
    const over = act('2021-03-30', 'expertReview.closed', { id: 'P1', opinion: '一致' });
    expect(decisionIn(review, over)[1]).toBe('2021-05-12');
  });

  it('规则18: mediation, from the consent of both sides to its end', () => {
    expect(decisionIn(mediate('2021-03-20'))).toEqual([null, null, 'stopped']);
    expect(decisionIn(mediate('2021-03-20'), fail('2021-03-30'))[1]).toBe('2021-05-12');
  });

  it('规则18: a hearing, from its notice to its end', () => {
    expect(decisionIn(schedule)).toEqual([null, null, 'stopped']);
    const held = act('2021-04-06', 'hearing.held', { id: 'T1', summary: '双方到场' });
    // Thirteen days on is Saturday 2021-05-15.
    expect(decisionIn(schedule, held)).toEqual(['2021-05-15', '2021-05-17', 'running']);
  });

  it('规则18: no day for a hearing that the organ cancels', () => {
    const cancelled = act('2021-04-01', 'hearing.cancelled', { id: 'T1', reason: '场地' });
    expect(decisionIn(schedule, cancelled)).toEqual(['2021-05-02', '2021-05-06', 'running']);
  });

  it('规则18: the thirty days of a service by announcement', () => {
    expect(decisionIn(announceCopy('R1', '2021-03-17', '2021-04-16'))[1]).toBe('2021-06-01');
  });

  it('规则18: an overlap counts once', () => {
    // 20 March to 19 April: thirty days, though the two last twenty each.
    const overlap = decisionIn(
      commission('2021-03-20'),
      mediate('2021-03-30'),
      report('2021-04-09'),
      fail('2021-04-19'),
    );
    expect(overlap).toEqual(['2021-06-01', '2021-06-01', 'running']);
  });

  it('规则14、18: a suspension counts by analogy, and overlaps like any other', () => {
    const both = decisionIn(
      commission('2021-03-20'),
      suspend('2021-03-25'),
      report('2021-03-30'),
      resume('2021-04-09'),
    );
    // 20 March to 9 April: twenty days on is Saturday 2021-05-22.
    expect(both).toEqual(['2021-05-22', '2021-05-24', 'running']);
  });

  it('规则18: opened and closed on one day takes nothing', () => {
    expect(decisionIn(open('2021-03-20', 'tender'), close('2021-03-20'))[1]).toBe('2021-05-06');
  });

  it('规则18: “等” is open to what the reviewer or the head has looked at, and to nobody else', () => {
    expect(refusal(accepted(), open('2021-03-20', 'other'))).toEqual([
      'exclusion.otherNeedsReview',
      '规则18',
    ]);
    for (const by of ['reviewer', 'head'] as const) {
      expect(decisionIn(open('2021-03-20', 'other', by))[2]).toBe('stopped');
    }
  });

  it('规则3、18: only the kinds that the special law names stop its clock', () => {
    const procurement = accepted('procurement');
    expect(refusal(procurement, open('2021-03-20', 'announcement'))).toEqual([
      'exclusion.kindNotAllowed',
      '规则18',
      '规则3',
    ]);
    expect(deadline(proceed(procurement, mediate('2021-03-20')), 'decision')[2]).toBe('running');
    expect(deadline(proceed(procurement, commission('2021-03-20')), 'decision')[2]).toBe('stopped');
  });

  it('规则18: ends not before it began, once, and under its own number', () => {
    const opened = proceed(accepted(), open('2021-03-20', 'tender'));
    expect(refusal(opened, close('2021-03-19'))).toEqual(['effectiveOn.beforeCause', '规则18']);
    expect(refusal(proceed(opened, close('2021-03-30')), close('2021-03-31'))).toEqual([
      'exclusion.notOpen',
      '规则18',
    ]);
    expect(refusal(opened, open('2021-03-22', 'auction'))).toEqual(['exclusion.idTaken', '规则18']);
  });

  it('规则18: bars the decision while it is open', () => {
    const waiting = proceed(ready(), open('2021-04-08', 'tender'));
    expect(refusal(waiting, decide('2021-04-08'))).toEqual([
      'decision.matterOpen',
      '规则17',
      '规则18',
      '规则21',
    ]);
    expect(proceed(waiting, close('2021-04-12'), decide('2021-04-12')).flat).toBe('closed.decided');
  });
});
