import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';
import { onLoopback } from '../fakes/loopback.ts';

/** What is served under a path: a body, or whatever the test does with the response. */
export type Served =
  | string
  | {
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string | Uint8Array;
    }
  | RequestListener;

export interface Site {
  /** `http://journal.test:PORT`, without a slash at its end. */
  readonly origin: string;
  readonly port: number;
  /** Paths in the order in which they were asked for. */
  readonly asked: string[];
  readonly requests: IncomingMessage[];
  /** What is served from now on; `{origin}` in a body is the site's own. */
  serve(pages: Readonly<Record<string, Served>>): void;
  close(): Promise<void>;
}

/** A web site on loopback, under a name that only `loopbackReach` knows. */
export async function site(
  pages: Readonly<Record<string, Served>> = {},
  host = 'journal.test',
): Promise<Site> {
  const served = new Map(Object.entries(pages));
  const asked: string[] = [];
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    requests.push(request);
    answer(served.get(request.url ?? ''), request, response);
  });
  const { port, close } = await onLoopback(server);
  const origin = `http://${host}:${port}`;
  onTestFinished(close);
  const answer = (page: Served | undefined, request: IncomingMessage, response: ServerResponse): void => {
    if (typeof page === 'function') {
      page(request, response);
      return;
    }
    const {
      status = 200,
      headers = {},
      body = '',
    } = page === undefined ? { status: 404 } : typeof page === 'string' ? { body: page } : page;
    const filled = typeof body === 'string' ? body.replaceAll('{origin}', origin) : body;
    response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(filled);
  };
  return {
    origin,
    port,
    asked,
    requests,
    close,
    serve(more) {
      for (const [path, page] of Object.entries(more)) served.set(path, page);
    },
  };
}
