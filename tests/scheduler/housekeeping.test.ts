import { expect, test } from 'vitest';
import { RehearsalTime } from '../../src/clock/time.ts';
import { createHousekeeping } from '../../src/scheduler/housekeeping.ts';

test('keys are kept for thirty days, and swept once in a legal day', async () => {
  const time = new RehearsalTime('2021-03-31T23:00:00+08:00');
  const swept: string[] = [];
  const tidy = createHousekeeping({
    store: { sweep: async (before) => void swept.push(before) },
    time,
  });
  await tidy();
  await tidy();
  expect(swept).toEqual(['2021-03-01T15:00:00.000Z']);
  time.moveTo('2021-04-01T00:00:00+08:00');
  await tidy();
  expect(swept).toEqual(['2021-03-01T15:00:00.000Z', '2021-03-01T16:00:00.000Z']);
});
