/** 办法6、7、8、9: who organises, and who sits on the panel. */
import { describe, expect, it } from 'vitest';
import { events } from '../../workflows/acceptance/events.ts';
import { expert } from '../../workflows/acceptance/experts.ts';
import { organiserOf } from '../../workflows/acceptance/facts.ts';
import {
  application,
  bank,
  concludedWith,
  demand,
  drawnFrom,
  evaluated,
  filed,
  filedFacts,
  five,
  invited,
  met,
  panelled,
  passes,
  refusal,
  reviewed,
  sheet,
  take,
} from '../fixtures/acceptance.ts';

const delegated = () =>
  reviewed(filed({ fundingYuan: 99_999 }), application({ audit: { kind: 'settlement' } }));
const on = '2021-07-21';
const demanding = (overrides: object, role: 'office' | 'head' = 'office') =>
  refusal(reviewed(), 'panel.demanded', { on, data: demand(overrides), role });
const inviting = (...ids: string[]) => ({ on, data: invited(...ids), role: 'head' as const });
const confirming = (...ids: string[]) =>
  refusal(take(reviewed(), 'panel.invited', inviting(...ids)), 'panel.confirmed', { on });

describe('who organises', () => {
  it('办法6: the bureau from exactly 100 000 yuan on, the department below', () => {
    expect(organiserOf(filedFacts({ fundingYuan: 100_000 }))).toBe('bureau');
    expect(organiserOf(filedFacts({ fundingYuan: 99_999.99 }))).toBe('unit');
  });

  it('办法6: the bureau accepts in a meeting; the department may do without', () => {
    const taken = { on: '2021-07-30', by: 'expert1', data: sheet('expert1') };
    expect(refusal(panelled(), 'evaluation.submitted', taken)).toEqual([
      'meeting.required',
      '办法6',
    ]);
    expect(take(panelled(delegated()), 'evaluation.submitted', taken).flat).toBe('evaluation');
  });

  it('办法6: a meeting is held on the day of its notice, not before', () => {
    const scheduled = take(panelled(), 'meeting.scheduled', {
      on: '2021-07-30',
      data: { heldOn: '2021-08-06', place: '科技局' },
    });
    expect(refusal(scheduled, 'meeting.held', { on: '2021-08-05' })).toEqual([
      'meeting.beforeItsDay',
      '办法12(三)',
    ]);
    expect(take(scheduled, 'meeting.held', { on: '2021-08-06' }).flat).toBe('evaluation');
    expect(refusal(panelled(), 'meeting.held', { on: '2021-08-06' })?.[0]).toBe(
      'meeting.notScheduled',
    );
  });
});

describe('a meeting that was called', () => {
  const called = (position = evaluated()) =>
    take(position, 'meeting.scheduled', {
      on: '2021-08-06',
      data: { heldOn: '2021-08-09', place: '科技局' },
    });
  const sign = (position: ReturnType<typeof evaluated>) =>
    refusal(position, 'opinion.signed', { on: '2021-08-09', data: passes });

  it('办法6: again is held before the opinion is signed (our reading)', () => {
    expect(sign(evaluated())).toBeNull();
    expect(sign(called())).toEqual(['meeting.notHeld', '办法6']);
    expect(sign(take(called(), 'meeting.held', { on: '2021-08-09' }))).toBeNull();
  });

  it('办法6、20: an evaluation anew may do without one, and holds the one that it calls', () => {
    const anew = take(
      take(concludedWith(passes), 'objection.filed', {
        on: '2021-08-10',
        data: { by: '某公司', text: '检测报告不实' },
      }),
      'objection.resolved',
      { on: '2021-08-11', data: { outcome: 'reevaluate', opinion: '重新评议' } },
    );
    const again = evaluated(anew, '2021-08-12');
    const signed = (position: ReturnType<typeof evaluated>) =>
      refusal(position, 'opinion.signed', { on: '2021-08-13', data: passes })?.[0] ?? null;
    expect(signed(again)).toBeNull();
    const meeting = { on: '2021-08-12', data: { heldOn: '2021-08-13', place: '科技局' } };
    expect(signed(take(again, 'meeting.scheduled', meeting))).toBe('meeting.notHeld');
  });
});

