/** 规则第二条: what is no adjudication. */
import { describe, expect, it } from 'vitest';
import { accept, act, filed, proceed, refusal } from './case.ts';

describe('规则2: disputes about a civil contract', () => {
  const contract = filed('general', { contractDispute: true });

  it('规则2: are not accepted', () => {
    expect(refusal(contract, accept('2021-03-03'))).toEqual([
      'acceptance.contractDispute',
      '规则2',
      '规则10(四)',
    ]);
  });

  it('规则2: are refused under article 10(四)', () => {
    const reasons = '属于民事合同纠纷';
    const refuse = act('2021-03-03', 'application.refused', { ground: 'notEligible', reasons });
    expect(proceed(contract, refuse).flat).toBe('closed.refused');
  });

  it('规则2: any other dispute is accepted', () => {
    expect(proceed(filed(), accept('2021-03-03')).flat).toBe('proceedings.running');
  });
});
