/**
 * What the desks keep beside the cases: views, drafts, notes, notices, print batches, the read log.
 * None of it is part of a case's journal: losing a line here changes no date and no right, except the read log,
 * which is written before what it tells of is shown. Implemented by the adapters, reached as `store.desk`.
 */
import type { Day, Instant, KeptRegisterRow } from './rows.ts';

/** A list as somebody likes to see it; `query` is the query string of the list page. */
export type SavedView = {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly query: string;
};

/** A filing that is not yet handed in; `form` is the JSON text of the form's fields as typed. */
export type FilingDraft = {
  readonly id: string;
  readonly account: string;
  readonly procedure: string;
  readonly matter: string | null;
  readonly title: string;
  readonly form: string;
  readonly updatedAt: Instant;
};

/** A note of the staff on a case; parties never see it. */
export type CaseNote = {
  readonly id: string;
  readonly caseId: string;
  readonly author: string;
  readonly text: string;
  readonly at: Instant;
};

/** Something an account should know; `key` keeps the same thing from being told twice. */
export type Notice = {
  readonly id: string;
  readonly account: string;
  readonly key: string;
  readonly caseId: string | null;
  readonly kind: string;
  readonly text: string;
  /** Path of the page it leads to. */
  readonly link: string;
  readonly at: Instant;
  readonly readAt: Instant | null;
};

/** Append-only. Who looked at what: `what` is case, unmasked, paper, attachment, package, refused. `purpose` is asked for unmasking. */
export type ReadLogRow = {
  readonly id: string;
  readonly account: string;
  readonly caseId: string;
  readonly what: string;
  readonly subject: string | null;
  readonly purpose: string | null;
  readonly at: Instant;
};

/** 打印批次: the papers that go to the printer together; the bytes lie in the blob store under `sha256`. */
export type PrintBatch = {
  readonly id: string;
  /** 1, 2, 3 … per organ and year. */
  readonly number: string;
  readonly sha256: string;
  readonly pages: number;
  readonly createdBy: string;
  readonly createdAt: Instant;
  /** The address labels as they were printed, as JSON text. */
  readonly labels: string;
  readonly items: readonly PrintBatchItem[];
};

export type PrintBatchItem = {
  readonly paperId: string;
  /** Party id, or `file` for the copy that stays in the case file. */
  readonly recipient: string;
  /** First page in the batch's PDF, 1-based, and number of pages. */
  readonly firstPage: number;
  readonly pages: number;
};

/** 打印日志: printed, reprinted, spoiled. `paperId` null means the whole batch. */
export type PrintLogRow = {
  readonly id: string;
  readonly batchId: string;
  readonly paperId: string | null;
  readonly recipient: string | null;
  readonly kind: 'printed' | 'reprinted' | 'spoiled';
  readonly copies: number;
  readonly reason: string | null;
  readonly account: string;
  readonly at: Instant;
};

/** 请假代办: on these days (inclusive) what would come to `account` comes to `cover`. */
export type LeaveCover = {
  readonly account: string;
  readonly cover: string;
  readonly from: Day;
  readonly until: Day;
};

/** A paper of any case, for the desks that work through papers. */
export type DeskPaper = {
  readonly id: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly caseTitle: string;
  readonly procedure: string;
  readonly kind: string;
  readonly status: string;
  readonly number: string | null;
  readonly addressees: string;
  readonly draftedBy: string;
  readonly approvedBy: string | null;
  readonly issuedOn: Day | null;
  /**
   * Of an issued paper: addressees whose service is proved, those with an attempt that is still open, and those whose
   * attempts all failed. To the others nothing was sent.
   */
  readonly proved: number;
  readonly awaited: number;
  readonly failed: number;
  readonly pages: number | null;
};

/** No status, or an empty `among`, asks for nothing. */
export type DeskPaperQuery = {
  readonly statuses: readonly string[];
  /** Cases of these procedures: what the asker may read. */
  readonly among?: readonly string[];
  /** Issued papers only. `open`: some addressee has no proved service; `awaited`: sent but without proof; `unsent`: nothing sent to some addressee; `failed`: every attempt came back. */
  readonly service?: 'open' | 'awaited' | 'unsent' | 'failed';
  /** In some print batch, or in none. */
  readonly printed?: boolean;
  readonly draftedByNot?: string;
  /** Id of the last paper of the page before; papers come oldest first. */
  readonly after?: string;
  readonly limit: number;
};

/** What is done to the service itself; append-only. */
export type AuditRow = {
  readonly id: string;
  readonly kind: 'signIn' | 'account' | 'setting' | 'calendar';
  readonly account: string;
  readonly subject: string | null;
  readonly outcome: string;
  readonly origin: string | null;
  readonly at: Instant;
};

/** A case as the desks' lists name it. */
export type DeskCase = {
  readonly caseNumber: string;
  readonly caseTitle: string;
  readonly procedure: string;
  readonly flat: string;
  readonly assignee: string | null;
};

