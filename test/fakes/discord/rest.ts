import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { ApiError, refusal } from './api-error.ts';
import type { Faults, RestFault } from './faults.ts';
import { recordOf } from './json.ts';
import { matchRoute, type Reply, type Route, type Upload } from './route.ts';
import type { World } from './world.ts';

/** One request that came, for tests that count them. */
export interface SeenRequest {
  readonly method: string;
  /** After `/api/v10`, without the query. */
  readonly path: string;
  readonly at: number;
  readonly body: unknown;
  /** Absent while under way, or when the connection was broken. */
  status?: number;
  /** Discord's code of the refusal. */
  code?: number;
}

export interface RestParts {
  readonly world: World;
  readonly routes: readonly Route[];
  readonly faults: Faults;
  /** Every request, in order of arrival. */
  readonly requests: SeenRequest[];
}

const BASE = '/api/v10';

export function restListener(parts: RestParts): RequestListener {
  return (request, response) => void serve(parts, request, response);
}

async function serve(parts: RestParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { world, requests } = parts;
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (url.pathname.startsWith('/attachments/')) return giveFile(world, url.pathname, response);
  const bytes = await bodyOf(request).catch(() => Buffer.alloc(0));
  const path = url.pathname.startsWith(BASE) ? url.pathname.slice(BASE.length) : url.pathname;
  const method = request.method ?? 'GET';
  const content = await readContent(request, bytes);
  const seen: SeenRequest = { method, path, at: world.clock.now(), body: content.body };
  requests.push(seen);
  const fault = parts.faults.take(method, path);
  if (fault) {
    if ((fault.kind === 'reset' || fault.kind === 'close') && fault.after)
      answerSafely(parts, request, url, path, content);
    meetFault(fault, response, seen);
    return world.watch.changed();
  }
  const reply = answerSafely(parts, request, url, path, content);
  seen.status = reply.status;
  const { code } = recordOf(reply.json);
  if (reply.status >= 400 && typeof code === 'number') seen.code = code;
  send(response, reply);
  world.watch.changed();
}

interface Content {
  readonly body: unknown;
  readonly files: readonly Upload[];
  readonly broken: boolean;
}

function answerSafely(
  parts: RestParts,
  request: IncomingMessage,
  url: URL,
  path: string,
  content: Content,
): Reply {
  try {
    return answer(parts, request, url, path, content);
  } catch (error) {
    if (!(error instanceof ApiError)) {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return { status: 500, json: { code: 0, message: `The test server failed: ${message}` } };
    }
    const { status, code, message, errors } = error;
    return { status, json: errors === undefined ? { code, message } : { code, message, errors } };
  }
}

function answer(parts: RestParts, request: IncomingMessage, url: URL, path: string, content: Content): Reply {
  const { world, routes, faults } = parts;
  const match = matchRoute(routes, request.method ?? 'GET', path);
  const authorised = request.headers.authorization === `Bot ${world.token}` && !faults.tokenRevoked;
  if (match.route.token && !authorised) throw refusal('unauthorized');
  if (content.broken) throw refusal('invalidJson');
  const { body, files } = content;
  return match.route.handle({
    param: match.param,
    query: url.searchParams,
    body,
    json: recordOf(body),
    files,
  });
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function readContent(request: IncomingMessage, bytes: Buffer): Promise<Content> {
  const type = request.headers['content-type'] ?? '';
  if (bytes.length === 0) return { body: undefined, files: [], broken: false };
  try {
    if (!type.startsWith('multipart/'))
      return { body: JSON.parse(bytes.toString('utf8')), files: [], broken: false };
    const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
    const files: Upload[] = [];
    for (const [name, value] of form) {
      if (typeof value === 'string') continue;
      files.push({
        position: /\[(\d+)\]/u.exec(name)?.[1] ?? String(files.length),
        filename: value.name,
        contentType: value.type || 'application/octet-stream',
        bytes: Buffer.from(await value.arrayBuffer()),
      });
    }
    const json = form.get('payload_json');
    return { body: typeof json === 'string' ? JSON.parse(json) : {}, files, broken: false };
  } catch {
    return { body: undefined, files: [], broken: true };
  }
}

function giveFile(world: World, path: string, response: ServerResponse): void {
  const file = world.attachments.get(path);
  if (file === undefined) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': file.contentType, 'content-length': file.bytes.length });
  response.end(file.bytes);
}

/** A fault of the kind `hang` meets nothing: the request stays open. */
function meetFault(fault: RestFault, response: ServerResponse, seen: SeenRequest): void {
  if (fault.kind === 'reset') return void response.socket?.resetAndDestroy();
  if (fault.kind === 'close') return void response.destroy();
  if (fault.kind === 'status') {
    seen.status = fault.status;
    send(response, {
      status: fault.status,
      json: fault.body ?? { code: 0, message: `${fault.status}: Fault` },
    });
    return;
  }
  if (fault.kind !== 'rate-limit') return;
  const { retryAfterSeconds, global = false } = fault;
  seen.status = 429;
  response.setHeader('retry-after', String(retryAfterSeconds));
  response.setHeader('x-ratelimit-scope', global ? 'global' : 'user');
  if (global) response.setHeader('x-ratelimit-global', 'true');
  send(response, {
    status: 429,
    json: { message: 'You are being rate limited.', retry_after: retryAfterSeconds, global },
  });
}

function send(response: ServerResponse, { status, json }: Reply): void {
  if (json === undefined) return void response.writeHead(status).end();
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
}
