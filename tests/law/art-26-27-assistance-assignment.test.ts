/** 规则第二十六、二十七条: help from other departments; the office and the person in charge. */
import { describe, expect, it } from 'vitest';
import { access } from '../../workflows/adjudication/access.ts';
import { mayPost } from '../../workflows/kernel/access.ts';
import { accepted, act, basisOf, filed, proceed, refusal } from './case.ts';

describe('规则26: assistance', () => {
  const ask = act('2021-03-10', 'assistance.requested', {
    organ: '市自然资源局',
    what: '林权登记档案',
  });
  const answer = act('2021-03-20', 'assistance.answered', {
    organ: '市自然资源局',
    answer: '已提供',
  });

  it('规则26: is asked for and answered on the record, and stops no clock', () => {
    const asked = proceed(accepted(), ask, answer);
    expect(asked.facts.stretches).toEqual([]);
    expect(basisOf(accepted(), ask)).toEqual(['规则26']);
    expect(basisOf(accepted(), answer)).toEqual(['规则26']);
  });

  it('规则26: is answered not before it was asked for, though it was asked for again', () => {
    const again = proceed(accepted(), ask, { ...ask, on: '2021-03-15' });
    expect(refusal(again, { ...answer, on: '2021-03-09' })).toEqual([
      'effectiveOn.beforeCause',
      '规则26',
    ]);
    expect(proceed(again, { ...answer, on: '2021-03-10' }).flat).toBe('proceedings.running');
  });
});

describe('规则27: the person in charge', () => {
  const assigned = proceed(filed(), act('2021-03-02', 'case.assigned', { to: 'officer' }, 'head'));
  const may = (account: string) =>
    mayPost(
      access,
      'opinion.submitted',
      { account, roles: ['officer'], parties: [] },
      assigned.facts,
      {},
    );

  it('规则27: is named, and then alone conducts the case', () => {
    expect(assigned.facts.assignee).toBe('officer');
    expect(may('officer').allowed).toBe(true);
    expect(may('officer2')).toMatchObject({
      refusal: { code: 'access.notHandling', basis: ['规则27'] },
    });
  });

  it('规则27: is named by the registrar or the head', () => {
    expect(access.grants['case.assigned'].map(({ role }) => role)).toEqual(['registrar', 'head']);
  });

  it('规则27: a post that does not conduct cases does not conduct this one', () => {
    const clerk = { account: 'clerk', roles: ['clerk' as const], parties: [] };
    expect(mayPost(access, 'opinion.submitted', clerk, assigned.facts, {})).toMatchObject({
      refusal: { code: 'access.role', basis: ['规则27'] },
    });
  });
});
