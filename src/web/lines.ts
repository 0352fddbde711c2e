import type { Context } from 'hono';
import { stream } from 'hono/streaming';

/** What the script of a page asks for, to show how far something is: a JSON object a line. */
const LINES = 'application/x-ndjson';

export interface Lines {
  readonly send: (line: object) => Promise<unknown>;
  /** Whether whoever asked has left. */
  readonly hasLeft: () => boolean;
  readonly onLeaving: (listener: () => void) => void;
}

export function asksForLines(c: Context): boolean {
  return (c.req.header('accept') ?? '').includes(LINES);
}

/** Answers with the lines that the work sends, each when it is sent. */
export function sendLines(c: Context, work: (lines: Lines) => Promise<void>): Response {
  c.header('Content-Type', `${LINES}; charset=utf-8`);
  c.header('Cache-Control', 'no-store');
  // A proxy that collects an answer before it passes it on would show it all at once (nginx heeds this).
  c.header('X-Accel-Buffering', 'no');
  return stream(c, (sent) =>
    work({
      send: (line) => sent.write(`${JSON.stringify(line)}\n`),
      hasLeft: () => sent.aborted,
      onLeaving: (listener) => sent.onAbort(listener),
    }),
  );
}
