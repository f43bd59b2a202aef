/** 规则第八条: what an application states and what is handed in with it. */
import { describe, expect, it } from 'vitest';
import { filing as schema } from '../../workflows/adjudication/filing.ts';
import { adjudication } from '../../workflows/adjudication/index.ts';
import { filing } from '../fixtures/adjudication.ts';
import { organization, person } from './case.ts';

const isValid = (overrides: Record<string, unknown>) =>
  schema.safeParse({ ...filing(), ...overrides }).success;

describe('规则8: an application', () => {
  it('规则8: that states who, what, facts, reasons and time is complete', () => {
    expect(isValid({})).toBe(true);
  });

  it.each(['claims', 'facts', 'reasons', 'occurredOn', 'applicants', 'respondents', 'receivedOn'])(
    '规则8: states its %s',
    (field) => {
      expect(isValid({ [field]: undefined })).toBe(false);
      expect(
        isValid({ [field]: ['claims', 'applicants', 'respondents'].includes(field) ? [] : ' ' }),
      ).toBe(false);
    },
  );

  it('规则8: proves who a person is by a number that its check digit fits (GB 11643)', () => {
    const applicant = (idNumber?: string) => ({ applicants: [{ ...person('雷建国'), idNumber }] });
    expect(isValid(applicant('11010519491231002X'))).toBe(true);
    expect(isValid(applicant('110105194912310021'))).toBe(false);
    expect(isValid(applicant())).toBe(false);
  });

  it('规则8: proves who a body is by its code (GB 32100), or says why it has none', () => {
    const applicant = (more: object) => ({ applicants: [{ ...organization('上寮村'), ...more }] });
    expect(isValid(applicant({ uscc: '91350100M000100Y43' }))).toBe(true);
    expect(isValid(applicant({ uscc: '91350100M000100Y44' }))).toBe(false);
    expect(isValid(applicant({}))).toBe(false);
    expect(isValid(applicant({ noCodeReason: '村民小组，未登记' }))).toBe(true);
  });

  it('规则8: asks no number of the other side, whom the applicant may not know', () => {
    expect(isValid({ respondents: [person('蓝秀英')] })).toBe(true);
  });

  it('规则8: is published with the list of what to hand in', () => {
    const listed = adjudication.materials.filter(({ basis }) => basis.includes('规则8'));
    expect(listed.map(({ name }) => name)).toEqual([
      '行政裁决申请书（按被申请人人数提交副本）',
      '相关证据材料',
      '申请人身份证明材料',
    ]);
  });
});
