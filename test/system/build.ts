import { execFile } from 'node:child_process';
import { mkdir, rm, symlink } from 'node:fs/promises';
import { promisify } from 'node:util';
import { BUILT, ROOT } from './built.ts';

/** What the program finds by its own place. */
const BESIDE_THE_CODE = ['assets', 'embeddings', 'package.json'];

/**
 * Builds the program and the tests' child processes, once for all system tests: a process that compiles itself takes
 * a second more. Types are not checked here (`npm run types`).
 */
export async function setup(): Promise<void> {
  await rm(BUILT, { recursive: true, force: true });
  const compiler = `${ROOT}node_modules/typescript/bin/tsc`;
  await promisify(execFile)(process.execPath, [compiler, '-p', `${ROOT}tsconfig.built.json`]);
  await mkdir(BUILT, { recursive: true });
  for (const name of BESIDE_THE_CODE) await symlink(`../${name}`, `${BUILT}${name}`);
}