describe('the panel', () => {
  it('办法7: is odd, of five or more, with a finance and a technical expert, as the demand', () => {
    expect(demanding({ size: 5 })).toBeNull();
    expect(demanding({ size: 6 })).toEqual(['panel.evenSize', '办法7']);
    expect(demanding({ size: 3 })).toEqual(['panel.tooFew', '办法7']);
    expect(demanding({ finance: 0 })).toEqual(['panel.noFinance', '办法7']);
    expect(demanding({ finance: 5 })).toEqual(['panel.noTechnical', '办法7']);
  });

  it('办法7: covers each field demanded, as far as there are technical seats', () => {
    expect(demanding({ fields: ['a', 'b', 'c', 'd'] })).toBeNull();
    expect(demanding({ fields: ['a', 'b', 'c', 'd', 'e'] })).toEqual([
      'panel.fieldsTooMany',
      '办法7',
    ]);
    expect(demanding({ fields: ['a', 'a'] })).toEqual(['panel.fieldRepeated', '办法7']);
  });

  it('办法7: is of fewer than five only with approval', () => {
    expect(demanding({ size: 3 }, 'head')).toBeNull();
    expect(confirming('expert1', 'expert4', 'expert7')).toBeNull();
    const three = take(delegated(), 'panel.invited', {
      ...inviting('expert1', 'expert4', 'expert7'),
      role: 'unit' as never,
    });
    expect(refusal(three, 'panel.confirmed', { on })).toEqual(['panel.tooFew', '办法7']);
  });

  it('办法7: is approved to be of fewer than five by a demand for fewer only', () => {
    const fewer = (size: number, role: 'office' | 'head') =>
      take(reviewed(), 'panel.demanded', { on, data: demand({ size }), role }).facts.panel
        ?.fewerApproved;
    expect([fewer(3, 'head'), fewer(5, 'head'), fewer(5, 'office')]).toEqual([true, false, false]);
  });

  it('办法7: once invited is confirmed only when it is lawful', () => {
    expect(confirming(...five)).toBeNull();
    expect(confirming('expert1', 'expert2', 'expert4', 'expert7')).toEqual([
      'panel.evenSize',
      '办法7',
    ]);
    expect(confirming('expert1', 'expert2', 'expert3', 'expert4', 'expert5')).toEqual([
      'panel.noFinance',
      '办法7',
    ]);
    expect(confirming('expert7', 'expert8', 'expert9')).toEqual(['panel.noTechnical', '办法7']);
  });

  it('办法7: is drawn as demanded, from the pool and with the seed committed to', () => {
    const demanded = take(reviewed(), 'panel.demanded', {
      on,
      data: demand({ fields: ['生态农业', '智能制造'] }),
    });
    const answer = drawnFrom(demanded.facts);
    const drawn = take(demanded, 'panel.drawn', { on, data: answer });
    const seats = drawn.facts.panel?.seats ?? [];
    expect(seats).toHaveLength(5);
    expect([...new Set(seats.map((seat) => seat.field ?? seat.kind))].sort()).toEqual([
      'finance',
      '智能制造',
      '生态农业',
    ]);
    expect(refusal(drawn, 'panel.drawn', { on, data: answer })?.[0]).toBe('panel.drawnBefore');
    expect(refusal(drawn, 'panel.demanded', { on, data: demand() })?.[0]).toBe('panel.drawnBefore');
    expect(refusal(reviewed(), 'panel.drawn', { on, data: answer })?.[0]).toBe('panel.notDemanded');
  });

  it('办法7: cannot be drawn from a bank that does not meet the demand, which says what is lacking', () => {
    const demanded = take(reviewed(), 'panel.demanded', {
      on,
      data: demand({ finance: 4, size: 7 }),
    });
    expect(refusal(demanded, 'panel.drawn', { on, data: drawnFrom(demanded.facts) })).toEqual([
      'draw.requirementUnmet',
      '办法7',
    ]);
    expect(refusal(demanded, 'panel.demanded', { on, data: demand() })).toBeNull();
  });

  it('办法7、16: replaces who declines or recuses from the same order, and is then confirmed anew', () => {
    const demanded = take(reviewed(), 'panel.demanded', { on, data: demand() });
    const drawn = take(demanded, 'panel.drawn', { on, data: drawnFrom(demanded.facts) });
    const ready = take(drawn, 'panel.confirmed', { on });
    const leaving = ready.facts.panel?.seats.find((seat) => seat.kind === 'technical');
    const next = ready.facts.panel?.reserves.find((one) => one.kind === 'technical');
    const after = take(ready, 'expert.recused', {
      on,
      data: { expertId: leaving?.id, reason: '与负责人合作' },
    });
    expect(after.flat).toBe('panel.forming');
    expect(after.facts.panel?.departed).toMatchObject([
      { expertId: leaving?.id, why: 'recused', replacedBy: next?.id },
    ]);
    expect(after.facts.panel?.seats.map((seat) => seat.id)).toContain(next?.id);
    expect(
      refusal(after, 'expert.declined', {
        on,
        data: { expertId: leaving?.id, reason: '出差' },
      })?.[0],
    ).toBe('expert.notOnPanel');
  });

  it('办法7: does not invite whom the bank does not know, nor anybody twice', () => {
    expect(refusal(reviewed(), 'panel.invited', inviting('expert99'))?.[0]).toBe('expert.unknown');
    const some = take(reviewed(), 'panel.invited', inviting('expert1'));
    expect(refusal(some, 'panel.invited', inviting('expert1'))?.[0]).toBe('expert.onPanelBefore');
  });
});

