import { fileURLToPath } from 'node:url';

/** The project's root, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Where the system tests' build lies, with a slash at its end: the same folders below it as below the root. */
export const BUILT = `${ROOT}.built/`;

/**
 * @param source a TypeScript file of `src/` or `evaluation/`, or a `*.child.ts` of `test/`, from the root
 * @returns the path of what was built of it
 */
export function builtFile(source: string): string {
  return `${BUILT}${source.replace(/\.tsx?$/u, '.js')}`;
}
