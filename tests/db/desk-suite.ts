/**
 * What every database must do behind db/desk-store.ts: one suite, run on SQLite, PGlite and PostgreSQL.
 */

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DeskStore, Notice, PrintBatch, ReadLogRow } from '../../db/desk-store.ts';
import type { CaseRow, PaperRow } from '../../db/rows.ts';
import type { Store } from '../../db/store.ts';
import { filing, hash, issued, newId, paper, service, step } from './builders.ts';
import { SLOWEST_OPENING, type Subject } from './store-suite.ts';

const AT = '2021-03-01T01:00:00.000Z';

const notice = (overrides: Partial<Notice> = {}): Notice => ({
  id: newId(),
  account: newId(),
  key: 'assigned:1',
  caseId: null,
  kind: 'assigned',
  text: '案件已分办给您。',
  link: '/cases/1',
  at: AT,
  readAt: null,
  ...overrides,
});

const read = (caseId: string, overrides: Partial<ReadLogRow> = {}): ReadLogRow => ({
  id: newId(),
  account: 'officer',
  caseId,
  what: 'case',
  subject: null,
  purpose: null,
  at: AT,
  ...overrides,
});

const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

export function deskSuite(name: string, open: () => Promise<Subject>): void {
  describe(`${name}: desk`, () => {
    let subject: Subject;
    let store: Store;
    let desk: DeskStore;
    beforeAll(async () => {
      subject = await open();
      store = subject.store;
      desk = store.desk;
    }, SLOWEST_OPENING);
    afterAll(() => subject.close());

    async function filed(overrides: Parameters<typeof filing>[0] = {}): Promise<CaseRow> {
      const commit = filing(overrides);
      expect(await store.commit(commit)).toMatchObject({ kind: 'done' });
      return commit.case;
    }

    describe('views and drafts', () => {
      test('are kept as handed over, replaced under their id, and dropped', async () => {
        const account = newId();
        const view = { id: newId(), account, name: '快到期', query: 'due=soon&sort=due' };
        const draft = {
          id: newId(),
          account,
          procedure: 'adjudication',
          matter: null,
          title: '未写完',
          form: '{"b":1,"a":"𬱖"}',
          updatedAt: AT,
        };
        await desk.keepView(view);
        await desk.keepView({ ...view, name: '到期' });
        await desk.keepDraft(draft);
        await desk.keepDraft({ ...draft, matter: 'patent' });
        expect(await desk.views(account)).toEqual([{ ...view, name: '到期' }]);
        expect(await desk.drafts(account)).toEqual([{ ...draft, matter: 'patent' }]);
        expect(await desk.draft(account, draft.id)).toEqual({ ...draft, matter: 'patent' });
        await desk.dropView(account, view.id);
        await desk.dropDraft(account, draft.id);
        expect(await desk.views(account)).toEqual([]);
        expect(await desk.draft(account, draft.id)).toBeNull();
      });

      test('the draft worked on last comes first', async () => {
        const account = newId();
        const draft = (updatedAt: string) => ({
          id: newId(),
          account,
          procedure: 'adjudication',
          matter: 'patent',
          title: '',
          form: '{}',
          updatedAt,
        });
        const [older, newer] = [
          draft('2021-03-01T01:00:00.000Z'),
          draft('2021-03-02T01:00:00.000Z'),
        ];
        await desk.keepDraft(newer);
        await desk.keepDraft(older);
        expect(await desk.drafts(account)).toEqual([newer, older]);
      });

      test('drafts last kept before an instant are dropped, for everybody, and no other', async () => {
        const [one, other] = [newId(), newId()];
        const draft = (account: string, updatedAt: string) => ({
          id: newId(),
          account,
          procedure: 'adjudication',
          matter: null,
          title: '',
          form: '{}',
          updatedAt,
        });
        const kept = draft(one, '2019-03-02T16:00:00.000Z');
        for (const old of [one, other])
          await desk.keepDraft(draft(old, '2019-03-02T15:59:59.999Z'));
        await desk.keepDraft(kept);
        await desk.dropDraftsBefore('2019-03-02T16:00:00.000Z');
        expect([await desk.drafts(one), await desk.drafts(other)]).toEqual([[kept], []]);
      });

      test('are out of reach for another account, whatever id it names', async () => {
        const [owner, other] = [newId(), newId()];
        const view = { id: newId(), account: owner, name: '我的', query: '' };
        const draft = {
          id: newId(),
          account: owner,
          procedure: 'adjudication',
          matter: null,
          title: '我的',
          form: '{}',
          updatedAt: AT,
        };
        await desk.keepView(view);
        await desk.keepDraft(draft);
        await desk.keepView({ ...view, account: other, name: '别人的' });
        await desk.keepDraft({ ...draft, account: other, title: '别人的' });
        await desk.dropView(other, view.id);
        await desk.dropDraft(other, draft.id);
        expect(await desk.draft(other, draft.id)).toBeNull();
        expect([await desk.views(owner), await desk.drafts(owner)]).toEqual([[view], [draft]]);
        expect([await desk.views(other), await desk.drafts(other)]).toEqual([[], []]);
      });
    });

    test('notes are told in the order of writing, of their case only', async () => {
      const [row, other] = [await filed(), await filed()];
      const notes = ['第一', '第二'].map((text) => ({
        id: newId(),
        caseId: row.id,
        author: 'officer',
        text,
        at: AT,
      }));
      for (const note of notes) await desk.addNote(note);
      expect(await desk.notes(row.id)).toEqual(notes);
      expect(await desk.notes(other.id)).toEqual([]);
    });

    describe('notices', () => {
      test('come newest first, are told once per key, and are read once', async () => {
        const account = newId();
        const row = await filed();
        const first = notice({ account, caseId: row.id, text: '“引号”\u2028𬱖' });
        const second = notice({ account, key: 'due:1' });
        await desk.addNotices([first, second]);
        await desk.addNotices([
          notice({ account, text: '再说一遍' }),
          notice({ key: 'assigned:1' }),
        ]);
        expect(await desk.notices(account, { limit: 10 })).toEqual([second, first]);
        expect(await desk.notices(account, { limit: 1 })).toEqual([second]);
        expect(await desk.unreadNotices(account)).toBe(2);

        const readAt = '2021-03-02T01:00:00.000Z';
        await desk.readNotices(account, [first.id], readAt);
        await desk.readNotices(account, [first.id], '2021-03-03T01:00:00.000Z');
        expect(await desk.notices(account, { limit: 10 })).toEqual([second, { ...first, readAt }]);
        expect(await desk.notices(account, { unread: true, limit: 10 })).toEqual([second]);
        expect(await desk.unreadNotices(account)).toBe(1);
      });

      test('are read by their account only; none and no ids change nothing', async () => {
        const one = notice();
        await desk.addNotices([one]);
        await desk.addNotices([]);
        await desk.readNotices(newId(), [one.id], AT);
        await desk.readNotices(one.account, [], AT);
        expect(await desk.unreadNotices(one.account)).toBe(1);
      });
    });

    describe('the read log', () => {
      test('is told newest first by case, by account and by legal day, page after page', async () => {
        const [row, other] = [await filed(), await filed()];
        const account = newId();
        // 16:00 UTC is midnight in Shanghai: the second and the third lie on 2 March there.
        const rows = [
          read(row.id, { account, at: '2021-03-01T15:59:59.999Z' }),
          read(row.id, {
            account,
            at: '2021-03-01T16:00:00.000Z',
            what: 'unmasked',
            purpose: '送达',
          }),
          read(other.id, { account, at: '2021-03-02T15:59:59.999Z', what: 'paper', subject: 'p1' }),
          read(row.id, { account, at: '2021-03-02T16:00:00.000Z' }),
        ] as const;
        for (const one of rows) await desk.logRead(one);
        const newest = rows.toReversed();
        expect(await desk.readLog({ account, limit: 10 })).toEqual(newest);
        expect(await desk.readLog({ caseId: other.id, limit: 10 })).toEqual([rows[2]]);
        expect(await desk.readLog({ account, what: 'unmasked', limit: 10 })).toEqual([rows[1]]);
        expect(await desk.readLog({ caseId: other.id, what: 'unmasked', limit: 10 })).toEqual([]);
        const second = { account, from: '2021-03-02', until: '2021-03-02', limit: 10 };
        expect(ids(await desk.readLog(second))).toEqual([rows[2].id, rows[1].id]);
        const page = await desk.readLog({ account, limit: 3 });
        expect(page).toEqual(newest.slice(0, 3));
        expect(await desk.readLog({ account, limit: 3, after: rows[1].id })).toEqual([rows[0]]);
      });

      test('pages through rows of one instant without losing or doubling any', async () => {
        const row = await filed();
        const rows = Array.from({ length: 5 }, () => read(row.id));
        for (const one of rows) await desk.logRead(one);
        const told: string[] = [];
        for (;;) {
          const after = told.at(-1);
          const page = await desk.readLog({
            caseId: row.id,
            limit: 2,
            ...(after ? { after } : {}),
          });
          if (page.length === 0) break;
          told.push(...ids(page));
        }
        expect(told).toEqual(ids(rows).toReversed());
      });
    });

    describe('print batches', () => {
      const number = { counter: 'print/lishui/2021', prefix: '2021-', suffix: '' };

      async function batch(papers: number): Promise<Omit<PrintBatch, 'number'>> {
        const id = newId();
        const drafts = Array.from({ length: papers }, () => paper(id));
        await filed({ row: { id }, papers: drafts });
        return {
          id: newId(),
          sha256: hash(id),
          pages: papers * 2,
          createdBy: 'clerk',
          createdAt: AT,
          labels: '["甲"]',
          items: drafts.map((one, n) => ({
            paperId: one.id,
            recipient: n === 0 ? 'file' : 'A1',
            firstPage: 2 * n + 1,
            pages: 2,
          })),
        };
      }

      test('take gapless numbers, keep the order of their papers, and come newest first', async () => {
        const made = [await batch(3), await batch(1), await batch(2)];
        const numbers = [];
        for (const one of made) numbers.push(await desk.addPrintBatch(one, number));
        expect(numbers).toEqual(['2021-1', '2021-2', '2021-3']);
        const whole = made.map((one, n) => ({ ...one, number: `2021-${n + 1}` }));
        expect(await desk.printBatch(made[0]?.id ?? '')).toEqual(whole[0]);
        expect(await desk.printBatch(newId())).toBeNull();
        expect(await desk.printBatches({ limit: 2 })).toEqual([whole[2], whole[1]]);
        const after = made[1]?.id ?? '';
        expect(await desk.printBatches({ limit: 2, after })).toEqual([whole[0]]);
        const first = made[0]?.id ?? '';
        const procedures = new Map([[first, ['adjudication']]]);
        expect(await desk.printedProcedures([first, newId()])).toEqual(procedures);
      });

      test('that fails takes no number', async () => {
        const counter = 'print/lishui/2022';
        const good = await batch(1);
        const unknown = { paperId: newId(), recipient: 'A1', firstPage: 1, pages: 1 };
        const bad = { ...(await batch(1)), items: [unknown] };
        await expect(desk.addPrintBatch(bad, { ...number, counter })).rejects.toThrow();
        expect(await desk.printBatch(bad.id)).toBeNull();
        expect(await desk.addPrintBatch(good, { ...number, counter })).toBe('2021-1');
      });

      test('have a log of what was printed, of the whole or of one paper', async () => {
        const made = await batch(1);
        await desk.addPrintBatch(made, number);
        const line = { batchId: made.id, account: 'clerk', at: AT, copies: 1 };
        const [paperId] = made.items.map((item) => item.paperId);
        if (!paperId) throw new Error('The batch has a paper.');
        const rows = [
          {
            ...line,
            id: newId(),
            kind: 'printed' as const,
            paperId: null,
            recipient: null,
            reason: null,
          },
          {
            ...line,
            id: newId(),
            kind: 'spoiled' as const,
            paperId,
            recipient: 'A1',
            reason: '卡纸',
          },
        ];
        await desk.addPrintLog(rows);
        await desk.addPrintLog([]);
        expect(await desk.printLog(made.id)).toEqual(rows);
        expect(await desk.printLog(newId())).toEqual([]);
      });
    });

    test('what tells who looked and what was printed can be added to, never changed', async () => {
      const id = newId();
      const draft = paper(id);
      await filed({ row: { id }, papers: [draft] });
      const row = read(id);
      await desk.logRead(row);
      await expect(desk.logRead(row)).rejects.toThrow();
      const items = [{ paperId: draft.id, recipient: 'A1', firstPage: 1, pages: 1 }];
      const batch = {
        id: newId(),
        sha256: hash(id),
        pages: 1,
        createdBy: 'c',
        createdAt: AT,
        labels: '[]',
        items,
      };
      await desk.addPrintBatch(batch, { counter: 'print/guard', prefix: '', suffix: '' });
      await desk.addPrintLog([
        {
          id: newId(),
          batchId: batch.id,
          paperId: null,
          recipient: null,
          kind: 'printed',
          copies: 1,
          reason: null,
          account: 'clerk',
          at: AT,
        },
      ]);
      for (const attempt of [
        `update read_log set purpose = 'x' where id = '${row.id}'`,
        `delete from read_log where id = '${row.id}'`,
        `update print_log set copies = 2 where batch_id = '${batch.id}'`,
        `delete from print_log where batch_id = '${batch.id}'`,
        `update print_batches set pages = 2 where id = '${batch.id}'`,
        `update print_batch_items set pages = 2 where batch_id = '${batch.id}'`,
        `delete from print_batch_items where batch_id = '${batch.id}'`,
      ]) {
        await expect(subject.raw(attempt), attempt).rejects.toThrow();
      }
      expect(await desk.readLog({ caseId: id, limit: 5 })).toEqual([row]);
    });

    test('leave is covered on its days, both inclusive, until it is dropped', async () => {
      const account = newId();
      const cover = { account, cover: 'officer2', from: '2021-03-01', until: '2021-03-05' };
      await desk.keepCover({ ...cover, until: '2021-03-03' });
      await desk.keepCover(cover);
      const on = async (day: string) =>
        (await desk.covers(day)).filter((one) => one.account === account);
      expect(await on('2021-02-28')).toEqual([]);
      expect(await on('2021-03-01')).toEqual([cover]);
      expect(await on('2021-03-05')).toEqual([cover]);
      expect(await on('2021-03-06')).toEqual([]);
      expect(await desk.allCovers()).toContainEqual(cover);
      await desk.dropCover(account, cover.from);
      expect(await on('2021-03-01')).toEqual([]);
      await expect(desk.keepCover({ ...cover, until: '2021-02-01' })).rejects.toThrow();
    });

    describe('papers across cases', () => {
      /** A procedure of its own keeps each test's papers apart. */
      async function world(drafts: (caseId: string) => readonly PaperRow[]) {
        const id = newId();
        const procedure = `p${id}`;
        const papers = drafts(id);
        const row = await filed({ row: { id, procedure }, papers });
        const ask = { statuses: ['issued'], among: [procedure], limit: 10 };
        return { row, procedure, papers, ask };
      }

      async function issue(row: CaseRow, draft: PaperRow, more = {}): Promise<CaseRow> {
        const commit = step(row, {
          paperChanges: [{ paper: issued(draft), expectedRevision: draft.revision }],
          ...more,
        });
        expect(await store.commit(commit)).toMatchObject({ kind: 'done' });
        return commit.case;
      }

      test('are listed by status, procedure and drafter, oldest first, page after page', async () => {
        const { row, procedure, papers } = await world((id) => [
          paper(id),
          paper(id, { status: 'reviewed', draftedBy: 'officer2' }),
          paper(id, { status: 'void' }),
          paper(id),
        ]);
        const ask = { statuses: ['draft', 'reviewed'], among: [procedure, 'other'], limit: 10 };
        const [first, second, , last] = papers;
        if (!first || !second || !last) throw new Error('Four papers are there.');
        const found = await desk.papers(ask);
        expect(ids(found)).toEqual([first.id, second.id, last.id]);
        expect(found[0]).toEqual({
          id: first.id,
          caseId: row.id,
          caseNumber: row.caseNumber,
          caseTitle: row.title,
          procedure,
          kind: 'acceptance',
          status: 'draft',
          number: null,
          addressees: '["p1"]',
          draftedBy: 'officer',
          approvedBy: null,
          issuedOn: null,
          proved: 0,
          awaited: 0,
          failed: 0,
          pages: null,
        });
        expect(ids(await desk.papers({ ...ask, limit: 2 }))).toEqual([first.id, second.id]);
        expect(ids(await desk.papers({ ...ask, after: second.id }))).toEqual([last.id]);
        expect(ids(await desk.papers({ ...ask, draftedByNot: 'officer' }))).toEqual([second.id]);
        expect(await desk.countPapers(ask)).toBe(3);
        expect(await desk.papers({ ...ask, statuses: [] })).toEqual([]);
        expect(await desk.papers({ ...ask, among: [] })).toEqual([]);
        expect(await desk.countPapers({ ...ask, among: [] })).toBe(0);
      });

      test('tell whose service is proved, awaited or not begun, from the records alone', async () => {
        const { row, papers, ask } = await world((id) => [
          paper(id, { addressees: '["A1","R1"]' }),
        ]);
        const [draft] = papers;
        if (!draft) throw new Error('The paper is there.');
        const open = async () => {
          const [found] = await desk.papers({ ...ask, service: 'open' });
          return {
            told: found && [found.proved, found.awaited],
            awaited: await desk.countPapers({ ...ask, service: 'awaited' }),
            unsent: await desk.countPapers({ ...ask, service: 'unsent' }),
          };
        };
        expect(await open()).toEqual({ told: undefined, awaited: 0, unsent: 0 });

        let now = await issue(row, draft);
        expect(await open()).toEqual({ told: [0, 0], awaited: 0, unsent: 1 });

        const record = async (...services: ReturnType<typeof service>[]) => {
          const commit = step(now, { services });
          expect(await store.commit(commit)).toMatchObject({ kind: 'done' });
          now = commit.case;
        };
        const posted = service(draft, { recipient: 'R1' });
        await record(posted);
        expect(await open()).toEqual({ told: [0, 1], awaited: 1, unsent: 1 });

        const handed = service(draft, {
          recipient: 'A1',
          method: 'direct',
          servedOn: '2021-03-04',
        });
        const stranger = service(draft, { recipient: 'T9', servedOn: '2021-03-04' });
        await record(handed, stranger, service(draft, { recipient: 'R1', method: 'left' }));
        expect(await open()).toEqual({ told: [1, 1], awaited: 1, unsent: 0 });

        await record({ ...posted, servedOn: '2021-03-06' });
        expect(await open()).toEqual({ told: undefined, awaited: 0, unsent: 0 });
        const [served] = await desk.papers(ask);
        expect([served?.proved, served?.awaited]).toEqual([2, 0]);
      });

      test('that were issued before service was counted are counted by the migration', async () => {
        const { row, papers, ask } = await world((id) => [
          paper(id, { addressees: '["A1","R1","T1"]' }),
        ]);
        const [draft] = papers;
        if (!draft) throw new Error('The paper is there.');
        await issue(row, draft, {
          services: [
            service(draft, { recipient: 'A1', servedOn: '2021-03-04' }),
            service(draft, { recipient: 'R1' }),
          ],
        });
        const counted = await desk.papers({ ...ask, service: 'unsent' });
        expect(counted).toMatchObject([{ proved: 1, awaited: 1 }]);
        await subject.raw('update papers set proved = 0, awaited = 0, unsent = 0');
        expect(await desk.papers({ ...ask, service: 'unsent' })).toEqual([]);
        const folder = new URL(`../../db/migrations/${store.dialect}/`, import.meta.url);
        const sql = readFileSync(new URL('0006_desk_guards.sql', folder), 'utf8');
        await subject.raw(sql.split('--> statement-breakpoint').at(-1) ?? '');
        expect(await desk.papers({ ...ask, service: 'unsent' })).toEqual(counted);
      });

      test('that were kept before their procedure stood with them get it from the migration', async () => {
        const { papers, ask } = await world((id) => [paper(id)]);
        const expected = ids(papers);
        expect(ids(await desk.papers({ ...ask, statuses: ['draft'] }))).toEqual(expected);
        await subject.raw("update papers set procedure = ''");
        expect(await desk.papers({ ...ask, statuses: ['draft'] })).toEqual([]);
        const folder = new URL(`../../db/migrations/${store.dialect}/`, import.meta.url);
        await subject.raw(readFileSync(new URL('0013_procedures_of_papers.sql', folder), 'utf8'));
        expect(ids(await desk.papers({ ...ask, statuses: ['draft'] }))).toEqual(expected);
      });

      test('without addressees need no service, and what was sent with the issue counts', async () => {
        const { row, papers, ask } = await world((id) => [
          paper(id, { addressees: '[]' }),
          paper(id, { addressees: '["A1"]' }),
        ]);
        const [inner, outer] = papers;
        if (!inner || !outer) throw new Error('Two papers are there.');
        const now = await issue(row, inner);
        await issue(now, outer, { services: [service(outer, { recipient: 'A1' })] });
        expect(ids(await desk.papers({ ...ask, service: 'open' }))).toEqual([outer.id]);
        expect(await desk.countPapers(ask)).toBe(2);
        expect(ids(await desk.papers({ ...ask, service: 'awaited' }))).toEqual([outer.id]);
      });
    });
  });
}
