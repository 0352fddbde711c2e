import { refusal } from './api-error.ts';
import type { Json } from './json.ts';

export interface Call {
  /** The parts of the path that the pattern names, decoded. */
  readonly param: (name: string) => string;
  readonly query: URLSearchParams;
  /** The JSON body, or the `payload_json` of a multipart one. */
  readonly body: unknown;
  /** The same when it is an object; empty otherwise. */
  readonly json: Json;
  readonly files: readonly Upload[];
}

export interface Upload {
  /** n of `files[n]`. */
  readonly position: string;
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

export interface Reply {
  readonly status: number;
  /** Absent: no body and no content type, as with 204. */
  readonly json?: unknown;
}

export interface Route {
  readonly method: string;
  readonly pattern: RegExp;
  /** Whether the bot's token is needed; interactions and webhooks carry their own. */
  readonly token: boolean;
  readonly handle: (call: Call) => Reply;
}

export const NO_CONTENT: Reply = { status: 204 };

export function ok(json: unknown): Reply {
  return { status: 200, json };
}

/** @param path such as `/channels/:channel/messages/:message` */
export function route(method: string, path: string, handle: (call: Call) => Reply, token = true): Route {
  const source = path.replaceAll(/:(\w+)/gu, '(?<$1>[^/]+)');
  return { method, pattern: new RegExp(`^${source}/?$`, 'u'), token, handle };
}

export interface Match {
  readonly route: Route;
  readonly param: (name: string) => string;
}

/** @throws ApiError 404 when no route has the path, 405 when none has the method */
export function matchRoute(routes: readonly Route[], method: string, path: string): Match {
  const onPath = routes.filter(({ pattern }) => pattern.test(path));
  const found = onPath.find((candidate) => candidate.method === method);
  if (found === undefined) throw refusal(onPath.length > 0 ? 'notAllowed' : 'notFound');
  const groups = found.pattern.exec(path)?.groups ?? {};
  return { route: found, param: (name) => decodeURIComponent(groups[name] ?? '') };
}
