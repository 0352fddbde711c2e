import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { KiosqueError, systemErrorCode } from '../errors.ts';
import { roomNotOpened } from '../messages/reading-room-terminal.ts';
import { roomApp } from './app.ts';
import type { RoomParts } from './room-parts.ts';

export interface RoomPlace {
  /** An IP address. */
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  /** Whether another port will do where this one is taken. */
  readonly orAnother?: boolean;
}

/** The site, open on its port. */
export interface ReadingRoom {
  /** `http://127.0.0.1:8480`, without a slash at its end. */
  readonly address: string;
  /** Takes no more requests, lets the running ones end for so many milliseconds, then breaks them off. */
  close(patienceMs: number): Promise<void>;
}

/** A browser sends its few headers at once; an editor's file of 10 MB takes a slow line a minute. */
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 75_000;
/** Far more than readers; each costs a few kilobytes. */
const MAX_CONNECTIONS = 512;

/**
 * Opens the reading room.
 * @throws RoomNotOpenedError when the address is not the machine's, or the port taken or not allowed.
 */
export async function openReadingRoom(parts: RoomParts, place: RoomPlace): Promise<ReadingRoom> {
  // The libraries of providers have the process's own Request and Response.
  const listener = getRequestListener(roomApp(parts).fetch, { overrideGlobalObjects: false });
  const server = createServer(
    { headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS },
    (incoming, outgoing) => void listener(incoming, outgoing),
  );
  server.maxConnections = MAX_CONNECTIONS;
  const port = await listen(server, place);
  const host = place.host.includes(':') ? `[${place.host}]` : place.host;
  return {
    address: `http://${host}:${port}`,
    close: (patienceMs) => closeServer(server, patienceMs),
  };
}

async function listen(server: Server, { host, port, orAnother = false }: RoomPlace): Promise<number> {
  try {
    return await listenOn(server, host, port);
  } catch (error) {
    const code = systemErrorCode(error);
    if (orAnother && code === 'EADDRINUSE') return listen(server, { host, port: 0 });
    throw code === null ? error : new RoomNotOpenedError(host, port, code, error);
  }
}

async function listenOn(server: Server, host: string, port: number): Promise<number> {
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

function closeServer(server: Server, patienceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const breakOff = setTimeout(() => server.closeAllConnections(), patienceMs);
    server.close(() => {
      clearTimeout(breakOff);
      resolve();
    });
  });
}

/** The room cannot listen where it should; another setting is needed. */
class RoomNotOpenedError extends KiosqueError {
  constructor(host: string, port: number, code: string, cause: unknown) {
    super(roomNotOpened(host, port, code), { exitCode: 2, cause });
  }
}
