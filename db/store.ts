/**
 * What is kept, and how it is asked for: the one interface between the system and its databases.
 * No SQL and no law live here; adapters implement it, and nothing outside db/ sees past it.
 *
 * A change is data: the caller decides, then hands over a `Commit`, and the adapter applies all of it
 * or nothing. No transaction callback leaves an adapter, because better-sqlite3 is synchronous inside
 * a transaction and PostgreSQL is not.
 */

import type { DeskStore } from './desk-store.ts';
import type {
  AttachmentRow,
  CalendarDayRow,
  CalendarYearRow,
  CaseRow,
  Day,
  DeadlineRow,
  EntryRow,
  ExpertRow,
  FigureRow,
  IdempotencyRow,
  Instant,
  KeptRegisterRow,
  PaperLogRow,
  PaperRow,
  PartyAccountRow,
  RegisterRow,
  SecretRow,
  ServiceRow,
} from './rows.ts';

/** How many lines of a register there are of one subject to one effect. */
export type RegisterTotal = {
  readonly subject: string;
  readonly effect: string;
  readonly lines: number;
};

/** A line belongs to the procedure whose case wrote it: two may use one name for lists that have nothing in common. */
export type RegisterQuery = (
  | { readonly procedure: string; readonly caseId?: string }
  | { readonly procedure?: string; readonly caseId: string }
) & {
  readonly register?: string;
  /** Any of these, as key of the name or as number. */
  readonly subjects?: readonly string[];
  /** Only lines that count on that day. */
  readonly on?: Day;
  readonly effect?: string;
  /** Only lines that begin between these days, both included. */
  readonly since?: Day;
  readonly until?: Day;
  /** The newest first; all unless given. */
  readonly limit?: number;
};

/** What is summed, and by what; `from` and `until` are included. */
export type FigureQuery = {
  readonly from?: string;
  readonly until: string;
  readonly by: readonly ('month' | 'matter' | 'region')[];
  /** Only these; all unless given. */
  readonly figures?: readonly string[];
  readonly procedure?: string;
  readonly matter?: string;
  readonly region?: string;
};

/** A sum by figure and procedure; null where it was not asked by. `month` is `YYYY-MM`. */
export type FigureTotal = {
  readonly figure: string;
  readonly procedure: string;
  readonly month: string | null;
  readonly matter: string | null;
  readonly region: string | null;
  readonly amount: number;
};

export type FigureCaseQuery = {
  readonly figure: string;
  readonly from?: Day;
  readonly until: Day;
  readonly procedure?: string;
  readonly matter?: string;
  readonly region?: string;
  readonly cursor?: string;
  readonly limit: number;
};

/** Cases with a running deadline that ran out before today, and with one that ends soon; a case may be both. */
export type DueTotal = {
  readonly procedure: string;
  readonly matter: string;
  readonly region: string;
  readonly overdue: number;
  readonly soon: number;
};

export type ExpertQuery = {
  readonly kind?: ExpertRow['kind'];
  readonly field?: string;
  /** Id of the last expert of the page before; experts come in the order of their ids. */
  readonly after?: string;
  readonly limit?: number;
};

export type Commit = {
  /**
   * The case as it stands after the entries: `version` and `head` are those of the last one.
   * Number, procedure and organ are given on filing and kept for good.
   */
  readonly case: CaseRow;
  /** The version the decision was made on; 0 files a new case. */
  readonly expectedVersion: number;
  /** On filing: the counter to take the case number from; the number is prefix + n + suffix. */
  readonly caseNumber?: {
    readonly counter: string;
    readonly prefix: string;
    readonly suffix: string;
  };
  readonly entries: readonly EntryRow[];
  /** Names that the case takes for itself alone, and names of its own that it leaves to others; left out when they did not change. */
  readonly claims?: { readonly taken: readonly string[]; readonly freed: readonly string[] };
  /** All deadlines of the case as they now stand; left out when they did not change. */
  readonly deadlines?: readonly DeadlineRow[];
  /** All lines of the case in registers as they now stand; left out when they did not change. */
  readonly registers?: readonly RegisterRow[];
  /** All figures of the case as they now stand; left out when they did not change. */
  readonly figures?: readonly FigureRow[];
  readonly secrets?: readonly SecretRow[];
  /** New ones are kept; one that is there already is left as it is, or voided when handed over as void and not issued. */
  readonly papers?: readonly PaperRow[];
  /** Papers that are issued by these entries: kept with them, or nothing is. */
  readonly paperChanges?: readonly PaperChange[];
  /** New ones are kept; one that is there and still open takes `servedOn`, `failedOn`, `failure` and `evidence`. */
  readonly services?: readonly ServiceRow[];
  readonly partyAccounts?: readonly PartyAccountRow[];
  /** Words for full-text search besides the case number; left out when they did not change (on filing: the title). */
  readonly searchText?: string;
  readonly idempotency?: IdempotencyRow;
};

