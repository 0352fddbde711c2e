import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { onLoopback } from '../loopback.ts';
import { type DialectName, dialects } from './chat-dialects.ts';
import type { ChatReply, SeenRequest } from './chat-script.ts';

export interface ChatServer {
  readonly url: string;
  /** In order of arrival. */
  readonly requests: readonly SeenRequest[];
  /** The next requests get these answers, one each; the last is kept for all others. */
  play(...replies: readonly ChatReply[]): void;
  /** Requests under way now, and the most there have been at once. */
  underWay(): number;
  mostAtOnce(): number;
  /** Connections that the other side closed before the answer was whole. */
  hangUps(): number;
  close(): Promise<void>;
}

/** The secret that a provider's error messages repeat; it must never reach a person. */
export const CHAT_CANARY = 'sk-canary-chat-51c0de';
const USUAL: ChatReply = { kind: 'words', words: ['Bonjour.'] };

/** A loopback server that speaks one provider's streaming chat protocol and answers by a script. */
export async function startChatServer(name: DialectName): Promise<ChatServer> {
  const dialect = dialects[name];
  const requests: SeenRequest[] = [];
  let replies: ChatReply[] = [];
  let underWay = 0;
  let mostAtOnce = 0;
  let hangUps = 0;

  const server = createServer((request, response) => {
    underWay += 1;
    mostAtOnce = Math.max(mostAtOnce, underWay);
    response.once('close', () => {
      underWay -= 1;
      if (!response.writableFinished) hangUps += 1;
    });
    void answer(request, response);
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const url = new URL(request.url ?? '', 'http://loopback');
    if (!dialect.path.test(url.pathname)) return void response.writeHead(404).end('{}');
    const seen = { ...dialect.read(JSON.parse(text), url.pathname), headers: request.headers };
    requests.push(seen);
    const reply = (replies.length > 1 ? replies.shift() : replies[0]) ?? USUAL;
    await give(reply, seen, response);
  }

  async function give(reply: ChatReply, seen: SeenRequest, response: ServerResponse): Promise<void> {
    if (reply.kind === 'silence') return;
    if (reply.kind === 'refuse') return void response.destroy();
    if (reply.kind === 'status') {
      response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers });
      const message = reply.message ?? `refused for key ${CHAT_CANARY}`;
      return void response.end(JSON.stringify(dialect.error(reply.status, message)));
    }
    response.writeHead(200, {
      'content-type': reply.kind === 'page' ? 'text/html' : dialect.contentType,
    });
    if (reply.kind === 'page') return void response.end(`<html>Bad gateway ${CHAT_CANARY}</html>`);
    const usage = reply.kind === 'words' ? reply.usage : undefined;
    for (const piece of dialect.start(seen.model, usage)) await write(response, piece);
    for (const word of wordsOf(reply, seen)) {
      if (response.destroyed) return;
      if (reply.kind === 'words' && reply.everyMs !== undefined) await setTimeout(reply.everyMs);
      await write(response, dialect.word(seen.model, word));
    }
    if (reply.kind === 'hang') return;
    if (reply.kind === 'reset') return void response.destroy();
    if (reply.kind === 'bad-json') await write(response, dialect.brokenLine);
    if (reply.kind === 'words' || reply.kind === 'obedient' || reply.kind === 'odd') {
      const reason = reply.kind === 'words' ? (reply.reason ?? 'stop') : 'stop';
      for (const piece of dialect.end(seen.model, reason, usage)) await write(response, piece);
    }
    response.end();
  }

  const { url, close } = await onLoopback(server);
  return {
    url,
    requests,
    play: (...next) => {
      replies = [...next];
    },
    underWay: () => underWay,
    mostAtOnce: () => mostAtOnce,
    hangUps: () => hangUps,
    close,
  };
}

const PIECE_CHARS = 8_192;

function* wordsOf(reply: ChatReply, seen: SeenRequest): Iterable<unknown> {
  if (reply.kind === 'odd') yield* reply.contents;
  if (reply.kind === 'obedient') yield* reply.answer(seen).split(/(?<=\s)/u);
  if (reply.kind === 'huge') {
    for (let sent = 0; sent < reply.chars; sent += PIECE_CHARS) yield 'mot '.repeat(PIECE_CHARS / 4);
  }
  if ('words' in reply) yield* reply.words;
}

/** One piece at a time, so that the other side reads them one by one; no faster than it reads. */
async function write(response: ServerResponse, piece: string): Promise<void> {
  if (response.destroyed) return;
  if (!response.write(piece)) {
    await new Promise<void>((resolve) => {
      const goOn = (): void => {
        response.off('drain', goOn).off('close', goOn);
        resolve();
      };
      response.on('drain', goOn).on('close', goOn);
    });
  }
  await setImmediate();
}
