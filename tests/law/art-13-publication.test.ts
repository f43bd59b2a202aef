/** 规则第十三条: what has to be published, and that a procedure holds all of it. */
import { describe, expect, it } from 'vitest';
import { adjudication } from '../../workflows/adjudication/index.ts';
import { registeredTerm } from '../../workflows/law/terms.ts';

describe('规则13: the public guide', () => {
  it('规则13: can name the matters, each with its title and the law it rests on', () => {
    for (const [id, { title, versions }] of Object.entries(
      adjudication.matters as Record<string, { title: string; versions?: { basis: string[] }[] }>,
    )) {
      expect(title, id).toBeTruthy();
      expect(
        versions?.every(({ basis }) => basis.length > 0),
        id,
      ).toBe(true);
    }
  });

  it('规则13: can name the conditions, each with its article and whether it is our reading', () => {
    for (const [name, { says, basis }] of Object.entries(adjudication.conditions)) {
      expect(says, name).toBeTruthy();
      expect(basis.length, name).toBeGreaterThan(0);
    }
  });

  it('规则13: can name the procedure: every step with its article', () => {
    for (const [event, { title, basis }] of Object.entries(adjudication.events)) {
      expect(title, event).toBeTruthy();
      expect(basis.length, event).toBeGreaterThan(0);
    }
  });

  it('规则13: can name the terms: seven working days, ten days, sixty days', () => {
    expect(registeredTerm('adjudication.review')).toMatchObject({
      length: 7,
      unit: 'workingDay',
      basis: '规则10',
    });
    expect(registeredTerm('adjudication.reply')).toMatchObject({
      length: 10,
      unit: 'day',
      basis: '规则10(二)',
    });
    expect(registeredTerm('adjudication.decision')).toMatchObject({
      length: 60,
      unit: 'day',
      basis: '规则18',
    });
  });

  it('规则13: can name what to hand in', () => {
    expect(adjudication.materials.map(({ basis }) => basis[0])).toEqual([
      '规则8',
      '规则8',
      '规则8',
      '规则7',
    ]);
  });
});
