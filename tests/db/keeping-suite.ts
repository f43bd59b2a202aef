/**
 * Figures, logs of papers and of the service itself, outcomes of service, agents' links, and what is swept away,
 * on every database.
 */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AuditRow } from '../../db/desk-store.ts';
import type { CaseRow, FigureRow, PaperLogRow, PaperRow } from '../../db/rows.ts';
import type { Store } from '../../db/store.ts';
import { deadline, filing, issued, newId, paper, service, step } from './builders.ts';
import { SLOWEST_OPENING, type Subject } from './store-suite.ts';

const AT = '2021-03-01T01:00:00.000Z';

export function keepingSuite(name: string, open: () => Promise<Subject>): void {
  describe(`${name}: keeping`, () => {
    let subject: Subject;
    let store: Store;
    beforeAll(async () => {
      subject = await open();
      store = subject.store;
    }, SLOWEST_OPENING);
    afterAll(() => subject.close());

    async function filed(overrides: Parameters<typeof filing>[0] = {}): Promise<CaseRow> {
      const commit = filing(overrides);
      expect(await store.commit(commit)).toMatchObject({ kind: 'done' });
      return commit.case;
    }

    async function withPaper(overrides: Partial<PaperRow> = {}) {
      const id = newId();
      const draft = paper(id, overrides);
      return { row: await filed({ row: { id }, papers: [draft] }), draft };
    }

    describe('figures', () => {
      const figure = (name: string, on: string, amount = 1): FigureRow => ({
        figure: name,
        on,
        amount,
      });
      const region = `r${newId()}`;
      const all = { until: '2099-12', region } as const;

      test('are replaced with the case, and the sums move by what changed', async () => {
        const row = await filed({
          row: { region, matter: 'forest' },
          figures: [
            figure('received', '2021-03-31'),
            figure('days', '2021-04-01', 40),
            figure('days', '2021-04-02', 2),
          ],
        });
        const other = await filed({
          row: { region, matter: 'patent', procedure: 'acceptance' },
          figures: [figure('received', '2021-03-02')],
        });
        const totals = async (by: readonly ('month' | 'matter' | 'region')[]) =>
          (await store.figureTotals({ ...all, by })).map(Object.values).map((row) => row.join(' '));
        expect(await totals(['month'])).toEqual([
          'days adjudication 2021-04   42',
          'received acceptance 2021-03   1',
          'received adjudication 2021-03   1',
        ]);

        const next = step(row, {
          figures: [figure('received', '2021-03-31'), figure('days', '2021-05-01', -3)],
        });
        await store.commit(next);
        expect(await store.figures(row.id)).toEqual([
          figure('days', '2021-05-01', -3),
          figure('received', '2021-03-31'),
        ]);
        expect(await store.figures(other.id)).toHaveLength(1);
        expect(await totals(['month'])).toEqual([
          'days adjudication 2021-04   0',
          'days adjudication 2021-05   -3',
          'received acceptance 2021-03   1',
          'received adjudication 2021-03   1',
        ]);
        await store.commit(step(next.case));
        expect(await store.figures(row.id)).toHaveLength(2);
        expect(await totals(['matter'])).toEqual([
          'days adjudication  forest  -3',
          'received acceptance  patent  1',
          'received adjudication  forest  1',
        ]);
        expect(await store.figureTotals({ ...all, by: ['region'], matter: 'patent' })).toEqual([
          {
            figure: 'received',
            procedure: 'acceptance',
            month: null,
            matter: null,
            region,
            amount: 1,
          },
        ]);
        const months = { from: '2021-04', until: '2021-04', region, by: [] } as const;
        expect(await store.figureTotals(months)).toMatchObject([{ figure: 'days', amount: 0 }]);
        expect(await store.figureTotals({ ...all, by: [], procedure: 'none' })).toEqual([]);
        expect(await store.figureTotals({ ...all, by: [], figures: [] })).toEqual([]);
        const [known] = await store.figureTotals({ ...all, by: [] });
        const only = await store.figureTotals({ ...all, by: [], figures: ['received'] });
        expect(only.length).toBeGreaterThan(0);
        expect(new Set(only.map(({ figure: name }) => name))).toEqual(new Set(['received']));
        expect(known?.figure).not.toBe('received');
      });

      test('are summed from the cases between two days, and lead to the cases', async () => {
        const region = `r${newId()}`;
        const rows: CaseRow[] = [];
        for (const [n, on] of ['2021-03-30', '2021-03-31', '2021-04-01'].entries()) {
          rows.push(
            await filed({
              row: { region, matter: n ? 'land' : 'forest' },
              figures: [figure('x', on, n + 1)],
            }),
          );
        }
        const days = { from: '2021-03-31', until: '2021-04-01', region };
        expect(await store.figureSums({ ...days, by: ['month', 'matter'] })).toEqual([
          {
            figure: 'x',
            procedure: 'adjudication',
            month: '2021-03',
            matter: 'land',
            region: null,
            amount: 2,
          },
          {
            figure: 'x',
            procedure: 'adjudication',
            month: '2021-04',
            matter: 'land',
            region: null,
            amount: 3,
          },
        ]);
        const cases = async (query: object) =>
          (
            await store.figureCases({
              figure: 'x',
              until: '2021-04-01',
              region,
              limit: 9,
              ...query,
            })
          ).map(({ id }) => rows.findIndex((row) => row.id === id));
        expect(await cases({})).toEqual([2, 1, 0]);
        expect(await cases({ from: '2021-03-31' })).toEqual([2, 1]);
        expect(await cases({ matter: 'forest' })).toEqual([0]);
        expect(await cases({ limit: 1, cursor: rows[2]?.id })).toEqual([1]);
        expect(await cases({ figure: 'y' })).toEqual([]);
      });

      test('put in place without an entry move the sums as well', async () => {
        const region = `r${newId()}`;
        const row = await filed({ row: { region } });
        for (const amount of [5, 7, 7]) {
          expect(await store.replaceFigures(row, [figure('late', '2021-01-05', amount)])).toBe(
            true,
          );
        }
        expect(await store.figureTotals({ until: '2021-01', region, by: [] })).toMatchObject([
          { amount: 7 },
        ]);
        const other = { ...row, version: row.version + 1 };
        expect(await store.replaceFigures(other, [])).toBe(false);
        expect(await store.figures(row.id)).toMatchObject([{ amount: 7 }]);
        await store.replaceFigures(row, []);
        expect(await store.figureTotals({ until: '2021-01', region, by: [] })).toMatchObject([
          { amount: 0 },
        ]);
        expect(await store.load(row.id)).toEqual(row);
      });

      test('of many commits at once are all summed', async () => {
        const region = `r${newId()}`;
        await Promise.all(
          Array.from({ length: 24 }, () =>
            store.commit(
              filing({
                row: { region },
                figures: [figure('a', '2021-02-01'), figure('b', '2021-01-01', 2)],
              }),
            ),
          ),
        );
        expect(await store.figureTotals({ until: '2021-12', region, by: [] })).toMatchObject([
          { figure: 'a', amount: 24 },
          { figure: 'b', amount: 48 },
        ]);
      });

      test('deadlines that ran out or end soon are counted by case', async () => {
        const region = `r${newId()}`;
        const due = (key: string, due: string, overrides = {}) =>
          deadline({ key, due, ...overrides });
        await filed({
          row: { region },
          deadlines: [due('a', '2021-06-01'), due('b', '2021-06-02')],
        });
        await filed({
          row: { region },
          deadlines: [due('a', '2021-06-01'), due('b', '2021-06-05')],
        });
        await filed({
          row: { region, matter: 'land' },
          deadlines: [due('a', '2021-06-01', { entitles: true }), due('b', '2021-06-20')],
        });
        for (const on of ['2021-06-02', '2021-06-03', '2021-06-10', '2021-06-11'])
          await filed({ row: { region, matter: 'land' }, deadlines: [due('a', on)] });
        const totals = await store.dueTotals('2021-06-03', '2021-06-10');
        expect(totals.filter((one) => one.region === region)).toEqual([
          { procedure: 'adjudication', matter: 'land', region, overdue: 1, soon: 2 },
          { procedure: 'adjudication', matter: 'patent', region, overdue: 2, soon: 1 },
        ]);
      });
    });

    describe('papers', () => {
      const log = (of: PaperRow, overrides: Partial<PaperLogRow> = {}): PaperLogRow => ({
        id: newId(),
        paperId: of.id,
        caseId: of.caseId,
        act: 'approved',
        account: 'head',
        at: AT,
        reason: null,
        data: null,
        ...overrides,
      });

      test('a change and its log are kept together or not at all', async () => {
        const { row, draft } = await withPaper();
        const returned = log(draft, { act: 'returned', reason: '主文不明', data: '{"a":1}' });
        const edited = { ...draft, edits: '{"content":"改"}', reviewedBy: 'reviewer' };
        await store.changePaper({ paper: edited, expectedRevision: 1, log: returned });
        const late = { paper: draft, expectedRevision: 1, log: log(draft) };
        expect(await store.changePaper(late)).toEqual({ kind: 'stale' });
        expect(await store.paper(draft.id)).toEqual({ ...edited, revision: 2 });
        expect(await store.paperLog(row.id)).toEqual([returned]);
        for (const attempt of ['update paper_log set account = 1', 'delete from paper_log'])
          await expect(subject.raw(`${attempt} where id = '${returned.id}'`)).rejects.toThrow();
      });

      test('an issued one keeps its edits, reviewer, code and what it replaces', async () => {
        const { draft } = await withPaper();
        const out = issued(draft, {
          number: `号${draft.id}`,
          edits: '{}',
          reviewedBy: 'reviewer',
          replaces: 'old',
          shortCode: `C${draft.id}`,
        });
        await store.changePaper({ paper: out, expectedRevision: 1 });
        const kept = { ...out, revision: 2 };
        expect(await store.paperByNumber(`号${draft.id}`)).toEqual(kept);
        expect(await store.paperByShortCode(`C${draft.id}`)).toEqual(kept);
        expect(await store.paperByNumber('没有')).toBeNull();
        expect(await store.paperByShortCode('none')).toBeNull();
        for (const column of ['edits', 'reviewed_by', 'replaces', 'short_code']) {
          const attempt = `update papers set ${column} = 'x' where id = '${draft.id}'`;
          await expect(subject.raw(attempt), column).rejects.toThrow();
        }
      });

      test('of two that take one number from elsewhere at once, one is told that it is taken', async () => {
        const drafts = await Promise.all(Array.from({ length: 6 }, () => withPaper()));
        const number = `外${newId()}`;
        const outcomes = await Promise.all(
          drafts.map(({ draft }) =>
            store.changePaper({ paper: issued(draft, { number }), expectedRevision: 1 }),
          ),
        );
        expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1);
        expect(outcomes.filter(({ kind }) => kind === 'numberTaken')).toHaveLength(5);
        const { row, draft } = await withPaper();
        const change = { paper: issued(draft, { number }), expectedRevision: 1 };
        const commit = step(row, { paperChanges: [change] });
        expect(await store.commit(commit)).toEqual({ kind: 'paperTaken' });
        expect(await store.entries(row.id)).toHaveLength(1);
      });
    });

    test('an attempt that failed is over, the next one is a record of its own', async () => {
      const { row, draft } = await withPaper({ addressees: '["A1","R1"]' });
      const procedure = row.procedure;
      let now = step(row, { paperChanges: [{ paper: issued(draft), expectedRevision: 1 }] });
      await store.commit(now);
      const record = async (...services: ReturnType<typeof service>[]) => {
        now = step(now.case, { services });
        await store.commit(now);
      };
      const told = async (service: 'failed' | 'open') =>
        (await store.desk.papers({ statuses: ['issued'], among: [procedure], service, limit: 99 }))
          .filter(({ id }) => id === draft.id)
          .map(({ proved, awaited, failed }) => [proved, awaited, failed]);

      const posted = service(draft, { recipient: 'R1', address: '丽水市花园路1号' });
      await record(posted, service(draft, { recipient: 'A1', servedOn: '2021-03-04' }));
      expect(await told('failed')).toEqual([]);
      const back = { ...posted, failedOn: '2021-03-09', failure: '查无此人' };
      await record(back);
      expect(await told('failed')).toEqual([[1, 0, 1]]);
      await record({ ...back, servedOn: '2021-03-10', failure: '改' });
      const [kept] = (await store.services(row.id)).filter(({ id }) => id === posted.id);
      expect(kept).toEqual(back);
      await expect(
        subject.raw(`update services set failure = 'x' where id = '${posted.id}'`),
      ).rejects.toThrow();

      await record(service(draft, { recipient: 'R1', method: 'left' }));
      expect([await told('failed'), await told('open')]).toEqual([[], [[1, 1, 0]]]);
      expect(await store.derivedStands(row.id)).toBe(true);
      await subject.raw(`update papers set awaited = 0 where id = '${draft.id}'`);
      expect(await store.derivedStands(row.id)).toBe(false);
      await store.replaceProjection(now.case, [], []);
      expect(await store.derivedStands(row.id)).toBe(true);
    });

    test('papers are found by whether a batch holds them', async () => {
      const procedure = `p${newId()}`;
      const id = newId();
      const drafts = [paper(id), paper(id)] as const;
      await filed({ row: { id, procedure }, papers: drafts });
      const batch = {
        id: newId(),
        sha256: 'a',
        pages: 1,
        createdBy: 'clerk',
        createdAt: AT,
        labels: '["EMS"]',
        items: [{ paperId: drafts[0].id, recipient: 'A1', firstPage: 1, pages: 1 }],
      };
      const number = { counter: 'print/found', prefix: '', suffix: '' };
      await store.desk.addPrintBatch(batch, number);
      expect(await store.desk.printBatch(batch.id)).toEqual({ ...batch, number: '1' });
      const found = async (printed: boolean) =>
        (
          await store.desk.papers({ statuses: ['draft'], among: [procedure], printed, limit: 9 })
        ).map((one) => one.id);
      expect(await found(true)).toEqual([drafts[0].id]);
      expect(await found(false)).toEqual([drafts[1].id]);
    });

    test('a link tells an agent from a party, can be changed, and taken away', async () => {
      const row = await filed();
      const link = { caseId: row.id, partyId: 'A1', account: 'lawyer' };
      await store.linkPartyAccount({ ...link, agent: true });
      await store.commit(step(row, { partyAccounts: [link] }));
      expect(await store.partyAccounts(row.id)).toEqual([{ ...link, agent: true }]);
      await store.linkPartyAccount(link);
      expect(await store.partyAccounts(row.id)).toEqual([{ ...link, agent: false }]);
      await store.unlinkPartyAccount({ ...link, partyId: 'R1' });
      expect(await store.partyAccounts(row.id)).toHaveLength(1);
      await store.unlinkPartyAccount(link);
      expect(await store.partyAccounts(row.id)).toEqual([]);
    });

    test('the audit log is told newest first by kind, account and day, and never changes', async () => {
      const account = newId();
      const act = (at: string, overrides: Partial<AuditRow> = {}): AuditRow => ({
        id: newId(),
        kind: 'signIn',
        account,
        subject: null,
        outcome: 'done',
        origin: '10.0.0.1',
        at,
        ...overrides,
      });
      const rows = [
        act('2021-03-01T15:59:59.999Z', { outcome: 'refused', origin: null }),
        act('2021-03-01T16:00:00.000Z', { kind: 'account', subject: 'officer2' }),
        act('2021-03-02T16:00:00.000Z'),
      ] as const;
      for (const row of rows) await store.desk.logAct(row);
      const told = (query: object) => store.desk.audit({ account, limit: 9, ...query });
      expect(await told({})).toEqual(rows.toReversed());
      expect(await told({ kind: 'account' })).toEqual([rows[1]]);
      expect(await told({ from: '2021-03-02', until: '2021-03-02' })).toEqual([rows[1]]);
      expect(await told({ after: rows[1].id })).toEqual([rows[0]]);
      for (const attempt of [`update audit_log set outcome = 'x'`, 'delete from audit_log'])
        await expect(subject.raw(`${attempt} where id = '${rows[0].id}'`)).rejects.toThrow();
    });

    test('old keys and ended sessions are swept away, the others stay', async () => {
      const keyed = (key: string, updatedAt: string) =>
        filing({
          row: { updatedAt },
          idempotency: { key, requestHash: 'h', response: '{}' },
        });
      await store.commit(keyed('sweep:old', '2021-01-30T00:59:59.999Z'));
      await store.commit(keyed('sweep:new', '2021-01-30T01:00:00.000Z'));
      const lite = store.dialect === 'sqlite';
      const at = (sqlite: string, postgres: string) => (lite ? sqlite : postgres);
      const past = at('1000', `'2001-01-01T00:00:00Z'`);
      const future = at('99999999999999', `'2999-01-01T00:00:00Z'`);
      const no = at('0', 'false');
      await subject.raw(`insert into auth_user (id, name, email, email_verified, created_at, updated_at)
        values ('sweep', 'n', 'sweep@x.invalid', ${no}, ${past}, ${past})`);
      for (const [id, ends] of [
        ['ended', past],
        ['lives', future],
      ]) {
        await subject.raw(`insert into auth_session (id, expires_at, token, created_at, updated_at, user_id)
          values ('${id}', ${ends}, '${id}', ${past}, ${past}, 'sweep')`);
      }
      await store.sweep('2021-01-30T01:00:00.000Z');
      expect(await store.repeated('sweep:old')).toBeNull();
      expect(await store.repeated('sweep:new')).not.toBeNull();
      // What is gone can be put there again; what is there refuses a second one.
      const again = (id: string) =>
        subject.raw(`insert into auth_session (id, expires_at, token, created_at, updated_at, user_id)
          values ('${id}', ${future}, '${id}', ${past}, ${past}, 'sweep')`);
      await again('ended');
      await expect(again('lives')).rejects.toThrow();
    });
  });
}
