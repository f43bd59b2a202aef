import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**', 'tests/postgres/**', 'tests/pdf/**'],
    testTimeout: 30_000,
    allowOnly: false,
  },
});
