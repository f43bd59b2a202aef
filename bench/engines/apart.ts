/** Engines each in a process of their own: no one's garbage is collected in another's turn. */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Contestant } from '../measure.ts';

/** Null where the engine is not installed. */
export async function apart(
  engine: string,
  name: string,
): Promise<(Contestant & { readonly close: () => void }) | null> {
  const child = fork(join(import.meta.dirname, 'worker.ts'), [engine]);
  const { here } = await answer<{ here: boolean }>(child);
  if (!here) {
    child.disconnect();
    return null;
  }
  return {
    name,
    async turn(least, ms) {
      child.send({ least, ms });
      return (await answer<{ spent: number }>(child)).spent;
    },
    close: () => child.disconnect(),
  };
}

function answer<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const died = (code: number | null) => reject(new Error(`An engine ended with ${code}.`));
    child.once('exit', died);
    child.once('message', (message) => {
      child.off('exit', died);
      resolve(message as T);
    });
  });
}
