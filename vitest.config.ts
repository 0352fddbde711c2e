import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    setupFiles: ['test/property-seed.ts'],
    include: ['test/**/*.test.ts'],
    exclude: ['test/**/*.soak.test.ts'],
    testTimeout: 30_000,
  },
});
