/**
 * A transaction written once for a synchronous and an asynchronous driver: a generator that yields its statements.
 * Not a transaction itself: the adapter begins and ends it around the generator, so no callback ever runs inside one.
 */

/** A prepared statement; a synchronous driver's answer is also awaitable. */
export type Statement<Row = unknown> = {
  execute(values?: Record<string, unknown>): PromiseLike<readonly Row[]>;
};

export type Work<T> = Generator<PromiseLike<readonly unknown[]>, T, readonly unknown[]>;

export function* ask<Row>(
  statement: Statement<Row>,
  values: Record<string, unknown> = {},
): Work<readonly Row[]> {
  return (yield statement.execute(values)) as readonly Row[];
}

/** Runs work on better-sqlite3, whose drizzle statements answer at once when asked with `sync()`. */
export function runNow<T>(work: Work<T>): T {
  let step = work.next([]);
  while (!step.done)
    step = work.next((step.value as unknown as { sync(): readonly unknown[] }).sync());
  return step.value;
}

export async function runAwaiting<T>(work: Work<T>): Promise<T> {
  let step = work.next([]);
  while (!step.done) step = work.next(await step.value);
  return step.value;
}