export type CommitOutcome =
  | { readonly kind: 'done'; readonly caseNumber: string }
  /** Somebody else was faster: the case is no longer at `expectedVersion`. */
  | { readonly kind: 'stale'; readonly version: number }
  /** A paper or its number was taken by somebody else in the meantime. */
  | { readonly kind: 'paperTaken' }
  /** Another case has this name; of the two nothing of this one is kept. */
  | { readonly kind: 'nameTaken'; readonly name: string }
  /** The idempotency key was used before, with this stored request. */
  | { readonly kind: 'repeated'; readonly requestHash: string; readonly response: string };

/** A change of one paper: approval and voiding on their own, issue with its journal entry. */
export type PaperChange = {
  /** As it is to stand; case, kind and calling entry are kept, and `revision` becomes `expectedRevision + 1`. */
  readonly paper: PaperRow;
  readonly expectedRevision: number;
  /** The number it takes: kept only if the counter still stands at `value - 1`, so none is lost or doubled. */
  readonly number?: { readonly counter: string; readonly value: number };
  /** Kept with the change, or not at all. */
  readonly log?: PaperLogRow;
};

export type PaperOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'stale' }
  /** `last` is where the counter stands; 0 where another paper has a number given without a counter. */
  | { readonly kind: 'numberTaken'; readonly last: number };

/** What cases are asked for; all that is given must hold, and an empty list asks for none. */
export type CaseFilter = {
  readonly procedure?: string;
  /** Only cases of these procedures: what the asker may read. */
  readonly among?: readonly string[];
  readonly flat?: string;
  readonly flats?: readonly string[];
  readonly assignee?: string;
  /** Any of these accounts. */
  readonly assignees?: readonly string[];
  readonly unassigned?: boolean;
  readonly matter?: string;
  readonly matters?: readonly string[];
  readonly region?: string;
  readonly organ?: string;
  /** True: not closed; false: closed. */
  readonly open?: boolean;
  /** Both days are included, here and with `due…`. */
  readonly receivedFrom?: Day;
  readonly receivedUntil?: Day;
  /** The next due day, as the row shows it, lies between. */
  readonly dueFrom?: Day;
  readonly dueUntil?: Day;
  /** With `today`: deadlines that ran out before it, or that end by `soonUntil`. */
  readonly due?: {
    readonly kind: 'overdue' | 'soon';
    readonly today: Day;
    readonly soonUntil: Day;
  };
  /** Some deadline stands still. */
  readonly stopped?: boolean;
  /** Has a line in that register. */
  readonly lines?: string;
  /** Has a line in the register for one of these subjects, as keys of their names. */
  readonly line?: { readonly register: string; readonly subjectKeys: readonly string[] };
  /** Only cases in which this account acts for a party. */
  readonly partyAccount?: string;
  /**
   * Words all of which must occur; two-character names are found, a single character wherever it stands, and a
   * closing word or number by its beginning. Results come in the order of filing, newest first, whatever `sort` says.
   */
  readonly q?: string;
};

export type CaseQuery = CaseFilter & {
  /** `filed` (unless given): newest first. `due`: by the next due day, cases without one last, then oldest first. */
  readonly sort?: 'filed' | 'due';
  /** By filing: id of the last case of the page before. */
  readonly cursor?: string;
  /** By due day: `nextDue` and id of the last case of the page before. */
  readonly after?: { readonly due: Day | null; readonly id: string };
  readonly limit: number;
};

export type CaseListRow = {
  readonly id: string;
  readonly caseNumber: string;
  readonly procedure: string;
  readonly matter: string;
  readonly region: string;
  readonly title: string;
  readonly flat: string;
  readonly receivedOn: Day;
  readonly assignee: string | null;
  readonly closedOn: Day | null;
  readonly updatedAt: Instant;
  readonly version: number;
  /** The running deadline that ends first: its due day, nominal day, term, and whether the day is provisional. */
  readonly nextDue: Day | null;
  readonly nextNominal: Day | null;
  readonly nextTerm: string | null;
  readonly nextProvisional: boolean;
  /** Some deadline stands still. */
  readonly stopped: boolean;
};

/** A running, certain deadline whose timer is due. */
export type DueTimer = {
  readonly caseId: string;
  readonly key: string;
  readonly event: string;
  readonly data: string;
  readonly due: Day;
};

