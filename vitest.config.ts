import { defineConfig } from 'vitest/config';

// chinese-days, the second opinion in tests/clock, reads local time and is right in Greenwich only.
process.env['TZ'] = 'UTC';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**', 'tests/postgres/**', 'tests/pdf/**'],
    // No test changes a module: loading the procedures once for each worker saves half of the run.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    allowOnly: false,
  },
});
