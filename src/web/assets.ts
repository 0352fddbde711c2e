import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Hono } from 'hono';

const TYPES = {
  'style.css': 'text/css; charset=utf-8',
  'reading-room.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
} as const;

/** Serves the style, the script and the icon. A browser asks each time whether they have changed, and mostly not. */
export function serveAssets(app: Hono): void {
  for (const [name, type] of Object.entries(TYPES)) {
    // Two levels above, from the source as from `dist/`.
    const bytes = readFileSync(new URL(`../../assets/reading-room/${name}`, import.meta.url), 'utf8');
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
    app.get(`/${name}`, (c) => {
      const headers = { 'content-type': type, etag, 'cache-control': 'no-cache' };
      return c.req.header('if-none-match') === etag
        ? c.body(null, 304, headers)
        : c.body(bytes, 200, headers);
    });
  }
}
