/** What years of use leave beside the cases: accounts, who read what, sign-ins, notices, print batches, experts. */
import type { Database } from 'better-sqlite3';
import { GIVEN, OFFICERS, pick, SURNAMES } from './names.ts';

const EXPERTS = 500;
/** Cases for each account of a party, and for each print batch. */
const CASES_PER = { party: 5, batch: 50 };
const READINGS_PER_CASE = 2;
const NOTICES = { whole: 5000, unread: 300 };

/** After the cases; `caseId` is the id of the n-th. */
export function copyDeskRows(db: Database, cases: number, caseId: (n: number) => string): void {
  copyAccounts(db, cases);
  copyLogs(db, cases, caseId);
  copyNotices(db, cases, caseId);
  copyBatches(db, cases, caseId);
  copyExperts(db);
}

const nameOf = (n: number) => pick(SURNAMES, n * 7) + pick(GIVEN, n * 11) + pick(GIVEN, n * 13 + 1);

/** Copies a row of a table, some columns replaced by the placeholder or the SQL given for them. */
function copier(db: Database, table: string, one: string, replaced: Record<string, string>) {
  const names = (db.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);
  const quoted = names.map((name) => `"${name}"`);
  const values = names.map((name) => replaced[name] ?? `"${name}"`);
  return db.prepare(
    `insert into ${table} (${quoted.join()}) select ${values.join()} from ${table} where ${one} limit 1`,
  );
}

function copyAccounts(db: Database, cases: number): void {
  const person = (like: string) =>
    copier(db, 'auth_user', `username = '${like}'`, {
      id: '@username',
      username: '@username',
      display_username: '@username',
      email: "@username || '@account.invalid'",
      name: '@name',
      id_number: 'null',
    });
  const [officer, party] = [person('officer'), person('applicant')];
  for (let n = 2; n <= OFFICERS; n += 1) officer.run({ username: `officer${n}`, name: nameOf(n) });
  for (let n = 0; n < cases / CASES_PER.party; n += 1)
    party.run({ username: `party${n}`, name: nameOf(n) });
}

/** Ids and times go up together, over five years. */
function copyLogs(db: Database, cases: number, caseId: (n: number) => string): void {
  const reading = db.prepare(
    "insert into read_log (id, account, case_id, what, at) values (@id, @account, @caseId, 'case', @at)",
  );
  const act = db.prepare(
    "insert into audit_log (id, kind, account, outcome, at) values (@id, 'signIn', @account, '登录', @at)",
  );
  const many = cases * READINGS_PER_CASE;
  const start = Temporal.Instant.from('2016-03-01T00:00:00Z');
  const step = Math.floor((5 * 365 * 86_400) / Math.max(many, 1));
  for (let n = 0; n < many; n += 1) {
    const row = {
      id: `00${n.toString(16).padStart(34, '0')}`,
      account: `officer${(n % OFFICERS) + 1}`,
      caseId: caseId(n % cases),
      at: start.add({ seconds: n * step }).toString({ fractionalSecondDigits: 3 }),
    };
    reading.run(row);
    if (n % 2 === 0) act.run(row);
  }
}

function copyNotices(db: Database, cases: number, caseId: (n: number) => string): void {
  const notice = db.prepare(
    `insert into notices (id, account, key, case_id, kind, text, link, at, read_at)
     values (@id, 'officer', @id, @caseId, 'deadline', '裁决期限将于近日届满', '/work', '2021-01-04T01:00:00.000Z', @read)`,
  );
  for (let n = 0; n < Math.min(NOTICES.whole, cases); n += 1) {
    const read = n % Math.round(NOTICES.whole / NOTICES.unread) ? '2021-01-05T01:00:00.000Z' : null;
    notice.run({ id: `00${n.toString(16).padStart(34, '0')}`, caseId: caseId(n), read });
  }
}

/** Each with the papers of its cases. */
function copyBatches(db: Database, cases: number, caseId: (n: number) => string): void {
  const batch = copier(db, 'print_batches', 'true', { id: '@id', number: '@id' });
  const items = db.prepare(
    `insert into print_batch_items (batch_id, place, paper_id, recipient, first_page, pages)
     select @id, row_number() over (order by id), id, 'A1', 1, 1 from papers indexed by papers_by_case
     where status = 'issued' and case_id >= @first and case_id < @last`,
  );
  for (let n = 0; n < cases; n += CASES_PER.batch) {
    const id = `00${n.toString(16).padStart(34, '0')}`;
    batch.run({ id });
    items.run({ id, first: caseId(n), last: caseId(n + CASES_PER.batch) });
  }
}

function copyExperts(db: Database): void {
  const expert = copier(db, 'experts', 'account is null', { id: '@id', name: '@name' });
  for (let n = 0; n < EXPERTS; n += 1)
    expert.run({
      id: `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`,
      name: nameOf(n),
    });
}
