import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Versions } from '../discord/bot-parts.ts';
import { discordJsVersion as discordJs } from '../discord/start-bot.ts';

const packageFile = z.object({ version: z.string() });

/** What runs here. */
export function versions(): Versions {
  // Two levels above, from the source as from `dist/`.
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { version: kiosque } = packageFile.parse(JSON.parse(text));
  return { kiosque, node: process.versions.node, discordJs };
}
