import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { reckonRequest } from '../../src/clock/request.ts';

async function reckon(
  input: string,
): Promise<{ answers: Record<string, unknown>[]; exit: number | null }> {
  const child = spawn(process.execPath, ['src/cli/reckon.ts']);
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const output = await text(child.stdout);
  const answers = output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  return { answers, exit: await ended };
}

const good = { term: { length: 60, unit: 'day' }, start: '2021-03-03' };
const line = (request: object) => `${JSON.stringify(request)}\n`;

describe('npm run reckon', () => {
  it('answers each line under its id and exits 0', async () => {
    const { answers, exit } = await reckon(
      line({ id: 'a', ...good }) + line({ id: 7, ...good, region: '331127' }),
    );
    expect(exit).toBe(0);
    expect(answers).toMatchObject([
      { id: 'a', nominal: '2021-05-02', due: '2021-05-06' },
      { id: 7, due: '2021-05-06' },
    ]);
    expect(Object.keys(answers[0] ?? {})).toEqual([
      'id',
      'nominal',
      'due',
      'provisional',
      'excludedDays',
      'used',
      'remaining',
      'working',
      'basis',
    ]);
  });

  it('answers a bad line with its code, answers the others, and exits 1', async () => {
    const { answers, exit } = await reckon(
      [
        line({ id: 'impossible', ...good, start: '2021-02-30' }),
        'not json\n',
        '[]\n',
        'null\n',
        line({ id: 'unit', ...good, term: { length: 1, unit: 'week' } }),
        line({
          id: 'nested',
          ...good,
          extension: [{ length: 1, unit: 'week', approvedOn: '2021-03-04' }],
        }),
        line({ id: 'typo', ...good, exclude: [] }),
        line({ id: 'noTo', ...good, excluded: [{ kind: 'hearing', from: '2021-03-04' }] }),
        line({ id: 'text', ...good, term: { length: '60', unit: 'day' } }),
        line({ id: 'term', start: '2021-03-03' }),
        line({ id: 'last', ...good }),
      ].join(''),
    );
    expect(exit).toBe(1);
    expect(answers).toMatchObject([
      { id: 'impossible', error: { code: 'date.impossible', detail: '没有这一天：2021-02-30' } },
      { error: { code: 'request.malformed' } },
      { error: { code: 'request.malformed' } },
      { error: { code: 'request.malformed' } },
      { id: 'unit', error: { code: 'unit.unknown' } },
      { id: 'nested', error: { code: 'unit.unknown' } },
      {
        id: 'typo',
        error: { code: 'request.malformed', detail: expect.stringContaining('exclude') },
      },
      {
        id: 'noTo',
        error: { code: 'request.malformed', detail: expect.stringContaining('excluded.0.to') },
      },
      {
        id: 'text',
        error: { code: 'request.malformed', detail: expect.stringContaining('term.length') },
      },
      { id: 'term', error: { code: 'request.malformed' } },
      { id: 'last', due: '2021-05-06' },
    ]);
  });

  it('skips blank lines, and takes line ends, marks and texts as they come', async () => {
    const { answers, exit } = await reckon(
      `\uFEFF${line({ id: 1, ...good })}\n  \r\n${JSON.stringify({ id: 'a\u2028b', ...good })}\r\n${JSON.stringify({ id: 3, ...good })}`,
    );
    expect(exit).toBe(0);
    expect(answers.map(({ id }) => id)).toEqual([1, 'a\u2028b', 3]);
  });

  it('answers nothing to nothing', async () => {
    expect(await reckon('')).toEqual({ answers: [], exit: 0 });
  });

  it('answers many lines in order', async () => {
    const { answers } = await reckon(
      Array.from({ length: 20_000 }, (_, id) => line({ id, ...good })).join(''),
    );
    expect(answers).toHaveLength(20_000);
    expect(answers.every(({ id }, index) => id === index)).toBe(true);
  });
});

describe('the schema of a request', () => {
  it('can be described as JSON Schema', () => {
    expect(z.toJSONSchema(reckonRequest)).toMatchObject({
      required: ['term', 'start'],
      additionalProperties: false,
    });
  });
});
