/**
 * A database of many cases, copied below the store from a few that were worked through the service: lists, searches
 * and sums meet what they would meet in use. Every copy has its row, deadlines, register lines, figures, words and
 * some papers; its journal is that of its original only in one case of fifty, for nothing that lists reads it.
 * What the desks keep beside the cases is in many-rows.ts.
 */
import Database from 'better-sqlite3';
import { searchTokens } from '../db/search-tokens.ts';
import { copyDeskRows } from './many-rows.ts';
import { GIVEN, pick, SURNAMES } from './names.ts';

/** A case to copy, how many times, and how its copies stand. */
export type Original = {
  readonly id: string;
  readonly copies: number;
  readonly assignees: readonly (string | null)[];
};

const PLACES = ['莲都', '龙泉', '青田', '云和', '庆元', '缙云', '遂昌', '松阳', '景宁'];
const REGIONS = [
  '331102',
  '331181',
  '331121',
  '331125',
  '331126',
  '331122',
  '331123',
  '331124',
  '331127',
];
const WHOLE_JOURNAL_EVERY = 50;
const PAPERS_EACH = 2;
const ONE_FAILS_IN = 20;

/** Copies come between March 2016 and the day of the originals; deadlines of open ones lie 60 days about `today`. */
export function copyCases(file: string, originals: readonly Original[], today: string): void {
  const db = new Database(file);
  // Left step by step: from the write-ahead log no way leads to no journal at all.
  db.pragma('journal_mode = DELETE');
  db.pragma('journal_mode = OFF');
  db.pragma('synchronous = OFF');
  // A copy's deadlines come before its row, which is written once, with its next due day.
  db.pragma('foreign_keys = OFF');
  db.pragma('cache_size = -262144');
  const columns = (table: string): readonly string[] =>
    (db.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);
  /** Copies the rows of a case, some columns replaced by SQL over the copy's values. */
  const copier = (table: string, replaced: Readonly<Record<string, string>>, rest = '') => {
    const names = columns(table);
    const values = names.map((name) => replaced[name] ?? name);
    return db.prepare(
      `insert into ${table} (${names.join()}) select ${values.join()} from ${table} where ${table === 'cases' ? 'id' : 'case_id'} = @from ${rest}`,
    );
  };
  const one = {
    cases: copier('cases', {
      id: '@id',
      case_number: "'拷〔2020〕' || @n || '号'",
      region: '@region',
      title: '@title',
      received_on: '@received',
      assignee: '@assignee',
      closed_on: "case when closed_on is null then null else date(@received, '+50 days') end",
      next_due: `coalesce((select min(due_on) from deadlines
        where case_id = @id and status = 'running' and not entitles), '9999-12-31')`,
    }),
    entries: copier('entries', { case_id: '@id' }, 'order by seq'),
    deadlines: copier('deadlines', {
      case_id: '@id',
      due_on: "case when status = 'running' then date(@today, @shift) else due_on end",
    }),
    registers: copier('registers', {
      case_id: '@id',
      from_on: "date(@received, '+9 days')",
      effect: `case when register = 'ended' and @n % ${ONE_FAILS_IN} = 0 then 'fail' else effect end`,
    }),
    papers: copier(
      'papers',
      {
        id: "@id || '-' || id",
        case_id: '@id',
        number: "case when number is null then null else number || '拷' || @n end",
        short_code: 'null',
      },
      `order by id desc limit ${PAPERS_EACH}`,
    ),
    case_figures: copier(
      'case_figures',
      { case_id: '@id', on_day: "date(@received, '+7 days')" },
      'group by figure',
    ),
  };
  const services = db.prepare(
    `insert into services select @id || '-' || id, @id || '-' || paper_id, @id, ${columns('services').slice(3).join()}
     from services where case_id = @from and @id || '-' || paper_id in (select id from papers where case_id = @id)`,
  );
  const words = db.prepare('insert into case_search (case_id, tokens) values (@id, @tokens)');
  const link = db.prepare(
    "insert into party_accounts (case_id, party_id, account) values (@id, 'A1', 'applicant')",
  );

  const all = originals.flatMap((original) =>
    Array.from({ length: original.copies }, () => original),
  );
  const order = all.map((original, place) => ({ original, at: (place * 7919) % all.length }));
  order.sort((a, b) => a.at - b.at);
  db.transaction(() => {
    for (const [n, { original }] of order.entries()) {
      const id = idOf(n);
      const name =
        pick(SURNAMES, n * 7) + pick(GIVEN, n * 11) + (n % 3 ? pick(GIVEN, n * 13 + 1) : '');
      const other = pick(SURNAMES, n * 5 + 3) + pick(GIVEN, n * 3 + 7);
      const title = `${name}与${other}${pick(PLACES, n)}争议`;
      const values = {
        id,
        n,
        from: original.id,
        title,
        today,
        region: pick(REGIONS, n * 17),
        received: dayBefore(today, Math.floor(((all.length - n) / all.length) * 1800)),
        assignee: pick(original.assignees, Math.floor(n / 3)),
        shift: `${((n * 37) % 121) - 20} days`,
        tokens: searchTokens(`拷〔2020〕${n}号 ${title}`),
      };
      for (const statement of [
        one.deadlines,
        one.cases,
        one.registers,
        one.papers,
        one.case_figures,
      ]) {
        statement.run(values);
      }
      if (n % WHOLE_JOURNAL_EVERY === 0) one.entries.run(values);
      services.run(values);
      words.run(values);
      if (n % 2500 === 0) link.run(values);
    }
    db.exec(`delete from figure_cells; insert into figure_cells select figure, substr(on_day, 1, 7), procedure, matter,
      region, sum(amount) from case_figures join cases on cases.id = case_figures.case_id group by 1, 2, 3, 4, 5`);
    copyDeskRows(db, all.length, idOf);
  })();
  db.close();
}

/** Ids that sort before every id made now, in the order of copying. */
function idOf(n: number): string {
  const hex = (0x0155_0000_0000 + n * 1_000_000).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-${n.toString(16).padStart(12, '0')}`;
}

const dayBefore = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).subtract({ days }).toString();
