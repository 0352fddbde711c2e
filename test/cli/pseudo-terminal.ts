import { execFileSync } from 'node:child_process';

/** Whether util-linux's `script` is here, which gives a command a terminal of its own; that of BSD and macOS has other options. */
export function hasScript(): boolean {
  try {
    return execFileSync('script', ['--version'], { encoding: 'utf8' }).includes('util-linux');
  } catch {
    return false;
  }
}
