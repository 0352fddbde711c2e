import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    setupFiles: ['test/property-seed.ts'],
    include: ['test/**/*.soak.test.ts'],
    testTimeout: 900_000,
    hookTimeout: 900_000,
  },
});
