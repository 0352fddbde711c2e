import { Agent, fetch, type Response } from 'undici';
import { systemErrorCode } from '../../errors.ts';
import { fetchMessages } from '../../messages/fetching.ts';
import { FetchRefusedError, LastingRefusalError, UnreachableSiteError } from '../fetch-errors.ts';
import { checkAddress, guardLookup, publicInternet, type Reach } from './reach.ts';

/** What a response may cost. */
export interface WebLimits {
  /** Of the body once unpacked, counted while it comes. */
  readonly maxBytes: number;
  /** From the request to the last byte, for each address on the way. */
  readonly maxMs: number;
}

/** The largest of 565 real pages had 3 MB. */
const defaultLimits: WebLimits = { maxBytes: 10 * 1024 * 1024, maxMs: 30_000 };
const MAX_REDIRECTS = 5;
const CONNECT_MS = 10_000;

export interface WebRequest {
  readonly headers?: Readonly<Record<string, string>>;
  readonly limits?: Partial<WebLimits>;
  readonly signal?: AbortSignal | undefined;
  /** Is called before each request, for each address on the way; what it throws ends the way. */
  readonly before?: (address: URL) => Promise<void>;
}

export interface WebResponse {
  /** Where the redirects led. */
  readonly address: URL;
  readonly status: number;
  readonly header: (name: string) => string | null;
  /** Unpacked. */
  readonly bytes: Uint8Array;
}

/** Asks for what anybody could see. It reaches the public internet only, whatever names and redirects say. */
export interface WebClient {
  /**
   * @param address http or https
   * @throws FetchRefusedError when the address is closed or nothing whole comes; a status that tells of an error is no
   * error here
   */
  get(address: string, request?: WebRequest): Promise<WebResponse>;
  close(): Promise<void>;
}

/**
 * @param agent what sites are told (https://www.rfc-editor.org/rfc/rfc9110#name-user-agent)
 * @param reach another one than the internet is for tests alone
 */
export function openWebClient(
  agent: string,
  reach: Reach = publicInternet,
  common: Partial<WebLimits> = {},
): WebClient {
  const dispatcher = new Agent({
    connect: { lookup: guardLookup(reach), timeout: CONNECT_MS },
    connections: 2,
    pipelining: 0,
  });
  return {
    async get(address, { headers = {}, limits = {}, signal, before } = {}) {
      const cost = { ...defaultLimits, ...common, ...limits };
      let url = checkAddress(address, reach);
      for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
        await before?.(url);
        const answer = await withDeadline(cost.maxMs, signal, async (deadline) => {
          const response = await fetch(url, {
            dispatcher,
            redirect: 'manual',
            signal: deadline,
            headers: { ...headers, 'user-agent': agent },
          });
          const next = redirection(response);
          if (next === null) return { response, bytes: await bytesOf(response, cost.maxBytes) };
          await response.body?.cancel();
          return next;
        });
        if (typeof answer === 'string') {
          url = checkAddress(answer, reach, url.href);
          continue;
        }
        const { response, bytes } = answer;
        return { address: url, status: response.status, header: (name) => response.headers.get(name), bytes };
      }
      throw new FetchRefusedError(fetchMessages.tooManyRedirects(MAX_REDIRECTS));
    },
    close: () => dispatcher.destroy(),
  };
}

function redirection({ status, headers }: Response): string | null {
  return [301, 302, 303, 307, 308].includes(status) ? headers.get('location') : null;
}

async function bytesOf({ body }: Response, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of body ?? []) {
    total += chunk.length;
    // Leaving the loop ends the response.
    if (total > maxBytes) throw new FetchRefusedError(fetchMessages.tooLarge(maxBytes / 1024 / 1024));
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, total);
}

async function withDeadline<T>(
  ms: number,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const ending = new AbortController();
  const tooSlow = new UnreachableSiteError(fetchMessages.tooSlow(Math.ceil(ms / 1000)));
  const timer = setTimeout(() => ending.abort(tooSlow), ms);
  const stop = (): void => ending.abort(signal?.reason);
  signal?.addEventListener('abort', stop);
  try {
    signal?.throwIfAborted();
    return await work(ending.signal);
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    if (ending.signal.aborted) throw tooSlow;
    throw refusalOf(error);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

/** undici puts what went wrong underneath, one or two levels down. */
function refusalOf(error: unknown): FetchRefusedError {
  const causes = causesOf(error);
  const own = causes.find((cause) => cause instanceof FetchRefusedError);
  if (own !== undefined) return own;
  // What `fetch` refuses by itself (https://fetch.spec.whatwg.org/#port-blocking).
  if (causes.some((cause) => cause instanceof Error && cause.message === 'bad port')) {
    return new LastingRefusalError(fetchMessages.closedPort);
  }
  const code = causes.map(systemErrorCode).find((found) => found !== null) ?? null;
  if (code === null || /^(?:Z_|ERR_BUFFER|ERR_.*BROTLI|ERR__ERROR|UND_ERR_(?:SOCKET|RES|BODY))/.test(code)) {
    return new FetchRefusedError(fetchMessages.broken, { cause: error });
  }
  if (/CERT|SIGNED|ISSUER|ALTNAME|SSL|TLS/.test(code)) {
    return new UnreachableSiteError(fetchMessages.certificate(code), { cause: error });
  }
  return new UnreachableSiteError(fetchMessages.noConnection(code), { cause: error });
}

function causesOf(error: unknown): readonly unknown[] {
  const below = error instanceof AggregateError ? error.errors : error instanceof Error ? [error.cause] : [];
  return [error, ...below.filter((cause) => cause !== undefined).flatMap(causesOf)];
}
