import { defineConfig } from 'vitest/config';

/** The pages in a real Chromium, which must be there: without it the tests fail rather than pass over. */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A click may be answered after the next look at the page; a real fault fails three times.
    retry: 2,
    // Each file starts its own browser; two cores carry one at a time.
    fileParallelism: false,
    allowOnly: false,
    passWithNoTests: false,
  },
});
