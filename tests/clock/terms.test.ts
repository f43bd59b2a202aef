import { describe, expect, it } from 'vitest';
import { registeredTerm, terms } from '../../workflows/law/terms.ts';

describe('the registered terms', () => {
  it('are not law before the instrument was in force', () => {
    expect(registeredTerm('adjudication.decision', '2021-01-31')).toBeUndefined();
    expect(registeredTerm('adjudication.decision', '2021-02-01')).toMatchObject({
      length: 60,
      unit: 'day',
    });
    expect(registeredTerm('acceptance.application', '2021-01-09')).toBeUndefined();
    expect(registeredTerm('acceptance.application', '2021-01-10')).toMatchObject({
      length: 6,
      unit: 'month',
    });
  });

  it('are the latest where no day is asked for', () => {
    expect(registeredTerm('adjudication.decision')).toMatchObject({
      id: 'adjudication.decision',
      basis: '规则18',
    });
  });

  it.each(Object.entries(terms))(
    '%s keeps its entries in order, each with its reference',
    (_, { entries }) => {
      const begins = entries.map(({ from }) => from);
      expect(begins).toEqual([...new Set(begins)].toSorted());
      for (const { reference } of entries) expect(reference).not.toBe('');
    },
  );

  it('are not found by the names that every object has', () => {
    expect(registeredTerm('toString')).toBeUndefined();
  });
});
