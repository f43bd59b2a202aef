import { defineConfig } from 'vitest/config';

/** The pages in a real Chromium, which must be there: without it the tests fail rather than pass over. */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Each file starts its own browser; two cores carry one at a time.
    fileParallelism: false,
    allowOnly: false,
    passWithNoTests: false,
  },
});
