/**
 * A store that has the rows of the cases last worked on at hand, for a file with one writer: who acts in a case reads it
 * first, and reading and laying out its long row costs a third of what the whole commit costs SQLite.
 * Not for PostgreSQL, where other servers write; and what any other program writes to the file empties it.
 */
import type Client from 'better-sqlite3';
import { LRUCache } from 'lru-cache';
import type { CaseRow } from '../rows.ts';
import type { Store } from '../store.ts';

const ROWS = 2000;

export function withRowsAtHand(store: Store, client: Client.Database): Store {
  const rows = new LRUCache<string, CaseRow>({ max: ROWS });
  /** Another number once any other connection has changed the file (SQLite, PRAGMA data_version). */
  const foreignChanges = client.prepare('pragma data_version').pluck();
  let seen = foreignChanges.get();
  let isAsked = false;

  /** Once in a turn of the event loop: the file's locks are asked for it, which costs as much as reading a row. */
  function noticeOthers(): void {
    if (isAsked) return;
    const now = foreignChanges.get();
    if (now !== seen) rows.clear();
    seen = now;
    isAsked = true;
    setImmediate(() => {
      isAsked = false;
    });
  }

  return {
    ...store,

    async load(caseId) {
      noticeOthers();
      const known = rows.get(caseId);
      if (known) return known;
      const row = await store.load(caseId);
      if (row) rows.set(caseId, row);
      return row;
    },

    async commit(commit) {
      const outcome = await store.commit(commit);
      if (outcome.kind === 'done')
        rows.set(commit.case.id, { ...commit.case, caseNumber: outcome.caseNumber });
      return outcome;
    },

    async replaceProjection(row, ...rest) {
      const isDone = await store.replaceProjection(row, ...rest);
      rows.delete(row.id);
      return isDone;
    },
  };
}
