/**
 * The tests that need a real PostgreSQL: DATABASE_URL names the server, and without it they fail rather than pass over.
 */

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/postgres/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    allowOnly: false,
    passWithNoTests: false,
  },
});
