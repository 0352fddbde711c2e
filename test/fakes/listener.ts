import { createServer } from 'node:http';
import { type Loopback, onLoopback } from './loopback.ts';

export interface Listener extends Loopback {
  /** How often somebody has connected. */
  connections(): number;
}

/** A loopback server to which nobody should speak; whoever does gets the answer `status` with `location` in it. */
export async function startListener(
  { status, location }: { readonly status: number; readonly location?: string } = { status: 200 },
): Promise<Listener> {
  let connections = 0;
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(status, location === undefined ? {} : { location }).end('{}');
  });
  server.on('connection', () => {
    connections += 1;
  });
  return { ...(await onLoopback(server)), connections: () => connections };
}
