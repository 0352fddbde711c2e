import { execFile } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { builtFile } from '../system/built.ts';

it('the log goes to the standard error of the process, before it ends', async () => {
  const program = `
    import { createLog } from ${JSON.stringify(pathToFileURL(builtFile('src/log.ts')).href)};
    createLog({ level: 'info' }).error({ n: 1 }, 'last words');
    process.exit(0);`;
  const args = ['--input-type=module', '-e', program];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args);
  expect(stdout).toBe('');
  expect(JSON.parse(stderr)).toMatchObject({ level: 'error', n: 1, msg: 'last words' });
});
