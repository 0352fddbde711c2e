import { existsSync } from 'node:fs';
import type { Plugin } from 'vitest/config';
import { builtFile, ROOT } from './built.ts';

/** For a project whose tests start processes: the program is built before, and they run what was built. */
export const fromBuilt = {
  plugins: [builtInPlaceOfSource()],
  test: {
    globalSetup: ['test/system/build.ts'],
    server: { deps: { external: [/\/\.built\//u] } },
  },
};

/** Imports of `src/` lead to what was built of it, so that threads and processes which it starts are built ones too. */
function builtInPlaceOfSource(): Plugin {
  return {
    name: 'built-in-place-of-source',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      if (!resolved?.id.startsWith(`${ROOT}src/`)) return null;
      const built = builtFile(resolved.id.slice(ROOT.length));
      return existsSync(built) ? built : null;
    },
  };
}
