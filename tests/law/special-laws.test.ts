/** 规则第三、十八条: where a special law has its own periods, they apply, and nothing of the rule's is added. */
import { describe, expect, it } from 'vitest';
import { type MatterId, matterOn } from '../../workflows/law/matters.ts';
import {
  accept,
  accepted,
  act,
  announceCopy,
  commission,
  deadline,
  dueDay,
  extend,
  filed,
  mediate,
  person,
  proceed,
  refusal,
  resume,
  serveCopy,
  status,
  suspend,
  termKeys,
} from './case.ts';

const extendBy = (on: string, months: number) =>
  act(on, 'extension.approved', { months, reason: '案情特别复杂' }, 'head');
const correct = [
  act('2021-03-02', 'correction.requested', { items: ['证据'], dueOn: '2021-03-16' }),
  act('2021-03-08', 'correction.received', { items: ['证据'] }),
];

describe('规则18: matters that special law leaves to the rule', () => {
  it.each<MatterId>([
    'forest',
    'grassland',
    'water',
    'soil',
    'plantVariety',
    'compensation',
    'infringement',
  ])('规则18: %s: 7 working days, 10 days, 60 and 30 days', (matter) => {
    const served = proceed(accepted(matter), serveCopy('R1', '2021-03-08'));
    expect(dueDay(filed(matter), 'review')).toBe('2021-03-10');
    expect(dueDay(served, 'reply:R1')).toBe('2021-03-18');
    expect(dueDay(served, 'decision')).toBe('2021-05-06');
    expect(dueDay(proceed(served, extend('2021-05-06', 30)), 'decision')).toBe('2021-06-01');
    expect(termKeys(served)).not.toContain('copy:R1');
  });

  it('规则24: ownership of natural resources has its own remedy', () => {
    for (const matter of ['land', 'forest', 'grassland'] as const) {
      expect(matterOn(matter, '2021-03-01')?.remedy).toBe('naturalResourceOwnership');
    }
    expect(matterOn('water', '2021-03-01')?.remedy).toBe('general');
  });
});

describe('规则18: ownership of land (土地权属办法)', () => {
  const land = proceed(accepted('land'), serveCopy('R1', '2021-03-08', '2021-03-05'));

  it('规则18: review in seven working days, copies in five, thirty days to answer, six months', () => {
    expect(dueDay(filed('land'), 'review')).toBe('2021-03-10');
    expect(deadline(land, 'copy:R1')).toEqual(['2021-03-10', '2021-03-10', 'met']);
    expect(dueDay(land, 'reply:R1')).toBe('2021-04-07');
    expect(deadline(land, 'decision')).toEqual(['2021-09-03', '2021-09-03', 'running']);
  });

  it('规则18: six months end on the last day of a month that is too short', () => {
    expect(dueDay(proceed(filed('land'), accept('2021-08-31')), 'decision')).toBe('2022-02-28');
  });

  it('规则18: the sending of the copy counts, whenever it arrives', () => {
    const sent = (on: string) =>
      status(proceed(accepted('land'), serveCopy('R1', '2021-03-20', on)), 'copy:R1');
    expect([sent('2021-03-10'), sent('2021-03-11')]).toEqual(['met', 'missed']);
    const announced = proceed(accepted('land'), announceCopy('R1', '2021-03-10', '2021-04-09'));
    expect(status(announced, 'copy:R1')).toBe('met');
  });

  it('规则18: a respondent who joined later is sent the copy from then', () => {
    const joined = act('2021-04-01', 'party.joined', {
      role: 'respondent',
      party: person('钟小明'),
    });
    expect(dueDay(proceed(land, joined), 'copy:R2')).toBe('2021-04-09');
  });

  it('规则18: months move on by the days that do not count', () => {
    const resumed = proceed(land, suspend('2021-03-20'), resume('2021-03-30'));
    expect(dueDay(resumed, 'decision')).toBe('2021-09-13');
  });

  it('规则18: is extended once, suitably, with no cap', () => {
    const extended = proceed(land, extend('2021-09-03', 60));
    // Six months, then sixty days: 27 of September, 31 of October, 2 of November.
    expect(dueDay(extended, 'decision')).toBe('2021-11-02');
    expect(refusal(extended, extend('2021-09-06', 1))).toEqual(['extension.onceOnly', '规则18']);
    expect(refusal(land, extend('2021-09-06', 1))).toEqual(['extension.late', '规则18']);
  });
});

