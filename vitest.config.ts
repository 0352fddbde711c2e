import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { fromBuilt } from './test/system/from-built.ts';
import { LONGEST_TEST_MS } from './test/waiting.ts';

export default defineConfig({
  test: {
    setupFiles: ['test/property-seed.ts'],
    testTimeout: LONGEST_TEST_MS,
    hookTimeout: LONGEST_TEST_MS,
    // Files share what they import, of which loading is most of the cost; each gives back what it changed.
    isolate: false,
    unstubEnvs: true,
    unstubGlobals: true,
    restoreMocks: true,
    // Some of the time is spent waiting, for processes and connections: one worker more than cores leaves none idle.
    maxWorkers: availableParallelism() + 1,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.{system,soak}.test.ts'],
          setupFiles: ['test/system/no-processes.ts'],
        },
      },
      {
        extends: true,
        plugins: fromBuilt.plugins,
        test: { ...fromBuilt.test, name: 'system', include: ['test/**/*.system.test.ts'] },
      },
    ],
  },
});
