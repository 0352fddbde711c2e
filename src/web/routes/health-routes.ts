import type { Hono } from 'hono';
import type { RoomParts } from '../room-parts.ts';

/** For supervisors: whether the process lives, and whether it can answer. */
export function healthRoutes(app: Hono, { live, signal }: RoomParts): void {
  app.get('/healthz', (c) => c.json({ ok: true }));
  app.get('/readyz', (c) => {
    if (signal.aborted) return c.json({ ready: false }, 503);
    return c.json({ ready: true, generation: live.current.generation });
  });
  app.get('/robots.txt', (c) => c.text('User-agent: *\nDisallow: /\n'));
}
