import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

/** A balancer without stickiness: each request, also of the same connection, goes to the next server. */
export interface RequestBalancer {
  readonly url: string;
  /** From now on requests go to these servers alone, the next one to the first; open sockets stay where they are. */
  useServers(...ports: readonly number[]): void;
  close(): Promise<void>;
}

export async function startRequestBalancer(...serverPorts: readonly number[]): Promise<RequestBalancer> {
  let ports = serverPorts;
  let turns = 0;
  const sockets = new Set<Socket>();
  const nextPort = () => ports[turns++ % ports.length] ?? 0;

  const server = createServer((incoming, response) => pass(nextPort(), incoming, response));
  server.on('upgrade', (incoming: IncomingMessage, client: Socket, head: Buffer) => {
    const upstream = connect(nextPort(), '127.0.0.1', () => {
      upstream.write(`${requestHead(incoming)}\r\n\r\n`);
      upstream.write(head);
      client.pipe(upstream).pipe(client);
    });
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    useServers: (...next) => {
      ports = next;
      turns = 0;
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
}

function pass(port: number, incoming: IncomingMessage, response: ServerResponse): void {
  const { method, url, headers } = incoming;
  const outgoing = request({ host: '127.0.0.1', port, method, path: url, headers, agent: false }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
    answer.on('error', () => response.destroy());
  });
  outgoing.on('error', () => response.destroy());
  response.on('close', () => outgoing.destroy());
  incoming.pipe(outgoing);
}

function requestHead({ method, url, rawHeaders }: IncomingMessage): string {
  const lines = [`${method} ${url} HTTP/1.1`];
  for (let index = 0; index < rawHeaders.length; index += 2)
    lines.push(`${rawHeaders[index]}: ${rawHeaders[index + 1]}`);
  return lines.join('\r\n');
}
