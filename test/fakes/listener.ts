import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export interface Listener {
  readonly url: string;
  /** How often somebody has connected. */
  connections(): number;
  close(): Promise<void>;
}

/** A loopback server to which nobody should speak; whoever does gets the answer `status` with `location` in it. */
export async function startListener(
  { status, location }: { readonly status: number; readonly location?: string } = { status: 200 },
): Promise<Listener> {
  const sockets: Socket[] = [];
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(status, location === undefined ? {} : { location }).end('{}');
  });
  server.on('connection', (socket) => sockets.push(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    connections: () => sockets.length,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
