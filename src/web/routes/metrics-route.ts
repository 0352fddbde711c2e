import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, Hono } from 'hono';
import { missingPage } from '../failures.tsx';
import type { RoomParts } from '../room-parts.ts';
import { isSameSecret } from '../same-secret.ts';
import { isLoopback } from '../visitor.ts';

/** The numbers of the process: for this machine, or whoever has the token. To others there is no such page. */
export function metricsRoute(app: Hono, parts: RoomParts): void {
  app.get('/metrics', async (c) => {
    if (!mayRead(c, parts)) return missingPage(c, parts);
    return c.body(await parts.metrics.text(), 200, { 'content-type': parts.metrics.contentType });
  });
}

function mayRead(c: Context, { metricsToken, publicUrl }: RoomParts): boolean {
  const authorization = c.req.header('authorization');
  if (metricsToken !== null && authorization !== undefined)
    return isSameSecret(authorization, `Bearer ${metricsToken}`);
  // A proxy on this machine would pass everybody off as this machine.
  const isDirect = publicUrl === null && c.req.header('x-forwarded-for') === undefined;
  return isDirect && isLoopback(getConnInfo(c).remote.address ?? '');
}
