/** The journal as an outsider can check it: gapless, chained, and the same bytes whoever recomputes them. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, on, openOffice } from './office.ts';

let office: Office;
let id: string;
beforeAll(async () => {
  office = await openOffice('2021-03-08T09:00:00+08:00');
  id = await office.accept({ receivedOn: '2021-03-01' }, '2021-03-03');
  await office.serveCopy(id, 'R1', '2021-03-08');
  await office.act('officer', id, 'opinion.submitted', {
    recommendation: '支持',
    reasoning: '清楚',
  });
  await office.act(
    'officer',
    id,
    'record.added',
    { stage: '调查', kind: 'photo', title: '“引号”与\n换行' },
    on('2021-03-05'),
  );
});
afterAll(() => office.stop());

type Entry = {
  seq: number;
  type: string;
  data: unknown;
  effectiveOn: string;
  recordedAt: string;
  actor: string;
  role: string;
  basis: string[];
  reason: string | null;
  previousHash: string;
  hash: string;
};

/** As a stranger would: SHA-256 over the fields in the order in which the answer gives them. */
const recomputed = (caseId: string, entry: Entry): string => {
  const { seq, type, data, effectiveOn, recordedAt, actor, role, basis, reason, previousHash } =
    entry;
  const texts = [
    JSON.stringify(data),
    effectiveOn,
    recordedAt,
    actor,
    role,
    JSON.stringify(basis),
    reason,
  ];
  return createHash('sha256')
    .update(JSON.stringify([previousHash, caseId, seq, type, ...texts]))
    .digest('hex');
};

describe('规则29: the record of the whole process', () => {
  it('规则29: entries are numbered without a gap and each carries the hash of the one before', async () => {
    const entries: Entry[] = await office.see(`/cases/${id}/events`);
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
    entries.forEach((entry, index) => {
      expect(entry.previousHash).toBe(entries[index - 1]?.hash ?? '0'.repeat(64));
    });
  });

  it('规则29: every hash can be recomputed from the answer alone', async () => {
    const entries: Entry[] = await office.see(
      `/cases/${id}/events?purpose=${encodeURIComponent('核对摘要链')}`,
    );
    expect(entries.length).toBeGreaterThan(5);
    for (const entry of entries) expect(recomputed(id, entry)).toBe(entry.hash);
  });

  it('规则29: every entry names who, when, on what day, and by which article', async () => {
    const entries: Entry[] = await office.see(`/cases/${id}/events`);
    for (const entry of entries) {
      expect(entry.actor).toBeTruthy();
      expect(entry.role).toBeTruthy();
      expect(entry.recordedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      expect(entry.effectiveOn).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(entry.basis.length).toBeGreaterThan(0);
    }
  });

  it('规则29: the journal keeps the order of recording, whatever the effective dates', async () => {
    const entries: Entry[] = await office.see(`/cases/${id}/events`);
    const recorded = entries.map(({ recordedAt }) => recordedAt);
    expect(recorded).toEqual(recorded.toSorted());
    expect(entries.at(-1)).toMatchObject({ type: 'record.added', effectiveOn: '2021-03-05' });
  });

  it('规则29: a refused event leaves neither entry nor number behind', async () => {
    const before: Entry[] = await office.see(`/cases/${id}/events`);
    await office.refusal('officer', id, 'mediation.failed', { reason: 'x' });
    await office.act('officer', id, 'record.added', {
      stage: '调查',
      kind: 'audio',
      title: '录音',
    });
    const after: Entry[] = await office.see(`/cases/${id}/events`);
    expect(after.slice(0, -1)).toEqual(before);
    expect(after.at(-1)?.previousHash).toBe(before.at(-1)?.hash);
  });
});

it('a party reads the journal without deliberation, without data and without names', async () => {
  const full: Entry[] = await office.see(`/cases/${id}/events`);
  const seen: Entry[] = await office.see(`/cases/${id}/events`, 'respondent');
  const types = seen.map(({ type }) => type);
  expect(types).toContain('application.accepted');
  expect(types).not.toContain('opinion.submitted');
  expect(seen.length).toBe(full.length - 1);
  for (const entry of seen) {
    expect(entry).not.toHaveProperty('data');
    expect(entry).not.toHaveProperty('actor');
  }
});
