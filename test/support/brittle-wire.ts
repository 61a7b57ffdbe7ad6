import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { connectBoth } from './wire.ts';

/** A stretch of network that breaks in the middle of things, and is whole again for whoever comes back. */
export interface BrittleWire {
  readonly url: string;
  /** Breaks every connection when so many more bytes have come from the server; resolves when it has happened. */
  breakAfter(bytes: number): Promise<void>;
  /** Loses everything that comes from the server until that breaks the next time: what is sent is heard, and not answered. */
  loseAnswers(): void;
  close(): Promise<void>;
}

export async function startBrittleWire(serverPort: number): Promise<BrittleWire> {
  const connections = new Set<Socket>();
  let bytesLeft = Number.POSITIVE_INFINITY;
  let isLosing = false;
  let onBroken = () => {};

  const breakAll = () => {
    bytesLeft = Number.POSITIVE_INFINITY;
    isLosing = false;
    for (const socket of connections) socket.destroy();
    onBroken();
  };
  const server = createServer((browser) => {
    const upstream = connect(serverPort, '127.0.0.1');
    connectBoth(browser, upstream, connections);
    browser.on('data', (chunk) => upstream.write(chunk));
    upstream.on('data', (chunk) => {
      if (!isLosing) browser.write(chunk.subarray(0, bytesLeft));
      bytesLeft -= chunk.length;
      if (bytesLeft <= 0) breakAll();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    breakAfter: (bytes) => {
      bytesLeft = bytes;
      return new Promise((resolve) => {
        onBroken = resolve;
      });
    },
    loseAnswers: () => {
      isLosing = true;
    },
    close: async () => {
      server.close();
      for (const socket of connections) socket.destroy();
      await once(server, 'close');
    },
  };
}
