import { fetchMessages } from '../../messages/fetching.ts';
import { FetchRefusedError, LastingRefusalError, UnreachableSiteError } from '../fetch-errors.ts';
import { type RobotRules, robotRules } from './robots.ts';
import type { WebClient, WebLimits, WebResponse } from './web-client.ts';

/** What a site said of a response, to be told when it is asked again (RFC 9110, section 13). */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** Time, given from outside so that tests need not wait. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly wait: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/** A response that has what was asked for. */
export interface Visited extends WebResponse {
  readonly validators: Validators;
}

/**
 * A guest with manners: asks `robots.txt` first, and each host slowly.
 * @param name what robots' rules call us
 */
export function openVisitor(
  client: WebClient,
  name: string,
  { now, wait }: Clock,
  signal: AbortSignal | undefined,
) {
  const rulesOf = new Map<string, RobotRules>();
  /** Hosts that do not answer, or want to be left alone: they are, for the rest of the run. */
  const tired = new Set<string>();
  const lastAsked = new Map<string, number>();

  /** Waits until the host may be asked again; different hosts do not wait for each other. */
  const turn = async (host: string, delayMs: number): Promise<void> => {
    const ms = Math.max(0, (lastAsked.get(host) ?? Number.NEGATIVE_INFINITY) + delayMs - now());
    // The turn is taken before the waiting, so that two who wait do not go together.
    lastAsked.set(host, now() + ms);
    if (ms > 0) await wait(ms, signal);
  };

  const askFor = async (address: URL): Promise<void> => {
    if (tired.has(address.host)) throw new FetchRefusedError(fetchMessages.siteIsTired);
    let rules = rulesOf.get(address.origin);
    if (rules === undefined) {
      await turn(address.host, DELAY_MS);
      rules = await robotRules(address.origin, name, client, signal);
      rulesOf.set(address.origin, rules);
    }
    if (!rules.allows(address)) throw new LastingRefusalError(fetchMessages.robots);
    await turn(address.host, rules.delayMs ?? DELAY_MS);
  };

  return {
    /**
     * @returns null when the site says that nothing has changed since what is known
     * @throws FetchRefusedError when robots are not wanted there, or the site answers with an error; the signal's
     * reason
     */
    async visit(
      address: string,
      { known = null, limits = {} }: { known?: Validators | null; limits?: Partial<WebLimits> } = {},
    ): Promise<Visited | null> {
      let host = '';
      const response = await client
        .get(address, {
          headers: conditions(known),
          limits,
          signal,
          before: async (next) => {
            host = next.host;
            await askFor(next);
          },
        })
        .catch((error: unknown) => {
          if (error instanceof UnreachableSiteError) tired.add(host);
          throw error;
        });
      const { status, header } = response;
      if (status === 304 && known !== null) return null;
      if (status === 429 || status === 503) tired.add(response.address.host);
      if (LASTING.has(status)) throw new LastingRefusalError(fetchMessages.status(status));
      if (status !== 200) throw new FetchRefusedError(fetchMessages.status(status));
      return { ...response, validators: { etag: header('etag'), lastModified: header('last-modified') } };
    },
  };
}

export type Visitor = ReturnType<typeof openVisitor>;

/** There is no such page, or it is for others. */
const LASTING = new Set([401, 402, 403, 404, 410]);
/** Between two requests to one host where the site asks for nothing else: as fast as a person who reads headlines. */
const DELAY_MS = 1_000;

function conditions(known: Validators | null): Readonly<Record<string, string>> {
  const { etag = null, lastModified = null } = known ?? {};
  return {
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  };
}
