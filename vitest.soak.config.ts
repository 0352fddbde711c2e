import { defineConfig } from 'vitest/config';
import { fromBuilt } from './test/system/from-built.ts';

export default defineConfig({
  plugins: fromBuilt.plugins,
  test: {
    ...fromBuilt.test,
    setupFiles: ['test/property-seed.ts'],
    include: ['test/**/*.soak.test.ts'],
    testTimeout: 900_000,
    hookTimeout: 900_000,
  },
});
