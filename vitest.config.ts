import { defineConfig } from 'vitest/config';

// chinese-days, the second opinion in tests/clock, reads local time and is right in Greenwich only.
process.env['TZ'] = 'UTC';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**', 'tests/postgres/**', 'tests/pdf/**'],
    testTimeout: 30_000,
    allowOnly: false,
  },
});
