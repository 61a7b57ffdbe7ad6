import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A connection on which bytes go out as they are, whatever any protocol says. */
export interface RawConnection {
  readonly socket: Socket;
  write(bytes: string | Buffer): void;
  /** Everything that has come so far, byte for byte (latin1). */
  received(): string;
  /** Resolves with everything that came when the server has closed the connection, in whatever way. */
  readonly closed: Promise<string>;
}

export async function openRaw(port: number): Promise<RawConnection> {
  const socket = connect({ host: '127.0.0.1', port, noDelay: true });
  const chunks: Buffer[] = [];
  const received = () => Buffer.concat(chunks).toString('latin1');
  socket.on('data', (chunk) => chunks.push(chunk));
  // What is written after the server closed is lost, as it should be.
  socket.on('error', () => {});
  const closed = new Promise<string>((resolve) => {
    socket.once('close', () => resolve(received()));
  });
  await once(socket, 'connect');
  return { socket, write: (bytes) => socket.write(bytes), received, closed };
}

/** Sends the bytes and waits until the server has closed the connection. */
export async function exchange(port: number, bytes: string | Buffer): Promise<string> {
  const connection = await openRaw(port);
  connection.write(bytes);
  return connection.closed;
}

/** Lines of a request's head, with the empty one behind them. */
export const head = (...lines: readonly string[]): string => [...lines, '', ''].join('\r\n');

/** The status of each answer among what came. */
export const statusesIn = (received: string): readonly number[] =>
  [...received.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));

/**
 * Sends each request on a connection of its own, and the last byte of all of them in one breath, so that the server has
 * them in its hands at the same moment. Resolves with the answers, in no order.
 */
export async function inOneBreath(port: number, requests: readonly string[]): Promise<readonly string[]> {
  const connections = await Promise.all(requests.map(() => openRaw(port)));
  for (const [index, connection] of connections.entries()) connection.write(requests[index]?.slice(0, -1) ?? '');
  // When this one is answered, the server has read what was sent before it.
  await exchange(port, head('GET /healthz HTTP/1.1', 'Host: localhost', 'Connection: close'));
  for (const [index, connection] of connections.entries()) connection.write(requests[index]?.slice(-1) ?? '');
  return Promise.all(connections.map(({ closed }) => closed));
}