describe('规则18: patent infringement (专利裁决办法, since 2025-02-01)', () => {
  const received = { receivedOn: '2025-03-03' };
  const patent = proceed(
    filed('patent', received),
    accept('2025-03-05'),
    serveCopy('R1', '2025-03-10'),
  );

  it('规则18: five working days, copies in five, fifteen days to answer, three months', () => {
    expect(dueDay(filed('patent', received), 'review')).toBe('2025-03-10');
    expect(dueDay(patent, 'copy:R1')).toBe('2025-03-12');
    expect(dueDay(patent, 'reply:R1')).toBe('2025-03-25');
    expect(dueDay(patent, 'decision')).toBe('2025-06-05');
  });

  it('规则18: one month more, then two, and no third time', () => {
    const one = proceed(patent, extendBy('2025-06-05', 1));
    expect(deadline(one, 'decision')).toEqual(['2025-07-05', '2025-07-07', 'running']);
    const three = proceed(one, extendBy('2025-07-07', 2));
    expect(dueDay(three, 'decision')).toBe('2025-09-05');
    expect(refusal(three, extendBy('2025-08-01', 1))).toEqual(['extension.onceOnly', '规则18']);
  });

  it('规则18: not two months the first time, nor three the second', () => {
    expect(refusal(patent, extendBy('2025-05-06', 2))).toEqual(['extension.tooLong', '规则18']);
    const one = proceed(patent, extendBy('2025-05-06', 1));
    expect(refusal(one, extendBy('2025-05-07', 3))).toEqual(['extension.tooLong', '规则18']);
  });

  it('规则18: the second not before the first, and none in days', () => {
    const one = proceed(patent, extendBy('2025-05-06', 1));
    expect(refusal(one, extendBy('2025-05-05', 2))).toEqual(['extension.early', '规则18']);
    expect(refusal(patent, extend('2025-05-06', 30))).toEqual(['extension.wrongUnit', '规则18']);
  });

  it('规则18: inspection and appraisal stop it; hearing and testing do not', () => {
    for (const [kind, expected] of [
      ['appraisal', 'stopped'],
      ['inspection', 'stopped'],
      ['testing', 'running'],
    ] as const) {
      expect(status(proceed(patent, commission('2025-04-01', 'J1', kind)), 'decision'), kind).toBe(
        expected,
      );
    }
    const hearing = act('2025-04-01', 'hearing.scheduled', {
      id: 'T1',
      heldOn: '2025-04-30',
      place: '厅',
    });
    expect(status(proceed(patent, hearing), 'decision')).toBe('running');
  });

  it('规则18: received on the eve keeps the law it began under', () => {
    const eve = proceed(filed('patent', { receivedOn: '2025-01-31' }), accept('2025-02-05'));
    // 23 days of February, 31 of March, 6 of April, a day of 清明.
    expect(deadline(eve, 'decision')).toEqual(['2025-04-06', '2025-04-07', 'running']);
    expect(matterOn('patent', '2025-02-01')?.decide).toEqual({ length: 3, unit: 'month' });
  });
});

describe('规则18: procurement complaints (采购法56, 采购投诉办法)', () => {
  const procurement = proceed(accepted('procurement'), serveCopy('R1', '2021-03-08', '2021-03-05'));

  it('规则18: five working days, copies in eight of receipt, five to answer, thirty from receipt', () => {
    expect(dueDay(filed('procurement'), 'review')).toBe('2021-03-08');
    expect(dueDay(procurement, 'copy:R1')).toBe('2021-03-11');
    expect(dueDay(procurement, 'reply:R1')).toBe('2021-03-15');
    expect(dueDay(procurement, 'decision')).toBe('2021-04-13');
  });

  it('规则18: corrections take no time out of the thirty working days', () => {
    const corrected = proceed(filed('procurement'), ...correct);
    expect(dueDay(corrected, 'review:corrected')).toBe('2021-03-15');
    const late = proceed(corrected, accept('2021-03-10'));
    // 3, 4, 5 and 8 March did not count.
    expect(dueDay(late, 'decision')).toBe('2021-04-19');
    expect(dueDay(late, 'copy:R1')).toBe('2021-03-17');
  });

  it('规则18: there is no extension', () => {
    expect(refusal(procurement, extend('2021-04-01', 1))).toEqual([
      'extension.notAllowed',
      '规则18',
    ]);
  });

  it('规则18: mediation does not stop it', () => {
    expect(dueDay(proceed(procurement, mediate('2021-03-10')), 'decision')).toBe('2021-04-13');
  });
});

describe('规则18: enterprise names (企业名称规定21, since 2021-03-01)', () => {
  const name = proceed(accepted('enterpriseName'), serveCopy('R1', '2021-03-08', '2021-03-05'));

  it('规则18: five working days, copies in five, ten working days to answer, three months', () => {
    expect(dueDay(filed('enterpriseName'), 'review')).toBe('2021-03-08');
    expect(dueDay(name, 'copy:R1')).toBe('2021-03-10');
    expect(dueDay(name, 'reply:R1')).toBe('2021-03-22');
    expect(dueDay(name, 'decision')).toBe('2021-06-03');
  });

  it('规则18: there is no extension', () => {
    expect(refusal(name, extend('2021-04-01', 1))).toEqual(['extension.notAllowed', '规则18']);
  });

  it('规则18: received before the regulation, follows the rule', () => {
    const before = proceed(
      filed('enterpriseName', { receivedOn: '2021-02-26' }),
      accept('2021-03-03'),
    );
    expect(dueDay(before, 'decision')).toBe('2021-05-06');
  });
});