describe('one person under two ids', () => {
  const [first = expert.parse({})] = bank;
  const inFull = (...experts: object[]) => ({
    on,
    role: 'head' as const,
    data: {
      ...invited('x'),
      supplied: { experts: experts.map((one) => expert.parse(one)), unknown: [] },
    },
  });
  const again = (overrides: object = {}) => ({ ...first, id: 'x', ...overrides });

  it('办法7: takes one seat, by name and unit in whatever spacing (our reading)', () => {
    const invite = (...experts: object[]) =>
      refusal(reviewed(), 'panel.invited', inFull(...experts))?.[0] ?? null;
    expect(invite(first, again())).toBe('expert.onPanelBefore');
    expect(invite(first, again({ name: ` ${first.name.split('').join(' ')}` }))).toBe(
      'expert.onPanelBefore',
    );
    expect(invite(first, again({ unit: '浙江大学' }))).toBeNull();
    expect(invite(first, again({ name: '同事' }))).toBeNull();
    const sitting = take(reviewed(), 'panel.invited', inFull(first));
    expect(refusal(sitting, 'panel.invited', inFull(again()))?.[0]).toBe('expert.onPanelBefore');
  });

  it('办法16: does not come back who has left', () => {
    const left = take(take(reviewed(), 'panel.invited', inFull(first)), 'expert.recused', {
      on,
      data: { expertId: first.id, reason: '与负责人合作' },
    });
    expect(refusal(left, 'panel.invited', inFull(first))?.[0]).toBe('expert.hasInterest');
    expect(refusal(left, 'panel.invited', inFull(again()))?.[0]).toBe('expert.hasInterest');
    expect(refusal(left, 'panel.invited', inFull(again({ name: '同事' })))).toBeNull();
  });
});

