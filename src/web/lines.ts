import type { Context } from 'hono';

/** What the script of a page asks for, to show how far something is: a JSON object a line. */
export const LINES = 'application/x-ndjson';

export function lineHeaders(c: Context): void {
  c.header('Content-Type', `${LINES}; charset=utf-8`);
  c.header('Cache-Control', 'no-store');
  // A proxy that collects an answer before it passes it on would show it all at once (nginx heeds this).
  c.header('X-Accel-Buffering', 'no');
}
