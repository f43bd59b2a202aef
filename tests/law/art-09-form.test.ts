/** 规则第九条: in writing, electronically, or orally into a protocol that the applicant confirms. */
import { describe, expect, it } from 'vitest';
import { filing as schema } from '../../workflows/adjudication/filing.ts';
import { filing } from '../fixtures/adjudication.ts';

const issues = (overrides: Record<string, unknown>) =>
  schema.safeParse({ ...filing(), ...overrides }).error?.issues.map(({ path }) => path.join('.'));

describe('规则9: the form of an application', () => {
  it.each(['written', 'electronic'])('规则9: %s needs no protocol', (form) => {
    expect(issues({ form })).toBeUndefined();
  });

  it('规则9: oral needs the protocol that the applicant confirmed', () => {
    expect(issues({ form: 'oral' })).toEqual(['protocol']);
    expect(
      issues({ form: 'oral', protocol: { text: '宣读后确认无误', confirmedOn: '2021-03-01' } }),
    ).toBeUndefined();
    expect(issues({ form: 'oral', materials: [{ name: '口头申请笔录' }] })).toBeUndefined();
  });

  it('规则9: knows no other form', () => {
    expect(issues({ form: 'telephone' })).toEqual(['form']);
  });
});
