/**
 * What every database must do behind db/store.ts: one suite, run on SQLite, PGlite and PostgreSQL.
 * Not what only one of them promises (durability of the file, backups); that stands in its own test.
 */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseRow, PaperRow } from '../../db/rows.ts';
import type { Commit, CommitOutcome, Store } from '../../db/store.ts';
import {
  ban,
  caseRow,
  deadline,
  entry,
  expertRow,
  filing,
  hash,
  issued,
  newId,
  paper,
  service,
  step,
} from './builders.ts';

export type Subject = {
  readonly store: Store;
  /** Runs SQL below the store, to try what the database itself refuses. */
  raw(sql: string): Promise<unknown>;
  close(): Promise<void>;
};

/** PostgreSQL inside the test process starts slowly on a busy machine. */
export const SLOWEST_OPENING = 60_000;

export function storeSuite(name: string, open: () => Promise<Subject>): void {
  describe(name, () => {
    let subject: Subject;
    let store: Store;
    beforeAll(async () => {
      subject = await open();
      store = subject.store;
    }, SLOWEST_OPENING);
    afterAll(() => subject.close());

    const raw = (sql: string) => subject.raw(sql);

    async function filed(overrides: Parameters<typeof filing>[0] = {}): Promise<CaseRow> {
      const commit = filing(overrides);
      expect(await store.commit(commit)).toMatchObject({ kind: 'done' });
      const row = await store.load(commit.case.id);
      if (!row) throw new Error('The filed case is not there.');
      return row;
    }

    async function filedWith(
      draft: (caseId: string) => PaperRow,
    ): Promise<{ row: CaseRow; draft: PaperRow }> {
      const id = newId();
      const made = draft(id);
      return { row: await filed({ row: { id }, papers: [made] }), draft: made };
    }

    const numbered = (counter: string) => ({
      caseNumber: { counter, prefix: `裁案〔${counter}〕`, suffix: '号' },
    });

    describe('commit', () => {
      test('keeps the case and its journal exactly as handed over', async () => {
        const facts = '{"b":1,"a":"𬱖\u2028\\u0000é e\u0301 👩‍⚖️\\ud800","1":[1.0,1e21,-0],"":null}';
        const commit = filing({ row: { facts, value: '{"z":{},"a":[]}' } });
        const own = entry(commit.case.id, 1, { data: facts, reason: '补录 “说明”' });
        await store.commit({ ...commit, entries: [own] });
        expect(await store.load(commit.case.id)).toEqual(commit.case);
        expect(await store.entries(commit.case.id)).toEqual([own]);
      });

      test('answers null and nothing for what is not there', async () => {
        expect(await store.load(newId())).toBeNull();
        expect(await store.paper(newId())).toBeNull();
        expect(await store.entries(newId())).toEqual([]);
        expect(await store.repeated('nobody:nothing')).toBeNull();
      });

      test('takes the case number from its counter', async () => {
        const first = await filed(numbered('case/a/2021'));
        const second = await filed(numbered('case/a/2021'));
        expect([first.caseNumber, second.caseNumber]).toEqual([
          '裁案〔case/a/2021〕1号',
          '裁案〔case/a/2021〕2号',
        ]);
        expect(await store.lastNumber('case/a/2021')).toBe(2);
        expect(await store.lastNumber('case/never')).toBe(0);
      });

      test('64 filings at once take gapless, unique case numbers', async () => {
        const outcomes = await Promise.all(
          Array.from({ length: 64 }, () =>
            store.commit(filing({ caseNumber: { counter: 'case/b', prefix: '并', suffix: '' } })),
          ),
        );
        const numbers = outcomes.map((outcome) =>
          outcome.kind === 'done' ? outcome.caseNumber : outcome.kind,
        );
        expect(new Set(numbers)).toEqual(
          new Set(Array.from({ length: 64 }, (_, n) => `并${n + 1}`)),
        );
      });

      test('of 16 that claim one name at once it keeps one, and nothing of the others', async () => {
        const commits = Array.from({ length: 16 }, () =>
          filing({ ...numbered('case/claims'), claims: { taken: ['toy|甲'], freed: [] } }),
        );
        const outcomes = await Promise.all(commits.map((commit) => store.commit(commit)));
        const taken = outcomes.filter(({ kind }) => kind === 'nameTaken');
        expect(taken).toEqual(Array(15).fill({ kind: 'nameTaken', name: 'toy|甲' }));
        const kept = await Promise.all(commits.map(({ case: { id } }) => store.load(id)));
        expect(kept.filter((row) => row !== null)).toHaveLength(1);
        expect(await store.lastNumber('case/claims')).toBe(1);
      });

      test('a name that its case lets go can be claimed again, by one', async () => {
        const row = await filed({ claims: { taken: ['toy|乙'], freed: [] } });
        const change = (taken: string[], freed: string[]) => filing({ claims: { taken, freed } });
        expect((await store.commit(change(['toy|乙'], []))).kind).toBe('nameTaken');
        await store.commit({ ...step(row), claims: { taken: ['toy|丙'], freed: ['toy|乙'] } });
        const outcomes = await Promise.all([
          store.commit(change(['toy|乙'], [])),
          store.commit(change(['toy|乙'], [])),
        ]);
        expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'nameTaken']);
        expect((await store.commit(change(['toy|丙'], []))).kind).toBe('nameTaken');
      });

      test('two cases that change names with each other are never both kept, and wait for nobody', async () => {
        const [one, other] = await Promise.all([
          filed({ claims: { taken: ['toy|丁'], freed: [] } }),
          filed({ claims: { taken: ['toy|戊'], freed: [] } }),
        ]);
        const outcomes = await Promise.all([
          store.commit({ ...step(one), claims: { taken: ['toy|戊'], freed: ['toy|丁'] } }),
          store.commit({ ...step(other), claims: { taken: ['toy|丁'], freed: ['toy|戊'] } }),
        ]);
        expect(outcomes.map(({ kind }) => kind)).toEqual(['nameTaken', 'nameTaken']);
        expect((await store.load(one.id))?.version).toBe(1);
        expect((await store.load(other.id))?.version).toBe(1);
      });

      test('a name that was never claimed can be let go: cases were filed before names were claimed', async () => {
        const row = await filed();
        const outcome = await store.commit({
          ...step(row),
          claims: { taken: [], freed: ['toy|己'] },
        });
        expect(outcome.kind).toBe('done');
        expect(await store.lastNumber('claimed|toy|己')).toBe(0);
      });

      test('is stale on another version, tells which, and keeps nothing', async () => {
        const row = await filed();
        await store.commit(step(row));
        const late = step(row, {
          deadlines: [deadline()],
          papers: [paper(row.id)],
        });
        expect(await store.commit(late)).toEqual({ kind: 'stale', version: 2 });
        expect(await store.entries(row.id)).toHaveLength(2);
        expect(await store.deadlines(row.id)).toEqual([]);
        expect(await store.papers(row.id)).toEqual([]);
      });

      test('is stale when the case was filed before, and takes no number for it', async () => {
        const commit = filing(numbered('case/c'));
        await store.commit(commit);
        expect(await store.commit(commit)).toEqual({ kind: 'stale', version: 1 });
        expect(await store.lastNumber('case/c')).toBe(1);
      });

      test('is stale with version 0 for a case nobody filed', async () => {
        expect(await store.commit(step(caseRow()))).toEqual({ kind: 'stale', version: 0 });
      });

      test('of 16 writers on one version exactly one wins', async () => {
        const row = await filed();
        const outcomes = await Promise.all(
          Array.from({ length: 16 }, () => store.commit(step(row))),
        );
        expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1);
        expect(outcomes.filter(({ kind }) => kind === 'stale')).toHaveLength(15);
        expect(await store.entries(row.id)).toHaveLength(2);
      });

      test('that fails midway keeps nothing of it, not even the number', async () => {
        const commit = filing({
          ...numbered('case/d'),
          deadlines: [deadline()],
          idempotency: { key: 'officer:midway', requestHash: 'h', response: '{}' },
          papers: [paper(newId())],
        });
        await expect(store.commit(commit)).rejects.toThrow();
        expect(await store.load(commit.case.id)).toBeNull();
        expect(await store.entries(commit.case.id)).toEqual([]);
        expect(await store.deadlines(commit.case.id)).toEqual([]);
        expect(await store.lastNumber('case/d')).toBe(0);
        expect(await store.repeated('officer:midway')).toBeNull();
      });

      test('that fails takes none of those that were committed at the same time with it', async () => {
        const good = Array.from({ length: 9 }, () => filing(numbered('case/e')));
        const bad = filing({ ...numbered('case/e'), papers: [paper(newId())] });
        const outcomes = await Promise.allSettled(
          [...good.slice(0, 4), bad, ...good.slice(4)].map((one) => store.commit(one)),
        );
        expect(outcomes.map(({ status }) => status)).toEqual([
          ...Array(4).fill('fulfilled'),
          'rejected',
          ...Array(5).fill('fulfilled'),
        ]);
        for (const one of good) expect(await store.load(one.case.id)).not.toBeNull();
        expect(await store.load(bad.case.id)).toBeNull();
        expect(await store.lastNumber('case/e')).toBe(9);
      });

      test('refuses a projection that does not follow from its journal', async () => {
        await expect(store.commit(filing({ entries: [] }))).rejects.toThrow(/version and head/);
        await expect(
          store.commit(step(await filed(), { row: { head: hash('other') } })),
        ).rejects.toThrow(/version and head/);
      });

      test('refuses to move a case to another procedure or organ', async () => {
        const row = await filed();
        await expect(store.commit(step(row, { row: { organ: 'another' } }))).rejects.toThrow(
          /keeps its procedure and its organ/,
        );
        await expect(store.commit(step(row, { row: { procedure: 'acceptance' } }))).rejects.toThrow(
          /keeps/,
        );
        expect(await store.load(row.id)).toEqual(row);
      });

      test('refuses two cases with one external number', async () => {
        await filed({ row: { caseNumber: '丽裁〔2021〕77号' } });
        await expect(
          store.commit(filing({ row: { caseNumber: '丽裁〔2021〕77号' } })),
        ).rejects.toThrow(/丽裁〔2021〕77号/);
      });

      test('replaces the deadlines: vanished ones go, the rest is as handed over', async () => {
        const row = await filed({ deadlines: [deadline({ key: 'a' }), deadline({ key: 'b' })] });
        const now = [
          deadline({ key: 'b', status: 'stopped', nominal: null, due: null, provisional: true }),
          deadline({ key: 'c\'"回', fires: 'reply.lapsed', firesData: '{"partyId":"p"}' }),
        ];
        await store.commit(step(row, { deadlines: now }));
        expect(await store.deadlines(row.id)).toEqual(now);
        await store.commit(step({ ...row, version: 2 }));
        expect(await store.deadlines(row.id)).toEqual(now);
        await store.commit(step({ ...row, version: 3 }, { deadlines: [] }));
        expect(await store.deadlines(row.id)).toEqual([]);
      });
    });

    describe('idempotency', () => {
      const idempotency = (key: string) => ({
        key,
        requestHash: hash(key),
        response: `{"key":"${key}"}`,
      });

      test('answers a repeated key with what was stored and writes nothing else', async () => {
        const commit = filing({ idempotency: idempotency('a:1') });
        await store.commit(commit);
        const again = filing({
          idempotency: { ...idempotency('a:1'), requestHash: 'other' },
          ...numbered('case/f'),
        });
        expect(await store.commit(again)).toEqual({
          kind: 'repeated',
          requestHash: hash('a:1'),
          response: '{"key":"a:1"}',
        });
        expect(await store.load(again.case.id)).toBeNull();
        expect(await store.lastNumber('case/f')).toBe(0);
        expect(await store.repeated('a:1')).toEqual(idempotency('a:1'));
      });

      test('answers the success, not the conflict, when a request is sent again after it', async () => {
        const commit = filing({ idempotency: idempotency('a:2') });
        await store.commit(commit);
        expect((await store.commit(commit)).kind).toBe('repeated');
      });

      test('answers so for a later step as well, which is stale by then', async () => {
        const commit = step(await filed(), { idempotency: idempotency('a:5') });
        expect((await store.commit(commit)).kind).toBe('done');
        expect((await store.commit(commit)).kind).toBe('repeated');
      });

      test('of two filings of one case at once the loser keeps neither its key nor its number', async () => {
        const filings = ['a:6', 'a:7'].map((key) => idempotency(key));
        const id = newId();
        const outcomes = await Promise.all(
          filings.map((key) =>
            store.commit(filing({ row: { id }, idempotency: key, ...numbered('case/g') })),
          ),
        );
        expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'stale']);
        const held = await Promise.all(['a:6', 'a:7'].map((key) => store.repeated(key)));
        expect(held.filter((row) => row !== null)).toHaveLength(1);
        expect(await store.lastNumber('case/g')).toBe(1);
      });

      test('of eight requests at once under one key one is done', async () => {
        const outcomes = await Promise.all(
          Array.from({ length: 8 }, () =>
            store.commit(filing({ idempotency: idempotency('a:3') })),
          ),
        );
        expect(outcomes.map(({ kind }) => kind).sort()).toEqual([
          'done',
          ...Array(7).fill('repeated'),
        ]);
      });

      test('a stale commit leaves its key free', async () => {
        const row = await filed();
        await store.commit(step(row));
        expect((await store.commit(step(row, { idempotency: idempotency('a:4') }))).kind).toBe(
          'stale',
        );
        expect(await store.repeated('a:4')).toBeNull();
      });
    });

    describe('papers', () => {
      test('are inserted once; a later commit can void a draft and nothing else', async () => {
        const { row, draft } = await filedWith((id) => paper(id));
        await store.commit(step(row, { papers: [{ ...draft, data: '{"text":"改"}' }] }));
        expect(await store.papers(row.id)).toEqual([draft]);
        await store.commit(
          step({ ...row, version: 2 }, { papers: [{ ...draft, status: 'void' }] }),
        );
        expect(await store.paper(draft.id)).toEqual({ ...draft, status: 'void', revision: 2 });
      });

      test('change only at the revision they were read at', async () => {
        const { draft } = await filedWith((id) => paper(id));
        const approved: PaperRow = {
          ...draft,
          status: 'approved',
          approvedBy: 'head',
          approvedAt: '2021-03-02T01:00:00.000Z',
        };
        expect(await store.changePaper({ paper: approved, expectedRevision: 1 })).toEqual({
          kind: 'done',
        });
        expect(await store.changePaper({ paper: approved, expectedRevision: 1 })).toEqual({
          kind: 'stale',
        });
        expect(await store.paper(draft.id)).toEqual({ ...approved, revision: 2 });
        expect(await store.changePaper({ paper: paper(newId()), expectedRevision: 1 })).toEqual({
          kind: 'stale',
        });
      });

      test('take a number only when it is the next one, all or nothing', async () => {
        const { draft } = await filedWith((id) => paper(id));
        const change = (value: number) => ({
          paper: issued(draft, { number: `丽裁受〔2021〕${value}号` }),
          expectedRevision: 1,
          number: { counter: 'paper/a', value },
        });
        expect(await store.changePaper(change(2))).toEqual({ kind: 'numberTaken', last: 0 });
        expect(await store.changePaper(change(1))).toEqual({ kind: 'done' });
        expect(await store.changePaper({ ...change(2) })).toEqual({ kind: 'stale' });
        expect(await store.lastNumber('paper/a')).toBe(1);
        expect((await store.paper(draft.id))?.number).toBe('丽裁受〔2021〕1号');
      });

      test('64 issued at once, each retried, take gapless, unique numbers', async () => {
        const id = newId();
        const drafts = Array.from({ length: 64 }, () => paper(id));
        await filed({ row: { id }, papers: drafts });
        await Promise.all(drafts.map((draft) => issueWithRetry(store, draft)));
        const numbers = (await store.papers(id)).map(({ number }) => number);
        expect(new Set(numbers)).toEqual(
          new Set(Array.from({ length: 64 }, (_, n) => `并发${n + 1}`)),
        );
        expect(await store.lastNumber('paper/b')).toBe(64);
      });

      test('never share a number', async () => {
        const id = newId();
        const [one, other] = [paper(id), paper(id)];
        await filed({ row: { id }, papers: [one, other] });
        await store.changePaper({ paper: issued(one, { number: '外1' }), expectedRevision: 1 });
        expect(
          await store.changePaper({ paper: issued(other, { number: '外1' }), expectedRevision: 1 }),
        ).toEqual({ kind: 'numberTaken', last: 0 });
        expect(await store.paper(other.id)).toEqual(other);
      });

      test('never change once issued, and can only be marked void', async () => {
        const { row, draft } = await filedWith((id) => paper(id));
        const out = issued(draft, { number: '外2' });
        await store.changePaper({ paper: out, expectedRevision: 1 });
        for (const change of [
          { data: '{}' },
          { number: '外3' },
          { sha256: hash('x') },
          { status: 'draft' as const },
          { pages: 2 },
        ]) {
          await expect(
            store.changePaper({ paper: { ...out, ...change }, expectedRevision: 2 }),
          ).rejects.toThrow();
        }
        await store.commit(step(row, { papers: [{ ...out, status: 'void' }] }));
        expect(await store.paper(out.id)).toEqual({ ...out, revision: 2 });
        expect(
          await store.changePaper({ paper: { ...out, status: 'void' }, expectedRevision: 2 }),
        ).toEqual({ kind: 'done' });
        await expect(store.changePaper({ paper: out, expectedRevision: 3 })).rejects.toThrow();
      });

      test('keep a service record open until its proof, and then for good', async () => {
        const { row, draft } = await filedWith((id) => paper(id));
        const sent = service(draft);
        await store.commit(step(row, { services: [sent] }));
        expect(await store.services(row.id)).toEqual([sent]);
        const proved = { ...sent, servedOn: '2021-03-05', evidence: '{"receipt":"EMS1"}' };
        await store.commit(step({ ...row, version: 2 }, { services: [proved] }));
        await store.commit(
          step({ ...row, version: 3 }, { services: [{ ...proved, servedOn: '2021-03-09' }] }),
        );
        expect(await store.services(row.id)).toEqual([proved]);
      });
    });

    describe('registers', () => {
      const procedure = 'adjudication';
      const kept = async (caseId: string) => store.registerRows({ caseId, limit: 10 });

      test('the lines of a case are replaced with it, left alone unless given, and taken back with it', async () => {
        const row = await filed({ registers: [ban(), ban({ key: 'b', until: null })] });
        const lines = [ban(), ban({ key: 'b', until: null })].map((line) => ({
          ...line,
          caseId: row.id,
        }));
        expect(await kept(row.id)).toEqual(lines.toSorted((a, b) => (a.key < b.key ? -1 : 1)));
        await store.commit(step(row));
        expect(await kept(row.id)).toHaveLength(2);
        await store.commit(step(row, { registers: [] }));
        expect(await kept(row.id)).toHaveLength(2);
        await store.commit(step({ ...row, version: 2 }, { registers: [ban({ note: '改' })] }));
        expect((await kept(row.id)).map(({ note }) => note)).toEqual(['改']);
        await store.commit(step({ ...row, version: 3 }, { registers: [] }));
        expect(await kept(row.id)).toEqual([]);
      });

      test('are found by subject, number and day, the newest first', async () => {
        const register = `r${newId()}`;
        const line = (key: string, overrides: Parameters<typeof ban>[0]) =>
          ban({ register, key, ...overrides });
        await filed({
          registers: [
            line('old', { from: '2020-01-01', inForceFrom: '2020-01-20', until: '2021-01-01' }),
            line('new', { from: '2021-01-01', inForceFrom: '2021-01-20', until: '2024-01-01' }),
            line('open', { subject: '甲', subjectKey: '甲', subjectNumber: '91X', until: null }),
            line('waiting', { subjectKey: '甲', from: '2020-06-01', inForceFrom: null }),
          ],
        });
        const found = async (query: object) =>
          (await store.registerRows({ procedure, register, limit: 10, ...query })).map(
            ({ key }) => key,
          );
        expect(await found({})).toEqual(['open', 'new', 'waiting', 'old']);
        expect(await found({ limit: 2 })).toEqual(['open', 'new']);
        expect(await found({ subjects: ['李明'] })).toEqual(['new', 'old']);
        expect(await found({ subjects: ['李明', '91X'] })).toEqual(['open', 'new', 'old']);
        expect(await found({ subjects: [] })).toEqual([]);
        expect(await found({ register: 'integrity' })).toEqual([]);
        expect(await found({ on: '2020-01-19' })).toEqual([]);
        expect(await found({ on: '2021-01-01' })).toEqual(['old']);
        expect(await found({ on: '2021-01-02' })).toEqual([]);
        expect(await found({ on: '2024-01-01' })).toEqual(['open', 'new']);
        expect(await found({ on: '2024-01-02', subjects: ['甲'] })).toEqual(['open']);
      });

      test('belong to the procedure that wrote them, whatever another calls its own', async () => {
        const register = `r${newId()}`;
        const effect = 'pass';
        const own = await filed({ registers: [ban({ register, key: 'own', effect })] });
        const foreign = await filed({
          row: { procedure: 'disclosure' },
          registers: [ban({ register, key: 'foreign', effect })],
        });
        const found = async (query: Parameters<typeof store.registerRows>[0]) =>
          (await store.registerRows({ register, ...query })).map(({ key }) => key);
        expect(await found({ procedure })).toEqual(['own']);
        expect(await found({ procedure, subjects: ['李明'], limit: 1 })).toEqual(['own']);
        expect(await found({ procedure: 'disclosure', on: '2021-04-01' })).toEqual(['foreign']);
        expect(await found({ procedure: 'other' })).toEqual([]);
        expect(await found({ caseId: foreign.id })).toEqual(['foreign']);
        expect(await found({ procedure, caseId: foreign.id })).toEqual([]);
        expect(await found({ procedure, caseId: own.id })).toEqual(['own']);
        const period = { register, since: '2021-01-01', until: '2021-12-31' };
        const total = [{ subject: '李明', effect, lines: 1 }];
        expect(await store.registerTotals({ procedure, ...period })).toEqual(total);
        expect(await store.registerTotals({ procedure: 'disclosure', ...period })).toEqual(total);
        expect(await store.registerTotals({ procedure: 'other', ...period })).toEqual([]);
      });

      test('are found and counted by their first day and effect', async () => {
        const register = `r${newId()}`;
        const line = (key: string, from: string, effect: string, subject: string) =>
          ban({ register, key, from, effect, subject });
        await filed({
          registers: [
            line('a', '2021-01-01', 'pass', '甲局'),
            line('b', '2021-06-30', 'fail', '甲局'),
            line('c', '2021-12-31', 'pass', '甲局'),
          ],
        });
        await filed({ registers: [line('d', '2021-06-30', 'pass', '乙局')] });
        const keys = async (query: object) =>
          (await store.registerRows({ procedure, register, ...query }))
            .map(({ key }) => key)
            .sort();
        const year = { procedure, since: '2021-01-01', until: '2021-12-31' };
        expect(await keys(year)).toEqual(['a', 'b', 'c', 'd']);
        expect(await keys({ since: '2021-01-02', until: '2021-12-30' })).toEqual(['b', 'd']);
        expect(await keys({ ...year, effect: 'fail' })).toEqual(['b']);
        const totals = await store.registerTotals({ register, ...year });
        expect(totals).toHaveLength(3);
        expect(totals).toContainEqual({ subject: '甲局', effect: 'pass', lines: 2 });
        expect(totals).toContainEqual({ subject: '甲局', effect: 'fail', lines: 1 });
        expect(totals).toContainEqual({ subject: '乙局', effect: 'pass', lines: 1 });
        const june = { procedure, since: '2021-06-01', until: '2021-06-30' };
        expect(await store.registerTotals({ register, ...june })).toHaveLength(2);
        expect(await store.registerTotals({ register: 'none', ...year })).toEqual([]);
      });
    });

    describe('secrets', () => {
      test('are kept with their commit, once, and read by name', async () => {
        const name = hash(newId());
        const row = await filed({ secrets: [{ name, value: 'seed' }] });
        expect(await store.secret(name)).toBe('seed');
        expect(await store.secret('another')).toBeNull();
        const again = step(row, { secrets: [{ name, value: 'other' }] });
        await expect(store.commit(again)).rejects.toThrow();
        const late = step({ ...row, version: 7 }, { secrets: [{ name: 'late', value: 'x' }] });
        expect(await store.commit(late)).toMatchObject({ kind: 'stale' });
        expect([await store.secret(name), await store.secret('late')]).toEqual(['seed', null]);
      });
    });

    describe('experts', () => {
      test('are kept all or none, replaced by id, and listed by kind and field in order', async () => {
        const [one, two, three] = [
          expertRow(),
          expertRow({ kind: 'finance', field: null, parent: '甲大学', available: false }),
          expertRow({ field: '现代农业', account: 'expert3', disqualified: true }),
        ];
        await store.keepExperts([three, one, two]);
        expect(await store.experts()).toEqual([one, two, three]);
        expect(await store.expert(two.id)).toEqual(two);
        expect(await store.expert(newId())).toBeNull();
        expect(await store.experts({ kind: 'finance' })).toEqual([two]);
        expect(await store.experts({ field: '现代农业' })).toEqual([three]);
        expect(await store.experts({ after: one.id, limit: 1 })).toEqual([two]);
        const moved = { ...one, unit: '丽水市农科院' };
        await store.keepExperts([moved]);
        const doubled = [{ ...two, name: '改' }, expertRow({ account: 'expert3' })];
        await expect(store.keepExperts(doubled)).rejects.toThrow();
        expect(await store.experts()).toEqual([moved, two, three]);
      });
    });

    describe('what the database itself refuses', () => {
      let row: CaseRow;
      let out: PaperRow;
      beforeAll(async () => {
        const made = await filedWith((id) => paper(id));
        row = made.row;
        out = issued(made.draft, { number: `外-${row.id}` });
        await store.changePaper({
          paper: out,
          expectedRevision: 1,
          number: { counter: 'guarded', value: 1 },
        });
        await store.commit(step(row, { services: [service(out, { servedOn: '2021-03-05' })] }));
      });

      const columns = (caseId: string, seq: number, previous: string) =>
        `insert into entries (case_id, seq, type, data, effective_on, recorded_at, actor, actor_role, basis, previous_hash, hash)
         values ('${caseId}', ${seq}, 't', '{}', '2021-03-01', 'i', 'a', 'r', '[]', '${previous}', 'h')`;

      test.each([
        [
          'an entry changed',
          () => `update entries set data = '{"x":1}' where case_id = '${row.id}'`,
        ],
        ['an entry deleted', () => `delete from entries where case_id = '${row.id}' and seq = 2`],
        ['an entry twice', () => columns(row.id, 2, hash(`${row.id} 1`))],
        ['a gap in the journal', () => columns(row.id, 4, hash(`${row.id} 2`))],
        ['an entry off the chain', () => columns(row.id, 3, hash('forged'))],
        ['a case deleted', () => `delete from cases where id = '${row.id}'`],
        ['a case renumbered', () => `update cases set case_number = 'x' where id = '${row.id}'`],
        ['an issued paper changed', () => `update papers set data = '{}' where id = '${out.id}'`],
        ['an issued paper deleted', () => `delete from papers where id = '${out.id}'`],
        ['an unknown status', () => `update papers set status = 'lost' where id = '${out.id}'`],
        [
          'a proof changed',
          () => `update services set served_on = '2021-03-01' where case_id = '${row.id}'`,
        ],
        ['a service deleted', () => `delete from services where case_id = '${row.id}'`],
        ['a counter set back', () => `update counters set last = 1 where name = 'guarded'`],
        ['a counter deleted', () => `delete from counters where name = 'guarded'`],
        [
          'a deadline of no case',
          () =>
            `insert into deadlines (case_id, key, term, start_on, provisional, status) values ('x', 'k', 't', 'd', false, 'void')`,
        ],
      ])('%s', async (_, statement) => {
        const before = [
          await store.entries(row.id),
          await store.papers(row.id),
          await store.services(row.id),
        ];
        await expect(raw(statement())).rejects.toThrow();
        expect([
          await store.entries(row.id),
          await store.papers(row.id),
          await store.services(row.id),
        ]).toEqual(before);
      });
    });

    describe('list', () => {
      const organ = `organ-${newId()}`;
      const made: string[] = [];
      beforeAll(async () => {
        for (let n = 0; n < 25; n += 1) {
          const id = newId();
          await filed({
            row: {
              id,
              organ,
              title: n % 2 ? '专利侵权纠纷' : '土地权属争议',
              procedure: n % 5 ? 'adjudication' : 'acceptance',
              flat: n % 3 ? 'proceedings.running' : 'intake.review',
              assignee: n % 4 ? null : 'officer-7',
            },
            caseNumber: { counter: 'case/list', prefix: '表〔2021〕', suffix: '号' },
            searchText: `${['张三', '李小明', '王小明 李小红', '欧阳娜娜', '陈𬱖'][n % 5]} ABC-Corp 2021c${String(n).padStart(2, '0')}`,
            deadlines: [
              deadline({ key: 'late', term: 'late', due: n < 5 ? '2021-05-31' : '2021-12-31' }),
              deadline({
                key: 'near',
                term: 'near',
                due: n === 20 ? '2021-06-05' : '2021-12-30',
                provisional: true,
              }),
              deadline({ key: 'past', term: 'past', due: '2021-01-01', status: 'met' }),
              // A right that ran out, or is about to: no list calls for anything.
              deadline({ key: 'right', term: 'right', due: '2021-05-30', entitles: true }),
              deadline({ key: 'soon', term: 'soon', due: '2021-06-05', entitles: true }),
              deadline({
                key: 'stands',
                term: 'stands',
                status: 'stopped',
                nominal: null,
                due: null,
              }),
            ],
            partyAccounts: n % 6 ? [] : [{ caseId: id, partyId: 'p1', account: 'applicant-7' }],
          });
          made.unshift(id);
        }
      });
      const only = (keep: (n: number) => boolean) => made.filter((_, place) => keep(24 - place));
      const listed = async (query: Partial<Parameters<Store['list']>[0]>) =>
        (await store.list({ organ, limit: 100, ...query })).map(({ id }) => id);

      test('comes newest first, with what a list shows', async () => {
        const rows = await store.list({ organ, limit: 100 });
        expect(rows.map(({ id }) => id)).toEqual(made);
        expect(rows[4]).toEqual({
          id: made[4],
          caseNumber: '表〔2021〕21号',
          procedure: 'acceptance',
          matter: 'patent',
          region: '331100',
          title: '土地权属争议',
          flat: 'proceedings.running',
          receivedOn: '2021-03-01',
          assignee: 'officer-7',
          closedOn: null,
          updatedAt: '2021-03-01T01:00:00.000Z',
          version: 1,
          nextDue: '2021-06-05',
          nextNominal: '2021-05-02',
          nextTerm: 'near',
          nextProvisional: true,
          stopped: true,
        });
      });

      test('filters by procedure, state, assignee, party and all together', async () => {
        expect(await listed({ procedure: 'acceptance' })).toEqual(only((n) => n % 5 === 0));
        expect(await listed({ among: ['acceptance', 'other'] })).toEqual(only((n) => n % 5 === 0));
        expect(await listed({ among: ['accept'] })).toEqual([]);
        expect(await listed({ flat: 'intake.review' })).toEqual(only((n) => n % 3 === 0));
        expect(await listed({ assignee: 'officer-7' })).toEqual(only((n) => n % 4 === 0));
        expect(await listed({ partyAccount: 'applicant-7' })).toEqual(only((n) => n % 6 === 0));
        expect(
          await listed({
            procedure: 'adjudication',
            flat: 'intake.review',
            assignee: 'officer-7',
            partyAccount: 'applicant-7',
            q: 'abc',
          }),
        ).toEqual(only((n) => n % 5 !== 0 && n % 12 === 0));
      });

      test('finds what is overdue and what ends soon', async () => {
        const days = { today: '2021-06-01', soonUntil: '2021-06-08' };
        expect(await listed({ due: { kind: 'overdue', ...days } })).toEqual(only((n) => n < 5));
        expect(await listed({ due: { kind: 'soon', ...days } })).toEqual(only((n) => n === 20));
        expect(
          await listed({ due: { kind: 'soon', today: '2021-05-31', soonUntil: '2021-05-31' } }),
        ).toEqual(only((n) => n < 5));
        expect(
          await listed({ due: { kind: 'overdue', today: '2021-05-31', soonUntil: '2021-06-08' } }),
        ).toEqual([]);
      });

      test.each([
        {},
        { q: 'corp' },
        { assignee: 'officer-7' },
        { due: { kind: 'overdue', today: '2022-06-01', soonUntil: '2022-06-01' } } as const,
      ])('pages through %o without a gap or a double', async (filter) => {
        const seen: string[] = [];
        for (let cursor: string | undefined; ; cursor = seen.at(-1)) {
          const page = await store.list({
            organ,
            limit: 4,
            ...filter,
            ...(cursor ? { cursor } : {}),
          });
          seen.push(...page.map(({ id }) => id));
          if (page.length < 4) break;
        }
        expect(seen).toEqual(await listed(filter));
      });

      test.each([
        ['张三', (n: number) => n % 5 === 0],
        ['李小明', (n: number) => n % 5 === 1],
        ['小明', (n: number) => n % 5 === 1 || n % 5 === 2],
        ['李小', (n: number) => n % 5 === 1 || n % 5 === 2],
        ['娜', (n: number) => n % 5 === 3],
        ['明', (n: number) => n % 5 === 1 || n % 5 === 2],
        ['陈𬱖', (n: number) => n % 5 === 4],
        ['𬱖', (n: number) => n % 5 === 4],
        ['abc', () => true],
        ['ＡＢＣ corp', () => true],
        ['ABC-Corp', () => true],
        ['corp-abc', () => false],
        ['2021C07', (n: number) => n === 7],
        ['2021c1', (n: number) => n >= 10 && n < 20],
        ['张三 2021c05', (n: number) => n === 5],
        ['表〔2021〕7号', (n: number) => n === 6],
        ['表〔2021〕1', (n: number) => n === 0 || (n >= 9 && n < 19)],
        ['张明', () => false],
        ['三张', () => false],
        ['"张三" OR *', () => false],
        ['张三* (', (n: number) => n % 5 === 0],
        [' 〔〕 ', () => false],
      ])('finds %s', async (q, keep) => {
        expect(await listed({ q })).toEqual(only(keep));
      });

      test('finds accents as they are written', async () => {
        const row = await filed({ searchText: 'Société Générale' });
        expect(await store.list({ q: 'societe', limit: 9 })).toEqual([]);
        expect((await store.list({ q: 'SOCIÉTÉ', limit: 9 })).map(({ id }) => id)).toEqual([
          row.id,
        ]);
      });

      test('searches what the case says now', async () => {
        const row = await filed({ row: { organ: 'renamed' }, searchText: '旧名称' });
        await store.commit(step(row, { searchText: '新称号' }));
        expect(await store.list({ q: '旧名', limit: 9 })).toEqual([]);
        expect((await store.list({ q: '新称', limit: 9 })).map(({ id }) => id)).toEqual([row.id]);
        await store.commit(step({ ...row, version: 2 }));
        expect(await store.list({ q: '新称号', organ: 'renamed', limit: 9 })).toHaveLength(1);
      });
    });

    describe('sweeps and rebuilds', () => {
      test('due timers: running, certain, past due, in order, up to the limit', async () => {
        const fires = { fires: 'reply.lapsed', firesData: '{"partyId":"p"}' };
        const row = await filed({
          deadlines: [
            deadline({ key: 'second', due: '1999-02-02', ...fires }),
            deadline({ key: 'first', due: '1999-01-01', ...fires }),
            deadline({ key: 'today', due: '1999-03-01', ...fires }),
            deadline({ key: 'unsure', due: '1999-01-01', provisional: true, ...fires }),
            deadline({ key: 'met', due: '1999-01-01', status: 'met', ...fires }),
            deadline({ key: 'silent', due: '1999-01-01' }),
          ],
        });
        const timer = (key: string, due: string) => ({
          caseId: row.id,
          key,
          event: 'reply.lapsed',
          data: '{"partyId":"p"}',
          due,
        });
        expect(await store.dueTimers('1999-03-01', 10)).toEqual([
          timer('first', '1999-01-01'),
          timer('second', '1999-02-02'),
        ]);
        expect(await store.dueTimers('1999-03-01', 1)).toEqual([timer('first', '1999-01-01')]);
        await store.commit(step(row, { deadlines: [] }));
        expect(await store.dueTimers('1999-03-01', 10)).toEqual([]);
      });

      test('case ids and cases with running deadlines page in order', async () => {
        const rows = [
          await filed({ deadlines: [deadline(), deadline({ key: 'b' })] }),
          await filed({ deadlines: [deadline({ status: 'met' })] }),
          await filed({ deadlines: [deadline()] }),
        ];
        const all = await everyPage((after) => store.caseIds(after, 7));
        expect(all).toEqual([...all].sort());
        expect(all.slice(-3)).toEqual(rows.map(({ id }) => id));
        const running = await everyPage((after) => store.casesWithRunningDeadlines(after, 7));
        expect(running).toEqual([...new Set(running)].sort());
        expect(running.slice(-2)).toEqual([rows[0]?.id, rows[2]?.id]);
        const lined = await filed({ registers: [ban()] });
        expect(await everyPage((after) => store.casesWithRunningDeadlines(after, 7))).toEqual([
          ...running,
          lined.id,
        ]);
      });

      test('a rebuilt projection replaces the kept one only at its version', async () => {
        const row = await filed({ deadlines: [deadline()] });
        const rebuilt = {
          ...row,
          flat: 'closed.refused',
          facts: '{"rebuilt":true}',
          closedOn: '2021-04-01',
        };
        expect(
          await store.replaceProjection(rebuilt, [deadline({ key: 'new' })], [ban({ key: 'new' })]),
        ).toBe(true);
        expect(await store.load(row.id)).toEqual(rebuilt);
        expect((await store.deadlines(row.id)).map(({ key }) => key)).toEqual(['new']);
        const lines = await store.registerRows({ caseId: row.id, limit: 10 });
        expect(lines.map(({ key }) => key)).toEqual(['new']);
        expect(await store.replaceProjection({ ...rebuilt, version: 2, flat: 'x' }, [], [])).toBe(
          false,
        );
        expect(await store.load(row.id)).toEqual(rebuilt);
      });
    });

    describe('the rest', () => {
      test('attachments are kept once a case, and known by hash', async () => {
        const [one, other] = [await filed(), await filed()];
        const row = (caseId: string) => ({
          caseId,
          sha256: hash(one.id),
          name: '证据.pdf',
          mediaType: 'application/pdf',
          bytes: 5_000_000_000,
          uploadedBy: 'applicant',
          uploadedAt: '2021-03-01T01:00:00.000Z',
        });
        await store.addAttachment(row(one.id));
        await store.addAttachment({ ...row(one.id), name: '再次.pdf' });
        await store.addAttachment(row(other.id));
        expect(await store.attachments(one.id)).toEqual([row(one.id)]);
        expect(await store.attachmentOwners(hash(one.id))).toEqual([row(one.id), row(other.id)]);
      });

      test('party accounts are linked once', async () => {
        const row = await filed();
        const link = { caseId: row.id, partyId: 'p1', account: 'agent' };
        await store.linkPartyAccount(link);
        await store.linkPartyAccount(link);
        expect(await store.partyAccounts(row.id)).toEqual([{ ...link, agent: false }]);
      });

      test('a published calendar replaces the same region and year', async () => {
        const day = (date: string, name: string, region = '') => ({
          region,
          day: date,
          kind: 'holiday' as const,
          name,
          source: '国办发明电',
        });
        const years = (year: number, source: string, region = '') => [{ region, year, source }];
        await store.publishCalendar([day('2020-01-01', '元旦')], years(2020, 'a'));
        await store.publishCalendar(
          [day('2021-01-01', '元旦'), day('2021-10-01', '国庆')],
          years(2021, 'a'),
        );
        await store.publishCalendar(
          [day('2021-04-14', '三月三', '331127')],
          years(2021, 'b', '331127'),
        );
        await store.publishCalendar(
          [{ ...day('2021-02-07', '春节'), kind: 'workday' }],
          years(2021, 'c'),
        );
        expect(await store.calendar()).toEqual({
          days: [
            day('2020-01-01', '元旦'),
            { ...day('2021-02-07', '春节'), kind: 'workday' },
            day('2021-04-14', '三月三', '331127'),
          ],
          years: [...years(2020, 'a'), ...years(2021, 'c'), ...years(2021, 'b', '331127')],
        });
      });

      test('settings last, and the mode is given once and for all', async () => {
        expect(await store.setting('mode')).toBeNull();
        await store.setSetting('mode', 'rehearsal');
        await store.setSetting('mode', 'rehearsal');
        await store.setSetting('organ', '甲局');
        await store.setSetting('organ', '乙局');
        await expect(store.setSetting('mode', 'real')).rejects.toThrow();
        for (const attempt of [
          `update settings set value = 'real' where name = 'mode'`,
          `update settings set name = 'mode2' where name = 'mode'`,
          `delete from settings where name = 'mode'`,
        ]) {
          await expect(raw(attempt)).rejects.toThrow();
        }
        expect(await store.settings()).toEqual({ mode: 'rehearsal', organ: '乙局' });
      });
    });

    test('a random run of commits leaves what a plain model of the rules foretells', async () => {
      const random = generator(20_210_301);
      const model = new Map<string, { row: CaseRow; deadlines: Map<string, string> }>();
      const ids = Array.from({ length: 6 }, newId);
      for (let round = 0; round < 40; round += 1) {
        const batch = Array.from({ length: 1 + random(5) }, () => randomCommit(random, ids, model));
        const outcomes = await Promise.all(batch.map((commit) => store.commit(commit)));
        follow(model, batch, outcomes);
      }
      for (const id of ids) {
        expect(await store.load(id)).toEqual(model.get(id)?.row ?? null);
        expect(await store.entries(id)).toHaveLength(model.get(id)?.row.version ?? 0);
        const kept = (await store.deadlines(id)).map(({ key, due }) => [key, due]);
        expect(kept).toEqual([...(model.get(id)?.deadlines ?? [])].sort());
      }
    });
  });
}