export type Store = {
  readonly dialect: 'sqlite' | 'postgres';
  /** What the desks keep beside the cases. */
  readonly desk: DeskStore;

  load(caseId: string): Promise<CaseRow | null>;
  /** The same from the database itself, past rows at hand: for who checks what is kept. */
  loadKept(caseId: string): Promise<CaseRow | null>;
  entries(caseId: string): Promise<readonly EntryRow[]>;
  deadlines(caseId: string): Promise<readonly DeadlineRow[]>;
  /** Applies each commit wholly or not at all; several may share one durable transaction. */
  commit(commit: Commit): Promise<CommitOutcome>;
  repeated(key: string): Promise<IdempotencyRow | null>;
  list(query: CaseQuery): Promise<readonly CaseListRow[]>;
  /** How many cases each query finds, counted up to `atMost`. */
  countCases(queries: readonly CaseFilter[], atMost: number): Promise<readonly number[]>;
  /** Every case id in order, for rebuilds and self-checks; pages by the last id seen. */
  caseIds(after: string | null, limit: number): Promise<readonly string[]>;
  /** Replaces a projection that a rebuild found wrong, if the version still stands. */
  replaceProjection(
    row: CaseRow,
    deadlines: readonly DeadlineRow[],
    registers: readonly RegisterRow[],
  ): Promise<boolean>;

  /** By figure and day. */
  figures(caseId: string): Promise<readonly FigureRow[]>;
  /**
   * Puts a case's figures in place without an entry, for a case filed before they were kept, or a repair.
   * False, and nothing changed, when the case is no longer at that version: then somebody's event has brought its own.
   */
  replaceFigures(
    at: Pick<CaseRow, 'id' | 'version'>,
    figures: readonly FigureRow[],
  ): Promise<boolean>;
  /** Monthly sums; `from` and `until` are months `YYYY-MM`. */
  figureTotals(query: FigureQuery): Promise<readonly FigureTotal[]>;
  /** The same from the cases themselves, for parts of months; `from` and `until` are days. */
  figureSums(query: FigureQuery): Promise<readonly FigureTotal[]>;
  /** Cases that have the figure in those days, newest first. */
  figureCases(query: FigureCaseQuery): Promise<readonly CaseListRow[]>;
  dueTotals(today: Day, soonUntil: Day): Promise<readonly DueTotal[]>;

  /** Whether what lists are sorted and found by still agrees with the case's deadlines and services. */
  derivedStands(caseId: string): Promise<boolean>;

  registerRows(query: RegisterQuery): Promise<readonly KeptRegisterRow[]>;
  /** Of lines that begin between two days, both included. */
  registerTotals(query: {
    readonly procedure: string;
    readonly register: string;
    readonly since: Day;
    readonly until: Day;
  }): Promise<readonly RegisterTotal[]>;
  secret(name: string): Promise<string | null>;
  expert(id: string): Promise<ExpertRow | null>;
  experts(query?: ExpertQuery): Promise<readonly ExpertRow[]>;
  /** Adds experts or replaces those of the same id, all or none. */
  keepExperts(rows: readonly ExpertRow[]): Promise<void>;

  dueTimers(today: Day, limit: number): Promise<readonly DueTimer[]>;

  paper(paperId: string): Promise<PaperRow | null>;
  papers(caseId: string): Promise<readonly PaperRow[]>;
  paperByNumber(number: string): Promise<PaperRow | null>;
  paperByShortCode(code: string): Promise<PaperRow | null>;
  /** In the order of ids. */
  paperLog(caseId: string): Promise<readonly PaperLogRow[]>;
  changePaper(change: PaperChange): Promise<PaperOutcome>;
  /** The last number taken from a counter; 0 when none was. */
  lastNumber(counter: string): Promise<number>;
  services(caseId: string): Promise<readonly ServiceRow[]>;

  addAttachment(row: AttachmentRow): Promise<void>;
  attachments(caseId: string): Promise<readonly AttachmentRow[]>;
  /** Cases that hold an attachment, so that a reader's right can be checked. */
  attachmentOwners(sha256: string): Promise<readonly AttachmentRow[]>;
  partyAccounts(caseId: string): Promise<readonly PartyAccountRow[]>;
  /** A link that is there already takes `agent`. */
  linkPartyAccount(row: PartyAccountRow): Promise<void>;
  unlinkPartyAccount(row: Omit<PartyAccountRow, 'agent'>): Promise<void>;

  calendar(): Promise<{
    readonly days: readonly CalendarDayRow[];
    readonly years: readonly CalendarYearRow[];
  }>;
  /**
   * Adds a notice's days (replacing the same region and year) in one transaction.
   * A day belongs to the year it lies in: who publishes a year hands over all its days, also those of the next New Year.
   */
  publishCalendar(
    days: readonly CalendarDayRow[],
    years: readonly CalendarYearRow[],
  ): Promise<void>;
  /** Cases with a deadline that still runs or with lines in a register, for re-projection after a calendar change. */
  casesWithRunningDeadlines(after: string | null, limit: number): Promise<readonly string[]>;

  /** Small lasting settings of this database: mode, rehearsal clock, organ. */
  setting(name: string): Promise<string | null>;
  settings(): Promise<Readonly<Record<string, string>>>;
  setSetting(name: string, value: string): Promise<void>;

  /** Drops idempotency keys recorded before that instant, and sessions that have ended by the machine's clock. */
  sweep(keysBefore: Instant): Promise<void>;

  /** Writes a consistent copy while others work; SQLite only. */
  backup(file: string): Promise<void>;
  close(): Promise<void>;
};
