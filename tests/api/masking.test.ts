/** 个人信息保护法28、51: numbers of people come masked, and whole only for a purpose that is kept first. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maskedNumber, maskedPhone, withMasks } from '../../src/masking.ts';
import { type Office, openOffice, person } from './office.ts';

let office: Office;
let id: string;

const applicant = { ...person('李小明', '331102198004120002'), phone: '13805780001' };
const purpose = `purpose=${encodeURIComponent('核对送达地址')}`;

beforeAll(async () => {
  office = await openOffice();
  id = await office.file({ applicants: [applicant] });
});
afterAll(() => office.stop());

describe('numbers of people', () => {
  it.each(['', '/events'])('come masked to staff at /cases/{id}%s', async (part) => {
    for (const account of ['registrar', 'officer', 'head', 'supervisor']) {
      const text = JSON.stringify(await office.see(`/cases/${id}${part}`, account));
      expect(text).toContain('331102********0002');
      expect(text).toContain('138****0001');
      expect(text).not.toContain(applicant.idNumber);
      expect(text).not.toContain(applicant.phone);
    }
  });

  it('come whole to the party itself', async () => {
    const text = JSON.stringify(await office.see(`/cases/${id}`, 'applicant'));
    expect(text).toContain(applicant.idNumber);
  });

  it('come whole to staff who say what for, and that is kept', async () => {
    const party = await office.see(`/cases/${id}/parties/A1?${purpose}`, 'officer');
    expect(party).toMatchObject({ id: 'A1', ...applicant });
    const events = await office.see(`/cases/${id}/events?${purpose}`, 'head');
    expect(JSON.stringify(events)).toContain(applicant.idNumber);
    const log = await office.store.desk.readLog({ caseId: id, limit: 100 });
    const unmasked = log.filter(({ what }) => what === 'unmasked');
    expect(unmasked.map(({ account, subject, purpose: why }) => [account, subject, why])).toEqual([
      ['head', 'journal', '核对送达地址'],
      ['officer', 'A1', '核对送达地址'],
    ]);
    expect(log.some(({ what, account }) => what === 'case' && account === 'registrar')).toBe(true);
  });

  it('stay masked without a purpose, for parties, and for those who see no cases', async () => {
    const statusOf = async (account: string, path: string) =>
      (await office.read(account, `/cases/${id}${path}`)).status;
    expect(await statusOf('officer', '/parties/A1')).toBe(422);
    expect(await statusOf('officer', '/parties/A1?purpose=%20')).toBe(422);
    expect(await statusOf('officer', `/parties/X9?${purpose}`)).toBe(404);
    expect(await statusOf('applicant', `/parties/A1?${purpose}`)).toBe(404);
    expect(await statusOf('admin', `/parties/A1?${purpose}`)).toBe(404);
    const party = await office.see(`/cases/${id}/events?${purpose}`, 'applicant');
    expect(JSON.stringify(party)).not.toContain('"data"');
  });
});

describe('masks', () => {
  it('leave the ends of a number, however short it is', () => {
    expect(maskedNumber('11010519491231002X')).toBe('110105********002X');
    expect(maskedNumber('E1234567')).toBe('E1*****7');
    expect(maskedPhone('13805780001')).toBe('138****0001');
    expect(maskedPhone('2091000')).toBe('209***0');
  });

  it('find numbers wherever they stand, and what a correction puts in their place', () => {
    expect(withMasks({ a: [{ idNumber: '331102198004120002', name: '李小明' }] })).toEqual({
      a: [{ idNumber: '331102********0002', name: '李小明' }],
    });
    const corrected = { entry: 1, field: 'applicants.0.phone', value: '13805780001' };
    expect(withMasks(corrected)).toEqual({ ...corrected, value: '138****0001' });
    expect(withMasks({ uscc: '91331100MA0000000Q', phone: null })).toEqual({
      uscc: '91331100MA0000000Q',
      phone: null,
    });
  });
});
