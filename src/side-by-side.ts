/** Lets requests that come in one turn of the event loop go on together; it knows nothing of what they ask. */
import type { MiddlewareHandler } from 'hono';

/**
 * All wait for the end of their turn and then take each step side by side, so that the code of a step is fetched once
 * for all of them: one after the other, every request found the processor's caches full of the last one's end.
 */
export function sideBySide(): MiddlewareHandler {
  let turn: Promise<void> | null = null;

  const endOfTurn = () =>
    new Promise<void>((resolve) => {
      setImmediate(() => {
        turn = null;
        resolve();
      });
    });

  return async (_context, next) => {
    turn ??= endOfTurn();
    await turn;
    await next();
  };
}
