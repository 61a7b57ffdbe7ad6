import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { connectBoth } from './wire.ts';

/** A stretch of network that breaks in the middle of things, and is whole again for whoever comes back. */
export interface BrittleWire {
  readonly url: string;
  /** Breaks every connection when so many more bytes have come from the server; resolves when it has happened. */
  breakAfter(bytes: number): Promise<void>;
  /** Breaks them also when so many more bytes have come from the browsers, if that is sooner. */
  breakWithin(bytes: number): void;
  /** Breaks them again and again, each time that so many more bytes have come from one side; Infinity ends that. */
  breakEvery(bytes: number, side: 'browser' | 'server'): void;
  /** Lets nobody through from the break of that number on; a later number, or Infinity, lets them through again. */
  stayBrokenAt(count: number): void;
  /** How often it has broken. */
  breaks(): number;
  /** Loses everything that comes from the server until that breaks the next time: what is sent is heard, and not answered. */
  loseAnswers(): void;
  close(): Promise<void>;
}

export async function startBrittleWire(serverPort: number): Promise<BrittleWire> {
  const connections = new Set<Socket>();
  let bytesLeft = Number.POSITIVE_INFINITY;
  let browserBytesLeft = Number.POSITIVE_INFINITY;
  let isLosing = false;
  let again = { bytes: Number.POSITIVE_INFINITY, side: 'browser' };
  let breaks = 0;
  let staysBrokenAt = Number.POSITIVE_INFINITY;
  let onBroken = () => {};

  const breakAll = () => {
    breaks += 1;
    bytesLeft = again.side === 'server' ? again.bytes : Number.POSITIVE_INFINITY;
    browserBytesLeft = again.side === 'browser' ? again.bytes : Number.POSITIVE_INFINITY;
    isLosing = false;
    for (const socket of connections) socket.destroy();
    onBroken();
  };
  const server = createServer((browser) => {
    if (breaks >= staysBrokenAt) {
      browser.destroy();
      return;
    }
    const upstream = connect(serverPort, '127.0.0.1');
    connectBoth(browser, upstream, connections);
    browser.on('data', (chunk) => {
      if (browserBytesLeft <= 0) return;
      upstream.write(chunk.subarray(0, browserBytesLeft));
      browserBytesLeft -= chunk.length;
      if (browserBytesLeft <= 0) upstream.end(breakAll);
    });
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
    breakEvery: (bytes, side) => {
      again = { bytes, side };
      if (side === 'server') bytesLeft = bytes;
      else browserBytesLeft = bytes;
    },
    stayBrokenAt: (count) => {
      staysBrokenAt = count;
    },
    breaks: () => breaks,
    breakWithin: (bytes) => {
      browserBytesLeft = bytes;
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
