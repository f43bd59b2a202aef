/** One JSON line an event on standard error. Callers pass no secrets, no personal data and no request bodies. */
import { systemTime } from './clock/time.ts';

export function log(event: string, fields: Readonly<Record<string, unknown>> = {}): void {
  process.stderr.write(`${JSON.stringify({ at: systemTime.now(), event, ...fields })}\n`);
}