describe('interests', () => {
  const inviteOne = (overrides: object, position = reviewed()) =>
    refusal(position, 'panel.invited', {
      on,
      role: 'head',
      data: {
        ...invited('x'),
        supplied: { experts: [expert.parse({ ...bank[0], id: 'x', ...overrides })], unknown: [] },
      },
    });

  it('办法8: keep people of undertaker and participants off a panel of the bureau', () => {
    expect(inviteOne({ unit: '丽水绿谷生态科技有限公司' })).toEqual([
      'expert.hasInterest',
      '办法8',
    ]);
    expect(inviteOne({ unit: '食用菌研究所', parent: '丽水市农林科学研究院' })?.[0]).toBe(
      'expert.hasInterest',
    );
    expect(inviteOne({ unit: '浙江大学' })).toBeNull();
  });

  it('办法8、16: do not keep the academic committee off a delegated panel, but declared interests do', () => {
    expect(inviteOne({ unit: '丽水绿谷生态科技有限公司' }, delegated())).toBeNull();
    expect(inviteOne({ interests: ['2019ZDYF08'] }, delegated())?.[0]).toBe('expert.hasInterest');
    expect(inviteOne({ name: '项一帆' }, delegated())?.[0]).toBe('expert.hasInterest');
  });

  it('办法8、16: find a unit or a name in whatever width and spacing it is written', () => {
    const bracketed = reviewed(filed({ participants: ['丽水（绿谷）研究院'] }));
    expect(inviteOne({ unit: '丽水(绿谷) 研究院' }, bracketed)?.[0]).toBe('expert.hasInterest');
    expect(inviteOne({ unit: '丽水绿谷研究院' }, bracketed)).toBeNull();
    expect(inviteOne({ name: '项 一帆' })?.[0]).toBe('expert.hasInterest');
    expect(inviteOne({ interests: ['２０１９ZDYF08'] })?.[0]).toBe('expert.hasInterest');
  });

  it('办法16: keep everybody who works on the project off its panel, delegated or not', () => {
    const members = ['蓝天', '雷雨'];
    for (const fundingYuan of [100_000, 99_999]) {
      const worked = reviewed(filed({ members, fundingYuan }));
      expect(inviteOne({ name: '雷雨' }, worked)?.[0]).toBe('expert.hasInterest');
      expect(inviteOne({ interests: ['蓝天'] }, worked)?.[0]).toBe('expert.hasInterest');
      expect(inviteOne({ name: '钟声' }, worked)).toBeNull();
    }
    expect(inviteOne({ name: '雷雨' })).toBeNull();
  });

  it('办法8: the application carries the commitment to true, accurate and complete materials', () => {
    const { data } = events['application.submitted'];
    expect(data.safeParse(application()).success).toBe(true);
    expect(data.safeParse({ ...application(), commitment: false }).success).toBe(false);
    expect(data.safeParse({ ...application(), commitment: undefined }).success).toBe(false);
  });
});

describe('fees', () => {
  it('办法9: are more than nothing', () => {
    const { data } = events['fees.signed'];
    const fee = (amountYuan: number) => data.safeParse({ expertId: 'expert1', amountYuan });
    expect(fee(0.01).success).toBe(true);
    expect(fee(0).error?.issues.map(({ message }) => message)).toEqual(['金额应大于零。']);
    expect(fee(-1).success).toBe(false);
  });

  it('办法9: are signed for by an expert who sat on the panel, also one who left', () => {
    const fee = (expertId: string) => ({ on: '2021-08-06', data: { expertId, amountYuan: 800 } });
    const left = take(met(), 'expert.declined', {
      on: '2021-08-06',
      data: { expertId: 'expert1', reason: '突发疾病' },
    });
    expect(refusal(left, 'fees.signed', fee('expert1'))).toBeNull();
    expect(refusal(met(), 'fees.signed', fee('expert9'))).toEqual(['expert.notOnPanel', '办法9']);
  });
});
