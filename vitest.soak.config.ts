import { defineConfig } from 'vitest/config';
import { fromBuilt } from './test/system/from-built.ts';
import { LONGEST_TEST_MS } from './test/waiting.ts';

export default defineConfig({
  plugins: fromBuilt.plugins,
  test: {
    ...fromBuilt.test,
    setupFiles: ['test/property-seed.ts'],
    env: { LONG_TESTS: 'true' },
    include: ['test/**/*.soak.test.ts', 'test/**/*.property.test.ts'],
    testTimeout: LONGEST_TEST_MS,
    hookTimeout: LONGEST_TEST_MS,
  },
});
