/**
 * Lists, counts and lines as the workbench asks for them, on every database: filters alone and together, both orders,
 * and that what lists are found by follows the rows it is made from.
 */

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseRow } from '../../db/rows.ts';
import type { CaseFilter, CaseQuery, Store } from '../../db/store.ts';
import { ban, deadline, filing, newId, step } from './builders.ts';
import { SLOWEST_OPENING, type Subject } from './store-suite.ts';

const day = (n: number) => `2021-06-${String(n).padStart(2, '0')}`;

export function workbenchSuite(name: string, open: () => Promise<Subject>): void {
  describe(`${name}: workbench`, () => {
    let subject: Subject;
    let store: Store;
    const made: CaseRow[] = [];

    async function filed(overrides: Parameters<typeof filing>[0] = {}): Promise<CaseRow> {
      const commit = filing(overrides);
      expect(await store.commit(commit)).toMatchObject({ kind: 'done' });
      return commit.case;
    }

    /** 24 cases: every fifth without a running deadline, the rest due on 1 to 6 June, four to a day. */
    beforeAll(async () => {
      subject = await open();
      store = subject.store;
      for (let n = 0; n < 24; n += 1) {
        const due = day(1 + (n % 6));
        made.push(
          await filed({
            row: {
              matter: ['patent', 'forest', 'land'][n % 3] ?? '',
              region: n % 8 ? '331102' : '331121',
              flat: ['intake.review', 'proceedings.running', 'closed.decided'][n % 3] ?? '',
              closedOn: n % 3 === 2 ? '2021-05-01' : null,
              receivedOn: `2021-03-${String(n + 1).padStart(2, '0')}`,
              assignee: ['officer', 'officer2', null, 'officer3'][n % 4] ?? null,
            },
            searchText: n % 2 ? '李小明' : '王五',
            deadlines: [
              deadline({ key: 'a', term: 'later', due: day(20) }),
              deadline({ key: 'b', due, nominal: n % 2 ? due : null, provisional: n % 4 === 0 }),
              deadline({ key: 'c', due: '2021-01-01', status: 'met' }),
              deadline({ key: 'd', due: '2021-01-01', entitles: true }),
              ...(n % 6
                ? []
                : [deadline({ key: 'e', status: 'stopped', nominal: null, due: null })]),
            ].filter(({ status, entitles }) => n % 5 || entitles || status !== 'running'),
            registers:
              n % 4
                ? []
                : [
                    ban({
                      register: 'pending',
                      key: `p${n % 3}`,
                      effect: n % 8 ? 'paper' : 'approval',
                      from: day(1 + (n % 3)),
                      until: null,
                      subjectKey: `s${n % 3}`,
                    }),
                    ban({ register: 'agenda', key: 'hearing', from: day(9), until: day(9) }),
                  ],
          }),
        );
      }
    }, SLOWEST_OPENING);
    afterAll(() => subject.close());

    const numbers = (rows: readonly { readonly id: string }[]) =>
      rows.map(({ id }) => made.findIndex((row) => row.id === id)).filter((n) => n >= 0);
    const list = async (query: Partial<CaseQuery>) =>
      numbers(await store.list({ limit: 100, ...query }));
    const only = (keep: (n: number) => boolean) =>
      made
        .map((_, n) => n)
        .filter(keep)
        .reverse();

    const filters: readonly [string, CaseFilter, (n: number) => boolean][] = [
      ['several states', { flats: ['intake.review', 'closed.decided'] }, (n) => n % 3 !== 1],
      ['no state', { flats: [] }, () => false],
      ['several assignees', { assignees: ['officer2', 'officer3'] }, (n) => n % 2 === 1],
      ['no assignee', { unassigned: true }, (n) => n % 4 === 2],
      ['any assignee', { unassigned: false }, () => true],
      ['open ones', { open: true }, (n) => n % 3 !== 2],
      ['closed ones', { open: false }, (n) => n % 3 === 2],
      ['a matter', { matter: 'forest' }, (n) => n % 3 === 1],
      ['several matters', { matters: ['forest', 'land'] }, (n) => n % 3 !== 0],
      ['a region', { region: '331121' }, (n) => n % 8 === 0],
      [
        'days of receipt',
        { receivedFrom: '2021-03-03', receivedUntil: '2021-03-05' },
        (n) => n >= 2 && n <= 4,
      ],
      [
        'days of the next deadline',
        { dueFrom: day(2), dueUntil: day(3) },
        (n) => n % 5 > 0 && [1, 2].includes(n % 6),
      ],
      ['what stands still', { stopped: true }, (n) => n % 6 === 0],
      ['lines in a register', { lines: 'pending' }, (n) => n % 4 === 0],
      [
        'subjects in a register',
        { line: { register: 'pending', subjectKeys: ['s0', 's9'] } },
        (n) => n % 12 === 0,
      ],
      [
        'subjects of another register',
        { line: { register: 'agenda', subjectKeys: ['s0'] } },
        () => false,
      ],
      [
        'what is overdue',
        { due: { kind: 'overdue', today: day(3), soonUntil: day(4) } },
        (n) => n % 5 > 0 && n % 6 < 2,
      ],
      [
        'what ends soon, though not first',
        { due: { kind: 'soon', today: day(3), soonUntil: day(20) } },
        (n) => n % 5 > 0,
      ],
      ['words', { q: '小明' }, (n) => n % 2 === 1],
      [
        'all together',
        {
          among: ['adjudication', 'other'],
          assignees: ['officer', 'officer2'],
          open: true,
          matters: ['patent', 'forest'],
          dueFrom: day(1),
          dueUntil: day(6),
          q: '王五',
        },
        (n) => n % 5 > 0 && n % 4 === 0 && n % 3 !== 2,
      ],
    ];

    test.each(filters)('finds %s, newest first, and counts them', async (_, filter, keep) => {
      const expected = only(keep);
      expect(await list(filter)).toEqual(expected);
      const counts = await store.countCases([filter, { ...filter, organ: 'nowhere' }], 1000);
      expect(counts).toEqual([expected.length, 0]);
      expect(await store.countCases([filter], 3)).toEqual([Math.min(3, expected.length)]);
    });

    const byDue = (keep: (n: number) => boolean = () => true) =>
      made
        .map((_, n) => n)
        .filter(keep)
        .sort((a, b) => dueOf(a) - dueOf(b) || a - b);
    const dueOf = (n: number) => (n % 5 ? n % 6 : 99);

    test('what somebody closed is listed and counted for him alone', async () => {
      const filter = { assignee: 'officer3', open: false };
      const expected = only((n) => n % 4 === 3 && n % 3 === 2);
      expect(await list(filter)).toEqual(expected);
      expect(await list({ ...filter, sort: 'due' })).toEqual(
        byDue((n) => n % 4 === 3 && n % 3 === 2),
      );
      expect(await store.countCases([filter], 100)).toEqual([expected.length]);
    });

    test.each<[string, CaseFilter, (n: number) => boolean]>([
      ['all', {}, () => true],
      ['open ones', { open: true }, (n) => n % 3 !== 2],
      ['one officer', { assignee: 'officer', open: true }, (n) => n % 4 === 0 && n % 3 !== 2],
      ['without a deadline', { dueFrom: day(30) }, (n) => n % 5 === 0],
    ])('pages by due day through %s without a gap or a double', async (_, filter, keep) => {
      const seen: number[] = [];
      let after: CaseQuery['after'];
      for (;;) {
        const page = await store.list({
          ...filter,
          sort: 'due',
          limit: 4,
          ...(after ? { after } : {}),
        });
        seen.push(...numbers(page));
        const last = page.at(-1);
        if (!last) break;
        after = { due: last.nextDue, id: last.id };
      }
      expect(seen).toEqual(byDue(keep));
    });

    test('a row tells the next deadline with its nominal day and certainty', async () => {
      const rows = await store.list({ limit: 100 });
      const shown = (n: number) => rows.find(({ id }) => id === made[n]?.id);
      expect(shown(8)).toMatchObject({
        nextDue: day(3),
        nextNominal: null,
        nextTerm: 'adjudication.decision',
        nextProvisional: true,
        region: '331121',
        closedOn: '2021-05-01',
        stopped: false,
      });
      expect(shown(6)).toMatchObject({ stopped: true, nextProvisional: false });
      expect(shown(9)).toMatchObject({ nextDue: day(4), nextNominal: day(4) });
      expect(shown(5)).toMatchObject({ nextDue: null, nextNominal: null, nextTerm: null });
    });

    test('the due day follows the deadlines, and a hand on the database is found and mended', async () => {
      const row = await filed({
        row: { organ: 'moves' },
        deadlines: [deadline({ due: day(9) }), deadline({ key: 'z', due: day(8) })],
      });
      const found = (due: string) =>
        store.countCases([{ organ: 'moves', dueFrom: due, dueUntil: due }], 9);
      expect(await found(day(8))).toEqual([1]);
      const moved = step(row, { deadlines: [deadline({ due: day(9) })] });
      await store.commit(moved);
      expect([await found(day(8)), await found(day(9))]).toEqual([[0], [1]]);
      const met = step(moved.case, { deadlines: [deadline({ due: day(9), status: 'met' })] });
      await store.commit(met);
      expect(await found(day(9))).toEqual([0]);
      expect(await store.derivedStands(row.id)).toBe(true);
      await subject.raw(`update cases set next_due = '2000-01-01' where id = '${row.id}'`);
      expect(await store.derivedStands(row.id)).toBe(false);
      await store.replaceProjection(met.case, await store.deadlines(row.id), []);
      expect(await store.derivedStands(row.id)).toBe(true);
      expect(await store.derivedStands(newId())).toBe(false);
    });

    test('the migration fills in the due days of cases filed before', async () => {
      const before = await list({ sort: 'due' });
      await subject.raw(`update cases set next_due = '9999-12-31'`);
      expect(await list({ dueUntil: day(6) })).toEqual([]);
      const folder = new URL(`../../db/migrations/${store.dialect}/`, import.meta.url);
      const sql = readFileSync(new URL('0009_workbench_guards.sql', folder), 'utf8');
      await subject.raw(sql.split('--> statement-breakpoint').at(-1) ?? '');
      expect(await list({ sort: 'due' })).toEqual(before);
    });

    describe('lines', () => {
      const pending = { register: 'pending' };
      const keys = async (query: object) =>
        numbers(
          (await store.desk.lines({ ...pending, limit: 50, ...query })).map(({ caseId }) => ({
            id: caseId,
          })),
        );
      const ordered = (keep: (n: number) => boolean) =>
        made
          .map((_, n) => n)
          .filter((n) => n % 4 === 0 && keep(n))
          .sort((a, b) => (a % 3) - (b % 3) || a - b);

      test('come by day with their case, by effect, days, procedure and assignee', async () => {
        expect(await keys({})).toEqual(ordered(() => true));
        expect(await keys({ effects: ['paper', 'x'] })).toEqual(ordered((n) => n % 8 > 0));
        expect(await keys({ since: day(2), until: day(2) })).toEqual(ordered((n) => n % 3 === 1));
        expect(await keys({ among: ['other'] })).toEqual([]);
        expect(await keys({ assignees: ['officer'] })).toEqual(ordered(() => true));
        expect(await keys({ assignees: [] })).toEqual([]);
        expect(await store.desk.countLines({ ...pending, effects: ['paper'] })).toBe(3);
        expect(await store.desk.countLines({ ...pending, effects: [] })).toBe(0);
        const [first] = await store.desk.lines({ register: 'agenda', limit: 1 });
        expect(first).toMatchObject({
          caseId: made[0]?.id,
          caseNumber: made[0]?.caseNumber,
          caseTitle: made[0]?.title,
          procedure: 'adjudication',
          flat: 'intake.review',
          assignee: 'officer',
          version: 1,
          key: 'hearing',
          from: day(9),
        });
      });

      test('page without a gap or a double', async () => {
        const seen: number[] = [];
        let after = {};
        for (;;) {
          const page = await store.desk.lines({ ...pending, limit: 2, ...after });
          const last = page.at(-1);
          if (!last) break;
          seen.push(...numbers(page.map(({ caseId }) => ({ id: caseId }))));
          after = { after: { from: last.from, caseId: last.caseId, key: last.key } };
        }
        expect(seen).toEqual(ordered(() => true));
      });
    });

    test('deadlines across cases come by day; rights and what does not run are left out', async () => {
      const span = { since: day(2), until: day(3), limit: 50 };
      const found = await store.desk.deadlines(span);
      const expected = made
        .map((_, n) => n)
        .filter((n) => n % 5 && [1, 2].includes(n % 6))
        .sort((a, b) => (a % 6) - (b % 6) || a - b);
      expect(numbers(found.map(({ caseId }) => ({ id: caseId })))).toEqual(expected);
      expect(found[0]).toEqual({
        caseId: made[1]?.id,
        caseNumber: made[1]?.caseNumber,
        caseTitle: made[1]?.title,
        procedure: 'adjudication',
        flat: 'proceedings.running',
        assignee: 'officer2',
        key: 'b',
        term: 'adjudication.decision',
        nominal: day(2),
        due: day(2),
        provisional: false,
      });
      expect(await store.desk.deadlines({ ...span, among: ['other'] })).toEqual([]);
      const mine = await store.desk.deadlines({ ...span, assignees: ['officer2'], limit: 1 });
      expect(mine).toEqual(found.slice(0, 1));
    });

    test('open cases are counted by assignee', async () => {
      expect(await store.desk.openCounts(['officer', 'officer2', 'nobody'])).toEqual({
        officer: 4,
        officer2: 4,
      });
      expect(await store.desk.openCounts([])).toEqual({});
    });

    // Last, for it files many.
    test.each<[string, CaseFilter]>([
      ['few', { region: '331181' }],
      ['many', { matter: 'chestnut' }],
    ])(
      'a common word is found where the other filters leave %s cases, page by page',
      async (_, filter) => {
        const found: string[] = [];
        for (let n = 0; n < 210; n += 1) {
          const region = n < 9 ? '331181' : '331123';
          const row = await filed({ row: { matter: 'chestnut', region }, searchText: '板栗园' });
          if ('matter' in filter || n < 9) found.unshift(row.id);
        }
        const seen: string[] = [];
        for (let cursor: string | undefined; ; cursor = seen.at(-1)) {
          const page = await store.list({
            q: '板栗',
            sort: 'filed',
            limit: 4,
            ...filter,
            ...(cursor ? { cursor } : {}),
          });
          if (page.length === 0) break;
          seen.push(...page.map(({ id }) => id));
        }
        expect(seen.slice(0, found.length)).toEqual(found);
        expect(await store.list({ q: '板栗', procedure: 'none', limit: 4 })).toEqual([]);
        expect(await store.list({ q: '枇杷', ...filter, limit: 4 })).toEqual([]);
        const counted = [
          { q: '板栗', ...filter },
          { q: '板栗', procedure: 'none' },
          { q: '枇杷', ...filter },
        ];
        expect(await store.countCases(counted, 210)).toEqual([found.length, 0, 0]);
      },
    );
  });
}
