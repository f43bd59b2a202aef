/** 规则第二十三条: what a decision contains, and its correction. */
import { describe, expect, it } from 'vitest';
import { events } from '../../workflows/adjudication/events.ts';
import { papers } from '../../workflows/adjudication/papers.ts';
import type { Envelope } from '../../workflows/kernel/event.ts';
import { act, decide, decided, proceed, ready, refusal } from './case.ts';

const full = decide('2021-04-08').data as Record<string, unknown>;
const isValid = (data: object) => events['decision.made'].data.safeParse(data).success;

describe('规则23: the decision', () => {
  it('规则23: states disputed facts, found facts, law, reasons and rulings', () => {
    expect(isValid(full)).toBe(true);
  });

  it.each([
    ['disputedFacts', '争议的事实'],
    ['foundFacts', '认定的事实'],
    ['legalBasis', '依据'],
    ['reasoning', '理由'],
    ['rulings', '裁决内容'],
  ])('规则23: is no decision without %s（%s）', (field) => {
    expect(isValid({ ...full, [field]: undefined })).toBe(false);
    expect(isValid({ ...full, [field]: Array.isArray(full[field]) ? [] : ' ' })).toBe(false);
  });

  it('规则23: calls for the letter to every party', () => {
    const due = papers['decision.made']?.(decided().facts, {} as Envelope);
    expect(due).toContainEqual({ kind: 'decision-letter', to: ['A1', 'R1'] });
  });

  it('规则23: is corrected in the open once it was made, never before', () => {
    const correct = (on: string) => act(on, 'decision.corrected', { errors: '第3页“东至”误写' });
    expect(proceed(decided(), correct('2021-04-08')).flat).toBe('closed.decided');
    expect(refusal(decided(), correct('2021-04-07'))[0]).toBe('effectiveOn.beforeCause');
    expect(refusal(ready(), correct('2021-04-08'))).toEqual([
      'event.notInState',
      '规则18',
      '规则23',
    ]);
  });
});
