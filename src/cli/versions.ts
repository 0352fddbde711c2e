import type { Versions } from '../discord/bot-parts.ts';
import { discordJsVersion as discordJs } from '../discord/start-bot.ts';
import { packageVersion } from './package-version.ts';

/** What runs here. */
export function versions(): Versions {
  return { kiosque: packageVersion(), node: process.versions.node, discordJs };
}
