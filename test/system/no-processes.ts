import { createRequire, syncBuiltinESMExports } from 'node:module';

/**
 * Lets no unit test start a process: not through a helper, and not through the code that it tests. `require` reaches
 * the module that all imports share.
 */
const processes = createRequire(import.meta.url)('node:child_process');
for (const name of ['exec', 'execFile', 'execFileSync', 'execSync', 'fork', 'spawn', 'spawnSync']) {
  processes[name] = (program: unknown): never => {
    throw new Error(
      `A unit test would start ${String(program)}: name its file *.system.test.ts, or start nothing.`,
    );
  };
}
syncBuiltinESMExports();
