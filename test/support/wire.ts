import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** A stretch of network between browsers and a server, which can be listened to and cut. */
export interface Wire {
  readonly url: string;
  /** Everything that has come from the browsers so far, byte for byte, one text (latin1) for each connection. */
  sent(): readonly string[];
  /** From now on what the server answers is lost, while what it is sent still arrives. */
  loseAnswers(): void;
  /** Cuts every connection, and takes no new one until `mend`. */
  cut(): void;
  /** The network is as it was. */
  mend(): void;
  close(): Promise<void>;
}

type Condition = 'whole' | 'answers-lost' | 'cut';

export async function startWire(serverPort: number): Promise<Wire> {
  const connections = new Set<Socket>();
  const recordings: Buffer[][] = [];
  let condition: Condition = 'whole';

  const server: Server = createServer((browser) => {
    if (condition === 'cut') {
      browser.destroy();
      return;
    }
    const recording: Buffer[] = [];
    recordings.push(recording);
    const upstream = connect(serverPort, '127.0.0.1');
    connectBoth(browser, upstream, connections);
    browser.on('data', (chunk) => {
      recording.push(chunk);
      upstream.write(chunk);
    });
    upstream.on('data', (chunk) => {
      if (condition === 'whole') browser.write(chunk);
    });
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

/** The end of one side is the end of the other. */
function connectBoth(browser: Socket, upstream: Socket, connections: Set<Socket>): void {
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
