import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, Hono } from 'hono';
import { missingPage } from '../failures.tsx';
import type { RoomParts } from '../room-parts.ts';
import { isSameSecret } from '../same-secret.ts';
import { isLoopback } from '../visitor.ts';

/** For supervisors: whether the process lives, whether it can answer, and what it counts of itself. */
export function machineRoutes(app: Hono, parts: RoomParts): void {
  const { live, signal, metrics } = parts;
  app.get('/healthz', (c) => c.json({ ok: true }));
  app.get('/readyz', (c) => {
    if (signal.aborted) return c.json({ ready: false }, 503);
    return c.json({ ready: true, generation: live.current.generation });
  });
  app.get('/robots.txt', (c) => c.text('User-agent: *\nDisallow: /\n'));
  app.get('/metrics', async (c) => {
    if (!mayReadMetrics(c, parts)) return missingPage(c, parts);
    return c.body(await metrics.text(), 200, { 'content-type': metrics.contentType });
  });
}

/** This machine, or whoever has the token; to others there is no such page. */
function mayReadMetrics(c: Context, { metricsToken, publicUrl }: RoomParts): boolean {
  const authorization = c.req.header('authorization');
  if (metricsToken !== null && authorization !== undefined)
    return isSameSecret(authorization, `Bearer ${metricsToken}`);
  // A proxy on this machine would pass everybody off as this machine.
  const isDirect = publicUrl === null && c.req.header('x-forwarded-for') === undefined;
  return isDirect && isLoopback(getConnInfo(c).remote.address ?? '');
}
