/**
 * The one writer of an SQLite file: changes that come in one turn of the event loop, or in turns that follow each other,
 * share one durable transaction.
 * Not a queue across processes, and nothing asynchronous ever runs inside a transaction.
 *
 * One fsync then carries many changes. Each has its savepoint, so one that fails takes only itself back,
 * and none is acknowledged before the whole is on disk.
 */

import type Client from 'better-sqlite3';
import type { Statements } from './statements.ts';
import { runNow, type Work } from './work.ts';

type Outcome = { readonly kind: string };
type Change = (s: Statements) => Work<Outcome>;
type Waiting = { readonly change: Change; readonly settle: Settle };
type Settle = { resolve(outcome: Outcome): void; reject(error: unknown): void };
type Result = { readonly settle: Settle; readonly outcome?: Outcome; readonly error?: unknown };

/** Keeps one turn from starving the readers of the same process. */
const LARGEST_GROUP = 256;

/** Turns of the event loop that a group waits at most for others that are on their way. */
const LONGEST_WAIT = 8;

export function groupCommit(client: Client.Database, statements: Statements) {
  const begin = client.prepare('begin immediate');
  const commit = client.prepare('commit');
  const rollback = client.prepare('rollback');
  const savepoint = client.prepare('savepoint change');
  const release = client.prepare('release change');
  const undo = client.prepare('rollback to change');
  let waiting: Waiting[] = [];
  let lastGroup = 0;
  let idle: (() => void)[] = [];

  function enqueue<T extends Outcome>(change: (s: Statements) => Work<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (waiting.length === 0) setImmediate(gather, 0, LONGEST_WAIT);
      waiting.push({ change, settle: { resolve: resolve as (outcome: Outcome) => void, reject } });
    });
  }

  /** Flushes when a turn has brought nobody else; who comes alone, as the last did, does not wait. */
  function gather(before: number, turns: number): void {
    const count = waiting.length;
    const isAlone = count === 1 && lastGroup <= 1;
    if (isAlone || count === before || turns === 0) flush();
    else setImmediate(gather, count, turns - 1);
  }

  function flush(): void {
    const group = waiting.slice(0, LARGEST_GROUP);
    waiting = waiting.slice(LARGEST_GROUP);
    lastGroup = group.length;
    if (waiting.length > 0) setImmediate(flush);
    for (const result of keep(group)) settle(result);
    if (waiting.length === 0) idle = wake(idle);
  }

  /** All of a group's results, or the same error for all when the transaction itself failed. */
  function keep(group: readonly Waiting[]): readonly Result[] {
    try {
      begin.run();
      const results = group.length === 1 ? group.map(alone) : group.map(inSavepoint);
      if (client.inTransaction) commit.run();
      return results;
    } catch (error) {
      if (client.inTransaction) rollback.run();
      return group.map((one) => ({ settle: one.settle, error }));
    }
  }

  function alone({ change, settle }: Waiting): Result {
    const outcome = runNow(change(statements));
    if (outcome.kind !== 'done') rollback.run();
    return { settle, outcome };
  }

  function inSavepoint({ change, settle }: Waiting): Result {
    savepoint.run();
    try {
      const outcome = runNow(change(statements));
      if (outcome.kind !== 'done') undo.run();
      release.run();
      return { settle, outcome };
    } catch (error) {
      // A full disk ends the whole transaction: then there is no savepoint left, and nobody's change is kept.
      if (!client.inTransaction) throw error;
      undo.run();
      release.run();
      return { settle, error };
    }
  }

  return {
    enqueue,
    settled: () =>
      waiting.length === 0 ? Promise.resolve() : new Promise<void>((resolve) => idle.push(resolve)),
  };
}

function settle({ settle, outcome, error }: Result): void {
  if (outcome) settle.resolve(outcome);
  else settle.reject(error);
}

function wake(sleepers: readonly (() => void)[]): (() => void)[] {
  for (const resolve of sleepers) resolve();
  return [];
}
