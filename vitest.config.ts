import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    setupFiles: ['test/property-seed.ts'],
    include: ['test/**/*.test.ts'],
    exclude: ['test/**/*.soak.test.ts'],
    testTimeout: 30_000,
    // Much of the time is spent waiting for processes: the usual one worker less than cores would leave a core idle.
    maxWorkers: '100%',
  },
});
