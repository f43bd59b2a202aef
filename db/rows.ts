/**
 * The rows that are kept: one type for each table, the same for every database. Plain records; a method or a query
 * has no place here. Names ending in Row are singular things of the file: a case, an entry of its journal, a paper.
 */

/** `YYYY-MM-DD`, a legal date in Asia/Shanghai. */
export type Day = string;
/** UTC ISO 8601 with milliseconds. */
export type Instant = string;

/** The cached projection of a case's journal. `value` and `facts` are JSON text, byte for byte. */
export type CaseRow = {
  readonly id: string;
  /** 裁案〔2021〕1号: taken from its counter in the transaction that files the case. */
  readonly caseNumber: string;
  readonly procedure: string;
  /** The version of the law the case began under, and the hash of that definition. */
  readonly procedureVersion: string;
  readonly definitionHash: string;
  readonly matter: string;
  readonly organ: string;
  readonly region: string;
  readonly title: string;
  readonly receivedOn: Day;
  readonly flat: string;
  readonly value: string;
  readonly facts: string;
  /** Number of journal entries; what `If-Match` names. */
  readonly version: number;
  /** Hash of the last journal entry: a chain cut short no longer meets it. */
  readonly head: string;
  readonly assignee: string | null;
  readonly closedOn: Day | null;
  readonly updatedAt: Instant;
};

export type EntryRow = {
  readonly caseId: string;
  /** 1, 2, 3 … in the order of recording. */
  readonly seq: number;
  readonly type: string;
  readonly data: string;
  readonly effectiveOn: Day;
  readonly recordedAt: Instant;
  readonly actor: string;
  readonly actorRole: string;
  /** Articles that allowed it, as JSON text of a string list. */
  readonly basis: string;
  readonly reason: string | null;
  readonly previousHash: string;
  readonly hash: string;
};

/** A reckoned deadline; `key` is unique in the case (`reply:PARTY`). Never edited, always replaced. */
export type DeadlineRow = {
  readonly key: string;
  readonly term: string;
  readonly start: Day;
  readonly nominal: Day | null;
  readonly due: Day | null;
  readonly provisional: boolean;
  /** `stopped` has no dates; `missed` is told by comparing `due` with today. */
  readonly status: 'running' | 'stopped' | 'met' | 'missed' | 'void';
  /** A time in which somebody may act: nothing is overdue when it ends. */
  readonly entitles: boolean;
  /** The event a timer posts on the day after `due`, and its data as JSON text. */
  readonly fires: string | null;
  readonly firesData: string | null;
};

/** One line of a list that reaches beyond its case (bans); replaced like deadlines. `basis` and `data` are JSON text. */
export type RegisterRow = {
  readonly register: string;
  readonly key: string;
  readonly subject: string;
  /** The name as names are compared; the caller makes it. */
  readonly subjectKey: string;
  readonly subjectNumber: string | null;
  readonly subjectKind: string;
  readonly effect: string;
  readonly from: Day;
  readonly until: Day | null;
  /** The first day on which it counts; null while that is open. */
  readonly inForceFrom: Day | null;
  readonly basis: string;
  readonly note: string;
  readonly data: string;
};

export type KeptRegisterRow = RegisterRow & { readonly caseId: string };

/** A countable fact of a case on a day; unique by figure and day in a case. What it means is the caller's. */
export type FigureRow = { readonly figure: string; readonly on: Day; readonly amount: number };

/** What must not be known before its time: kept with a commit, read by name, never listed. */
export type SecretRow = { readonly name: string; readonly value: string };

/** 专家库: one expert. `interests` is JSON text of a string list. */
export type ExpertRow = {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  /** The body that the unit is a part of. */
  readonly parent: string | null;
  readonly kind: 'technical' | 'finance';
  readonly field: string | null;
  readonly interests: string;
  readonly available: boolean;
  /** Struck from the work for good. */
  readonly disqualified: boolean;
  readonly account: string | null;
  readonly updatedBy: string;
  readonly updatedAt: Instant;
};

export type PaperStatus = 'draft' | 'reviewed' | 'approved' | 'issued' | 'void';

export type PaperRow = {
  readonly id: string;
  readonly caseId: string;
  readonly kind: string;
  readonly status: PaperStatus;
  /** The journal entry that called for it. */
  readonly calledBy: number;
  /** Party ids it is addressed to, as JSON text. */
  readonly addressees: string;
  /** What the paper says, as JSON text of the kind's data schema. */
  readonly data: string;
  readonly draftedBy: string;
  readonly approvedBy: string | null;
  readonly approvedAt: Instant | null;
  readonly number: string | null;
  readonly issuedBy: string | null;
  readonly issuedOn: Day | null;
  readonly issuedAt: Instant | null;
  /** SHA-256 of the issued bytes, which never change. */
  readonly sha256: string | null;
  readonly pages: number | null;
  /** Counts changes, for conditional updates. */
  readonly revision: number;
  readonly reviewedBy: string | null;
  /** The free parts as the drafter edited them, as JSON text. */
  readonly edits: string | null;
  /** Id of the void paper in whose stead this one was made. */
  readonly replaces: string | null;
  /** The code printed on the issued paper, by which anybody may look it up. */
  readonly shortCode: string | null;
};

/** Who did what with a paper; only ever added to. */
export type PaperLogRow = {
  readonly id: string;
  readonly paperId: string;
  readonly caseId: string;
  readonly act: 'edited' | 'reviewed' | 'approved' | 'returned' | 'issued' | 'voided';
  readonly account: string;
  readonly at: Instant;
  readonly reason: string | null;
  readonly data: string | null;
};

export type ServiceMethod =
  | 'direct'
  | 'left'
  | 'electronic'
  | 'post'
  | 'entrusted'
  | 'forwarded'
  | 'collected'
  | 'announcement';

/** 送达记录: one paper, one recipient, one attempt. */
export type ServiceRow = {
  readonly id: string;
  readonly paperId: string;
  readonly caseId: string;
  readonly recipient: string;
  readonly method: ServiceMethod;
  readonly sentOn: Day;
  /** Null until the proof is in; for an announcement the day its term has run out. */
  readonly servedOn: Day | null;
  /** JSON text: receipt number, witnesses, screenshots, … */
  readonly evidence: string;
  readonly recordedBy: string;
  readonly recordedAt: Instant;
  /** Where it went. */
  readonly address: string | null;
  /** The day it came back or failed, and why; such an attempt is over, as a proved one is. */
  readonly failedOn: Day | null;
  readonly failure: string | null;
};

export type AttachmentRow = {
  readonly caseId: string;
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly uploadedBy: string;
  readonly uploadedAt: Instant;
};

/** Who may see the case as a party: an account acting for a party. */
export type PartyAccountRow = {
  readonly caseId: string;
  readonly partyId: string;
  readonly account: string;
  /** The account acts as the party's agent, not as the party. */
  readonly agent?: boolean;
};

export type IdempotencyRow = {
  /** Account and key together, so that nobody meets another's keys. */
  readonly key: string;
  readonly requestHash: string;
  readonly response: string;
};

/** One day whose working status a notice changed. `region` is '' for the national calendar. */
export type CalendarDayRow = {
  readonly region: string;
  readonly day: Day;
  readonly kind: 'holiday' | 'workday';
  readonly name: string;
  readonly source: string;
};

/** Which years a region's calendar covers; days outside are provisional. */
export type CalendarYearRow = {
  readonly region: string;
  readonly year: number;
  readonly source: string;
};
