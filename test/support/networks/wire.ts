import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** A stretch of network between browsers and a server, which can be listened to and cut. */
export interface Wire {
  readonly url: string;
  /** Everything that has come from the browsers so far, byte for byte, one text (latin1) for each connection. */
  sent(): readonly string[];
  /** From now on what the server answers is lost, while what it is sent still arrives. */
  loseAnswers(): void;
  /**
   * From now on no socket gets through, as in networks that know plain HTTP alone: its handshake is refused, or it is
   * opened and everything that comes by it is lost, or only what the browser says. Those that are open are cut.
   */
  blockSockets(how: Blocking): void;
  letSocketsThrough(): void;
  /** Every connection that is open stays so, and nothing comes through it any more, either way; new ones are whole. */
  fallSilent(): void;
  /** The answer to the next request like this stops after so many bytes; its connection stays open. */
  stallAnswer(request: RegExp, afterBytes: number): void;
  /** Cuts every connection, and takes no new one until `mend`. */
  cut(): void;
  /** The network is as it was. */
  mend(): void;
  close(): Promise<void>;
}

export type Blocking = 'refused' | 'swallowed' | 'one-way';

type Condition = 'whole' | 'answers-lost' | 'cut';

export async function startWire(serverPort: number): Promise<Wire> {
  const connections = new Set<Socket>();
  const recordings: Buffer[][] = [];
  const webSockets = new Set<Socket>();
  const silent = new WeakSet<Socket>();
  let condition: Condition = 'whole';
  let blocking: Blocking | undefined;
  let stall: { readonly request: RegExp; readonly afterBytes: number } | undefined;

  const server: Server = createServer((browser) => {
    if (condition === 'cut') {
      browser.destroy();
      return;
    }
    const recording: Buffer[] = [];
    recordings.push(recording);
    const upstream = connect(serverPort, '127.0.0.1');
    connectBoth(browser, upstream, connections);
    let isSwallowing = false;
    let isOneWay = false;
    let bytesLeft = Number.POSITIVE_INFINITY;
    browser.on('data', (chunk) => {
      if (silent.has(browser)) return;
      if (stall?.request.test(chunk.toString('latin1'))) {
        bytesLeft = stall.afterBytes;
        stall = undefined;
        // The server closes what nobody uses; the browser is not to hear of that.
        upstream.removeAllListeners('close');
      }
      recording.push(chunk);
      if (isHandshake(chunk)) {
        webSockets.add(browser);
        if (blocking === 'refused') return void browser.end(refusal);
        // The server's answer, which opens the socket, is all that arrives.
        if (blocking === 'swallowed') upstream.once('data', (answer) => browser.write(headOf(answer)));
        isSwallowing = blocking === 'swallowed';
        isOneWay = blocking === 'one-way';
      } else if (isSwallowing || isOneWay) return;
      upstream.write(chunk);
    });
    upstream.on('data', (chunk) => {
      if (condition !== 'whole' || isSwallowing || silent.has(browser) || bytesLeft <= 0) return;
      browser.write(chunk.subarray(0, bytesLeft));
      bytesLeft -= chunk.length;
    });
    browser.on('close', () => webSockets.delete(browser));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  const cutAll = () => {
    for (const socket of connections) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent: () => recordings.map((recording) => Buffer.concat(recording).toString('latin1')),
    loseAnswers: () => {
      condition = 'answers-lost';
    },
    blockSockets: (how) => {
      blocking = how;
      for (const socket of webSockets) socket.destroy();
    },
    letSocketsThrough: () => {
      blocking = undefined;
    },
    fallSilent: () => {
      for (const socket of connections) silent.add(socket);
    },
    stallAnswer: (request, afterBytes) => {
      stall = { request, afterBytes };
    },
    cut: () => {
      condition = 'cut';
      cutAll();
    },
    mend: () => {
      condition = 'whole';
    },
    close: async () => {
      cutAll();
      server.close();
      await once(server, 'close');
    },
  };
}

const isHandshake = (chunk: Buffer): boolean => /^upgrade: websocket\r$/im.test(chunk.toString('latin1'));

const refusal = 'HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n';

export const headOf = (answer: Buffer): Buffer => answer.subarray(0, answer.indexOf('\r\n\r\n') + 4);

/** The end of one side is the end of the other. */
export function connectBoth(browser: Socket, upstream: Socket, connections: Set<Socket>): void {
  for (const [one, other] of [
    [browser, upstream],
    [upstream, browser],
  ] as const) {
    connections.add(one);
    one.setNoDelay(true);
    one.on('error', () => one.destroy());
    one.on('close', () => {
      connections.delete(one);
      other.destroy();
    });
  }
}
