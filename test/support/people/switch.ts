import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { connectBoth } from '../networks/wire.ts';

/** What stands before several servers: each connection goes to the next of them that takes it. */
export interface Switch {
  readonly url: string;
  readonly port: number;
  add(serverPort: number): void;
  remove(serverPort: number): void;
  close(): Promise<void>;
}

export async function startSwitch(...serverPorts: readonly number[]): Promise<Switch> {
  const servers = new Set(serverPorts);
  const connections = new Set<Socket>();
  let turns = 0;

  const pass = (client: Socket, candidates: readonly number[]): void => {
    const [candidate, ...others] = candidates;
    if (candidate === undefined || client.destroyed) return void client.destroy();
    const upstream = connect(candidate, '127.0.0.1');
    const tryNext = () => pass(client, others);
    upstream.once('error', tryNext);
    upstream.once('connect', () => {
      upstream.off('error', tryNext);
      connectBoth(client, upstream, connections);
      client.pipe(upstream, { end: false });
      upstream.pipe(client, { end: false });
    });
  };
  const server = createServer((client) => {
    client.on('error', () => client.destroy());
    turns += 1;
    const all = [...servers];
    const first = turns % Math.max(1, all.length);
    pass(client, [...all.slice(first), ...all.slice(0, first)]);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    port,
    add: (serverPort) => servers.add(serverPort),
    remove: (serverPort) => servers.delete(serverPort),
    close: async () => {
      server.close();
      for (const socket of connections) socket.destroy();
      await once(server, 'close');
    },
  };
}
