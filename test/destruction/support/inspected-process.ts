import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { StartedProcess } from '../../support/servers/processes.ts';
import { until } from '../../support/servers/processes.ts';

/** For Node: a process that can be looked into, and whose heap snapshots hold every string whole. */
export const inspectable = ['--inspect=127.0.0.1:0', '--heap-snapshot-string-limit=1000000000'] as const;

interface Answer {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly chunk?: string };
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** What Node's inspector lets one see and do in a running program. */
export class InspectedProcess {
  readonly #socket: WebSocket;
  #asked = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
  }

  static async of(started: StartedProcess): Promise<InspectedProcess> {
    const address = () => /Debugger listening on (ws:\S+)/.exec(started.output())?.[1];
    await until('the inspector', () => address() !== undefined);
    const socket = new WebSocket(address() ?? '', { maxPayload: 2 ** 30 });
    await once(socket, 'open');
    return new InspectedProcess(socket);
  }

  /** Everything that the program can still reach after a forced collection: its strings, and the bytes of its buffers. */
  async reachable(): Promise<{ readonly heap: Buffer; readonly buffers: Buffer }> {
    const buffers = await this.#buffers();
    return { heap: await this.#heapSnapshot(), buffers };
  }

  /** Sets both of the program's clocks ahead, as if so much time had passed: one alone would not be believed. */
  async setClockAhead(durationMs: number): Promise<void> {
    for (const clock of ['Date', 'performance']) {
      await this.#evaluate(`{ const now = ${clock}.now.bind(${clock}); ${clock}.now = () => now() + ${durationMs}; }`);
    }
  }

  /** Makes the program hold a text in a small buffer, as it holds what passes; the empty text lets go of it. */
  async holdInBuffer(text: string): Promise<void> {
    await this.#evaluate(`{ globalThis.held = Buffer.from(Buffer.of(${[...Buffer.from(text)]})); }`);
  }

  close(): void {
    this.#socket.close();
  }

  async #heapSnapshot(): Promise<Buffer> {
    const chunks: string[] = [];
    const collect = (data: WebSocket.RawData) => {
      const { method, params } = JSON.parse(String(data)) as Answer;
      if (method === 'HeapProfiler.addHeapSnapshotChunk') chunks.push(params?.chunk ?? '');
    };
    this.#socket.on('message', collect);
    await this.#ask('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
    this.#socket.off('message', collect);
    const { strings } = JSON.parse(chunks.join('')) as { readonly strings: readonly string[] };
    return Buffer.from(strings.join('\n'));
  }

  /** A snapshot does not hold what is in buffers, so each of them is asked for; whole, whatever part of it is in use. */
  async #buffers(): Promise<Buffer> {
    const prototype = (await this.#evaluate('ArrayBuffer.prototype')) as RemoteObject;
    const { objects } = (await this.#ask('Runtime.queryObjects', {
      prototypeObjectId: prototype.result.objectId,
      objectGroup: 'buffers',
    })) as { readonly objects: { readonly objectId: string } };
    const { result } = (await this.#ask('Runtime.callFunctionOn', {
      objectId: objects.objectId,
      functionDeclaration: `function () { return this.map((bytes) => Buffer.from(bytes).toString('base64')).join('\\n'); }`,
      returnByValue: true,
    })) as { readonly result: { readonly value: string } };
    await this.#ask('Runtime.releaseObjectGroup', { objectGroup: 'buffers' });
    return Buffer.concat(result.value.split('\n').map((text) => Buffer.from(text, 'base64')));
  }

  #evaluate(expression: string): Promise<unknown> {
    return this.#ask('Runtime.evaluate', { expression, objectGroup: 'buffers' });
  }

  #ask(method: string, params: object): Promise<unknown> {
    this.#asked += 1;
    const id = this.#asked;
    return new Promise((resolve, reject) => {
      const listen = (data: WebSocket.RawData) => {
        const answer = JSON.parse(String(data)) as Answer;
        if (answer.id !== id) return;
        this.#socket.off('message', listen);
        if (answer.error) reject(new Error(`${method}: ${answer.error.message}`));
        else resolve(answer.result);
      };
      this.#socket.on('message', listen);
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }
}

interface RemoteObject {
  readonly result: { readonly objectId: string };
}
