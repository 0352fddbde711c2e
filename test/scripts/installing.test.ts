import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (name: string) => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));

// Its script downloads hundreds of megabytes for graphics cards on Linux. npm from 11 on heeds `allowScripts`; older ones
// run what the lock file says has a script, so that the line must be taken out again whenever npm writes it.
it('installs onnxruntime-node without running its script: no "hasInstallScript" in package-lock.json', () => {
  const locked = read('package-lock.json').packages['node_modules/onnxruntime-node'];
  expect(locked).toMatchObject({ version: expect.any(String) });
  expect(locked).not.toHaveProperty('hasInstallScript');
  expect(read('package.json').allowScripts).toMatchObject({ 'onnxruntime-node': false });
});
