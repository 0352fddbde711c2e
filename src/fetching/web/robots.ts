import robotsParser from 'robots-parser';
import { fetchMessages } from '../../messages/fetching.ts';
import { UnreachableSiteError } from '../fetch-errors.ts';
import type { WebClient } from './web-client.ts';

/** What a site asks of robots. */
export type RobotRules = Awaited<ReturnType<typeof robotRules>>;

/**
 * Asks a site for its `robots.txt` (https://www.rfc-editor.org/rfc/rfc9309). Without one everything is allowed; a site
 * that cannot say, because it fails or is away, allows nothing.
 * @param origin such as `https://journal.example`
 * @param agent the name that the site's rules may call us by
 * @throws UnreachableSiteError
 */
export async function robotRules(
  origin: string,
  agent: string,
  client: WebClient,
  signal: AbortSignal | undefined,
) {
  const address = `${origin}/robots.txt`;
  const { status, bytes } = await client.get(address, { limits: { maxBytes: MAX_ROBOTS_BYTES }, signal });
  if (status >= 500 || status === 429) throw new UnreachableSiteError(fetchMessages.robotsUnknown(status));
  if (status >= 400) return { allows: () => true, delayMs: null };
  const text = Buffer.from(bytes.subarray(0, MAX_READ_BYTES)).toString('utf8');
  const rules = parse(address, text);
  const seconds = rules.getCrawlDelay(agent);
  return {
    allows: ({ href }: URL) => rules.isAllowed(href, agent) !== false,
    /** Between two requests; null where the site does not say. */
    delayMs: seconds === undefined || !(seconds > 0) ? null : Math.min(seconds * 1000, MAX_DELAY_MS),
  };
}

/** RFC 9309 has at least 500 KiB read; more is no robots.txt. */
const MAX_READ_BYTES = 500 * 1024;
const MAX_ROBOTS_BYTES = 5 * 1024 * 1024;
/** A site that wants to be asked every hour is asked every minute: a run must end. */
const MAX_DELAY_MS = 60_000;

interface ParsedRobots {
  isAllowed(address: string, agent: string): boolean | undefined;
  getCrawlDelay(agent: string): number | undefined;
}

/** The package's types describe an ES module, and it is none. */
const parse = robotsParser as unknown as (address: string, text: string) => ParsedRobots;