/** A line of a register with its case. */
export type DeskLine = KeptRegisterRow & DeskCase & { readonly version: number };

/** Empty lists ask for nothing; `since` and `until` are compared with the line's `from`, both included. */
export type DeskLineQuery = {
  readonly register: string;
  readonly effects?: readonly string[];
  readonly among?: readonly string[];
  readonly assignees?: readonly string[];
  readonly since?: Day;
  readonly until?: Day;
};

/** The last line of the page before. */
export type DeskLinePlace = Pick<KeptRegisterRow, 'from' | 'caseId' | 'key'>;

/** A running deadline that calls for something, with its case. */
export type DeskDeadline = DeskCase & {
  readonly caseId: string;
  readonly key: string;
  readonly term: string;
  readonly nominal: Day | null;
  readonly due: Day;
  readonly provisional: boolean;
};

export type DeskStore = {
  /** Views and drafts are their account's: nobody keeps or drops a row over another's. */
  views(account: string): Promise<readonly SavedView[]>;
  keepView(view: SavedView): Promise<void>;
  dropView(account: string, id: string): Promise<void>;

  drafts(account: string): Promise<readonly FilingDraft[]>;
  draft(account: string, id: string): Promise<FilingDraft | null>;
  keepDraft(draft: FilingDraft): Promise<void>;
  dropDraft(account: string, id: string): Promise<void>;
  /** Drafts of everybody that were last kept before this instant. */
  dropDraftsBefore(before: Instant): Promise<void>;

  notes(caseId: string): Promise<readonly CaseNote[]>;
  addNote(note: CaseNote): Promise<void>;

  /** The newest first; `unread` only those not read. */
  notices(
    account: string,
    options: { readonly unread?: boolean; readonly limit: number },
  ): Promise<readonly Notice[]>;
  unreadNotices(account: string): Promise<number>;
  /** Notices whose account and key are there already are left as they are. */
  addNotices(notices: readonly Notice[]): Promise<void>;
  readNotices(account: string, ids: readonly string[], at: Instant): Promise<void>;

  logRead(row: ReadLogRow): Promise<void>;
  /** The newest first; the days are legal days, both inclusive, `after` the id of the last row of the page before. */
  readLog(query: {
    readonly caseId?: string;
    readonly account?: string;
    readonly what?: string;
    readonly from?: Day;
    readonly until?: Day;
    readonly after?: string;
    readonly limit: number;
  }): Promise<readonly ReadLogRow[]>;

  logAct(row: AuditRow): Promise<void>;
  /** As the read log is told. */
  audit(query: {
    readonly kind?: AuditRow['kind'];
    readonly account?: string;
    readonly from?: Day;
    readonly until?: Day;
    readonly after?: string;
    readonly limit: number;
  }): Promise<readonly AuditRow[]>;

  /** Takes the number from its counter: prefix + n + suffix. Refuses nothing; a paper may be in several batches. */
  addPrintBatch(
    batch: Omit<PrintBatch, 'number'>,
    number: { readonly counter: string; readonly prefix: string; readonly suffix: string },
  ): Promise<string>;
  printBatch(id: string): Promise<PrintBatch | null>;
  /** The newest first; `after` is the id of the last of the page before. */
  printBatches(query: {
    readonly after?: string;
    readonly limit: number;
  }): Promise<readonly PrintBatch[]>;
  /** The procedures of the papers in each of the batches. */
  printedProcedures(batches: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  addPrintLog(rows: readonly PrintLogRow[]): Promise<void>;
  printLog(batchId: string): Promise<readonly PrintLogRow[]>;

  /** Who is covered on that day. */
  covers(on: Day): Promise<readonly LeaveCover[]>;
  allCovers(): Promise<readonly LeaveCover[]>;
  keepCover(cover: LeaveCover): Promise<void>;
  dropCover(account: string, from: Day): Promise<void>;

  papers(query: DeskPaperQuery): Promise<readonly DeskPaper[]>;
  /** Exact up to 1000. */
  countPapers(query: Omit<DeskPaperQuery, 'after' | 'limit'>): Promise<number>;

  /** By `from`, case and key. */
  lines(
    query: DeskLineQuery & { readonly after?: DeskLinePlace; readonly limit: number },
  ): Promise<readonly DeskLine[]>;
  /** Exact up to 1000. */
  countLines(query: DeskLineQuery): Promise<number>;
  /** Running deadlines that call for something and end in those days, both included, by day. */
  deadlines(query: {
    readonly since: Day;
    readonly until: Day;
    readonly among?: readonly string[];
    readonly assignees?: readonly string[];
    readonly limit: number;
  }): Promise<readonly DeskDeadline[]>;
  /** Open cases by assignee; who has none is left out. */
  openCounts(accounts: readonly string[]): Promise<Readonly<Record<string, number>>>;
};
