import { defineConfig } from 'vitest/config';

// chinese-days, the second opinion in tests/clock, reads local time and is right in Greenwich only.
process.env['TZ'] = 'UTC';

/** They compose the service of other parts than are built in, which holds for the whole process: each has one of its own. */
const composed = ['tests/third-procedure.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    allowOnly: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'all',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', 'tests/postgres/**', 'tests/pdf/**', ...composed],
          // No test here changes a module: loading the procedures once for each worker saves half of the run.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'composed', include: composed, isolate: true } },
    ],
  },
});
