import { defineConfig } from 'vitest/config';

/** The issued letters of the demo under Debian's own PDF tools; run `npm run demo` first. */
export default defineConfig({
  test: { include: ['tests/pdf/**/*.test.ts'], testTimeout: 120_000, allowOnly: false },
});