type Model = Map<string, { row: CaseRow; deadlines: Map<string, string> }>;

/** Of commits on one version exactly one may win; which one is the database's affair, so the model follows what it answered. */
function follow(model: Model, batch: readonly Commit[], outcomes: readonly CommitOutcome[]): void {
  const before = new Map([...model].map(([id, { row }]) => [id, row.version]));
  const version = (id: string) => before.get(id) ?? 0;
  for (const [place, commit] of batch.entries()) {
    const outcome = outcomes[place];
    if (outcome?.kind !== 'done') continue;
    expect(commit.expectedVersion).toBe(version(commit.case.id));
    before.set(commit.case.id, commit.case.version);
    const deadlines = commit.deadlines?.map(({ key, due }) => [key, due ?? ''] as const);
    model.set(commit.case.id, {
      row: commit.case,
      deadlines: deadlines
        ? new Map(deadlines)
        : (model.get(commit.case.id)?.deadlines ?? new Map()),
    });
  }
  const winnable = new Set(batch.map((commit) => commit.case.id));
  for (const id of winnable) expect(model.has(id)).toBe(true);
}

function randomCommit(
  random: (below: number) => number,
  ids: readonly string[],
  model: Model,
): Commit {
  const id = ids[random(ids.length)] ?? '';
  const kept = model.get(id)?.row;
  const deadlines = Array.from({ length: random(4) }, (_, n) =>
    deadline({ key: `k${n}`, due: `2021-0${1 + random(9)}-01` }),
  );
  const changes = { ...(random(3) ? { deadlines } : {}), row: { facts: `{"n":${random(1e6)}}` } };
  return kept ? step(kept, changes) : filing({ ...changes, row: { ...changes.row, id } });
}

/** Small and repeatable (mulberry32): a failing run can be run again. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

async function issueWithRetry(store: Store, draft: PaperRow): Promise<void> {
  let value = (await store.lastNumber('paper/b')) + 1;
  for (;;) {
    const change = {
      paper: issued(draft, { number: `并发${value}` }),
      expectedRevision: 1,
      number: { counter: 'paper/b', value },
    };
    const outcome = await store.changePaper(change);
    if (outcome.kind === 'done') return;
    if (outcome.kind === 'stale') throw new Error('Nobody else changes this draft.');
    value = outcome.last + 1;
  }
}

async function everyPage(
  page: (after: string | null) => Promise<readonly string[]>,
): Promise<string[]> {
  const seen: string[] = [];
  for (let rows = await page(null); rows.length > 0; rows = await page(seen.at(-1) ?? null))
    seen.push(...rows);
  return seen;
}
