/** 规则第三十二条: in force since 2021-02-01, for what was received from then on. */
import { describe, expect, it } from 'vitest';
import { filing as schema } from '../../workflows/adjudication/filing.ts';
import { adjudication } from '../../workflows/adjudication/index.ts';
import { isMatter, matterOn, matters } from '../../workflows/law/matters.ts';
import { registeredTerm } from '../../workflows/law/terms.ts';
import { type FilingInput, filing } from '../fixtures/adjudication.ts';

const opening = {
  matter: 'forest',
  organ: 'demo',
  region: '331100',
  assignee: null,
  today: '2021-03-01',
};
const file = (overrides: Partial<FilingInput>) => {
  const filed = adjudication.open(schema.parse(filing(overrides)) as never, opening);
  return 'refusal' in filed ? [filed.refusal.code, ...filed.refusal.basis] : 'filed';
};

describe('规则32: the first day', () => {
  it('规则32: an application received the day before is not taken', () => {
    expect(file({ receivedOn: '2021-01-31' })).toEqual(['law.notInForce', '规则32']);
    expect(file({ receivedOn: '2021-02-01' })).toBe('filed');
  });

  it('规则32: an application made before and received after is taken', () => {
    expect(file({ appliedOn: '2021-01-29', receivedOn: '2021-02-01' })).toBe('filed');
  });

  it('规则10、32: an application is not received before it was made', () => {
    expect(file({ appliedOn: '2021-03-02', receivedOn: '2021-03-01' })).toEqual([
      'filing.receivedBeforeApplied',
      '规则10',
    ]);
  });

  it('规则32: no term and no matter is older', () => {
    expect(registeredTerm('adjudication.decision', '2021-01-31')).toBeUndefined();
    for (const id of Object.keys(matters).filter(isMatter)) {
      expect(matterOn(id, '2021-01-31'), id).toBeNull();
      expect(matterOn(id, '2021-02-01'), id).not.toBeNull();
    }
  });
});
