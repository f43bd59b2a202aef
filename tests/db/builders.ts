/**
 * Rows for the storage tests: each builder takes what the test is about and fills in the rest.
 * Not cases as the law makes them: nothing here is decided by a procedure.
 */

import { createHash, randomBytes } from 'node:crypto';
import type {
  CaseRow,
  DeadlineRow,
  EntryRow,
  ExpertRow,
  PaperRow,
  RegisterRow,
  ServiceRow,
} from '../../db/rows.ts';
import type { Commit } from '../../db/store.ts';

let lastTime = 0;

/** UUIDv7s that never fall back, so that the order of making is the order of lists. */
export function newId(): string {
  lastTime = Math.max(lastTime + 1, performance.timeOrigin + performance.now());
  const hex = Math.floor(lastTime).toString(16).padStart(12, '0') + randomBytes(10).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export function entry(caseId: string, seq: number, overrides: Partial<EntryRow> = {}): EntryRow {
  return {
    caseId,
    seq,
    type: seq === 1 ? 'case.filed' : 'record.added',
    data: '{}',
    effectiveOn: '2021-03-01',
    recordedAt: '2021-03-01T01:00:00.000Z',
    actor: 'officer',
    actorRole: 'officer',
    basis: '["丽水市行政裁决程序规则18"]',
    reason: null,
    previousHash: seq === 1 ? '' : hash(`${caseId} ${seq - 1}`),
    hash: hash(`${caseId} ${seq}`),
    ...overrides,
  };
}

export function caseRow(overrides: Partial<CaseRow> = {}): CaseRow {
  const id = overrides.id ?? newId();
  const version = overrides.version ?? 1;
  return {
    id,
    caseNumber: `外〔2021〕${id}`,
    procedure: 'adjudication',
    procedureVersion: '2020-01-01',
    definitionHash: hash('definition'),
    matter: 'patent',
    organ: 'lishui',
    region: '331100',
    title: '专利侵权纠纷',
    receivedOn: '2021-03-01',
    flat: 'intake.review',
    value: '{"intake":"review"}',
    facts: '{}',
    version,
    head: hash(`${id} ${version}`),
    assignee: null,
    closedOn: null,
    updatedAt: '2021-03-01T01:00:00.000Z',
    ...overrides,
  };
}

export function filing(
  overrides: Partial<Commit> & { readonly row?: Partial<CaseRow> } = {},
): Commit {
  const { row, ...rest } = overrides;
  const filed = caseRow({ ...row, version: 1 });
  return { case: filed, expectedVersion: 0, entries: [entry(filed.id, 1)], ...rest };
}

/** The commit that records one more entry on a case. */
export function step(
  before: CaseRow,
  overrides: Partial<Commit> & { readonly row?: Partial<CaseRow> } = {},
): Commit {
  const { row, ...rest } = overrides;
  const version = before.version + 1;
  return {
    case: { ...before, version, head: hash(`${before.id} ${version}`), ...row },
    expectedVersion: before.version,
    entries: [entry(before.id, version)],
    ...rest,
  };
}

export function deadline(overrides: Partial<DeadlineRow> = {}): DeadlineRow {
  return {
    key: 'decision',
    term: 'adjudication.decision',
    start: '2021-03-03',
    nominal: '2021-05-02',
    due: '2021-05-06',
    provisional: false,
    status: 'running',
    entitles: false,
    fires: null,
    firesData: null,
    ...overrides,
  };
}

export function ban(overrides: Partial<RegisterRow> = {}): RegisterRow {
  return {
    register: 'ban',
    key: 'leader:undertaking',
    subject: '李明',
    subjectKey: '李明',
    subjectNumber: null,
    subjectKind: 'person',
    effect: 'undertaking',
    from: '2021-03-01',
    until: '2024-03-01',
    inForceFrom: '2021-03-17',
    basis: '["办法23"]',
    note: '验收不通过',
    data: '{"b":1,"a":"𬱖"}',
    ...overrides,
  };
}

export function expertRow(overrides: Partial<ExpertRow> = {}): ExpertRow {
  return {
    id: newId(),
    name: '刘德海',
    unit: '丽水学院',
    parent: null,
    kind: 'technical',
    field: '生物技术',
    interests: '["甲公司"]',
    available: true,
    disqualified: false,
    account: null,
    updatedBy: 'office',
    updatedAt: '2021-03-01T01:00:00.000Z',
    ...overrides,
  };
}

export function paper(caseId: string, overrides: Partial<PaperRow> = {}): PaperRow {
  return {
    id: newId(),
    caseId,
    kind: 'acceptance',
    status: 'draft',
    calledBy: 1,
    addressees: '["p1"]',
    data: '{"text":"受理通知书"}',
    draftedBy: 'officer',
    approvedBy: null,
    approvedAt: null,
    number: null,
    issuedBy: null,
    issuedOn: null,
    issuedAt: null,
    sha256: null,
    pages: null,
    revision: 1,
    reviewedBy: null,
    edits: null,
    replaces: null,
    shortCode: null,
    ...overrides,
  };
}

/** The same paper as it stands when it goes out. */
export function issued(draft: PaperRow, overrides: Partial<PaperRow> = {}): PaperRow {
  return {
    ...draft,
    status: 'issued',
    approvedBy: 'head',
    approvedAt: '2021-03-02T01:00:00.000Z',
    issuedBy: 'clerk',
    issuedOn: '2021-03-02',
    issuedAt: '2021-03-02T02:00:00.000Z',
    sha256: hash(draft.id),
    pages: 1,
    ...overrides,
  };
}

export function service(of: PaperRow, overrides: Partial<ServiceRow> = {}): ServiceRow {
  return {
    id: newId(),
    paperId: of.id,
    caseId: of.caseId,
    recipient: 'p1',
    method: 'post',
    sentOn: '2021-03-03',
    servedOn: null,
    evidence: '{}',
    recordedBy: 'clerk',
    recordedAt: '2021-03-03T01:00:00.000Z',
    address: null,
    failedOn: null,
    failure: null,
    ...overrides,
  };
}
