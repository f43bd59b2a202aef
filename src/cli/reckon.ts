/** `npm run --silent reckon`: JSON Lines in, JSON Lines out, on the built-in calendar; no database, no environment. */

import { once } from 'node:events';
import type { Clock } from '../../workflows/kernel/reckoning.ts';
import '../../workflows/index.ts';
import { registeredTerm } from '../../workflows/law/terms.ts';
import { builtInCalendar } from '../clock/built-in-calendar.ts';
import { createClock } from '../clock/clock.ts';
import { ReckonRefusal } from '../clock/refusal.ts';
import { parseReckonRequest } from '../clock/request.ts';

type Identified = { readonly id?: unknown };

const clock = createClock(builtInCalendar(), registeredTerm);

// A reader that has gone away, such as `head`, ends the work without a stack trace.
process.stdout.once('error', () => process.exit(1));

for await (const lines of linesOf(process.stdin.setEncoding('utf8'))) {
  const answers = lines.filter((line) => line.trim() !== '').map((line) => answerTo(line, clock));
  if (answers.some((answer) => 'error' in answer)) process.exitCode = 1;
  const output = answers.map((answer) => `${JSON.stringify(answer)}\n`).join('');
  // Waiting for a slow reader keeps memory constant however long the input is.
  if (!process.stdout.write(output)) await once(process.stdout, 'drain');
}

function answerTo(line: string, { reckon }: Clock): object {
  let identified: Identified = {};
  try {
    const input = parseJson(line);
    identified = identityOf(input);
    const { id: _, ...request } = parseReckonRequest(input);
    return { ...identified, ...reckon(request) };
  } catch (error) {
    if (!(error instanceof ReckonRefusal)) throw error;
    return { ...identified, error: { code: error.code, detail: error.detail } };
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line.trim());
  } catch {
    throw new ReckonRefusal('request.malformed', '这一行不是 JSON');
  }
}

/** Even a line that cannot be answered is answered under its own id. */
function identityOf(input: unknown): Identified {
  if (typeof input !== 'object' || input === null || !('id' in input)) return {};
  return { id: input.id };
}

/** The whole lines of each chunk. Splits at line feeds only: a JSON text may hold U+2028, where `readline` cuts. */
async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string[]> {
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield lines;
  }
  yield [rest];
}
