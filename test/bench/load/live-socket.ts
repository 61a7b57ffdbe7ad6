import { connect, type Socket } from 'node:net';
import type { Dialect } from './dialects/dialect.ts';
import { encodeFrame, opcodes, readFrames } from './frames.ts';

export interface Destination {
  readonly port: number;
  /** Path and query of the upgrade. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface LiveSocketListener {
  onMessages(count: number): void;
  onLost(reason: Error): void;
}

/** All sockets read into one buffer: what has come is used up before anything else can be read. */
const readBuffer = Buffer.allocUnsafeSlow(256 * 1024);
const endOfHead = '\r\n\r\n';

/** A WebSocket client that does as little as the protocol allows, so that it is the server that is measured. */
export class LiveSocket {
  readonly #socket: Socket;
  readonly #dialect: Dialect;
  readonly #listener: LiveSocketListener;
  #phase: 'upgrading' | 'opening' | 'open' | 'closed' = 'upgrading';
  #unread: Buffer | undefined;
  readonly #onReady: () => void;

  constructor(destination: Destination, dialect: Dialect, listener: LiveSocketListener, onReady: () => void) {
    this.#dialect = dialect;
    this.#listener = listener;
    this.#onReady = onReady;
    this.#socket = connect({
      host: '127.0.0.1',
      port: destination.port,
      noDelay: true,
      onread: {
        buffer: readBuffer,
        callback: (length: number) => {
          this.#onData(length);
          return true;
        },
      },
    });
    this.#socket.on('error', (error) => this.#lose(error));
    this.#socket.on('close', () => this.#lose(new Error('the server closed the connection')));
    this.#socket.write(upgradeRequest(destination));
  }

  /** Writes so many new messages at once. */
  send(count: number): void {
    this.#socket.write(this.#dialect.encodeMessages(count));
  }

  /** Writes a frame, if there is one. */
  write(frame: Buffer | undefined): void {
    if (frame && this.#phase === 'open') this.#socket.write(frame);
  }

  close(): void {
    this.#phase = 'closed';
    this.#socket.resetAndDestroy();
  }

  onFrame(opcode: number, data: Buffer, start: number, end: number): void {
    if (opcode === opcodes.text) this.#onText(data, start, end);
    else if (opcode === opcodes.ping) this.#answer(data.toString('utf8', start, end), opcodes.pong);
    else if (opcode === opcodes.close) this.#lose(new Error(`closed with ${closeCodeOf(data, start, end)}`));
  }

  #onText(data: Buffer, start: number, end: number): void {
    if (this.#phase === 'opening') {
      this.#open(data.toString('utf8', start, end));
      return;
    }
    const count = this.#dialect.countMessages(data, start, end);
    if (count > 0) this.#listener.onMessages(count);
    else this.#answer(this.#dialect.answer(data.toString('utf8', start, end)));
  }

  #answer(payload: string | undefined, opcode: number = opcodes.text): void {
    if (payload !== undefined) this.#socket.write(encodeFrame(payload, opcode));
  }

  #onData(length: number): void {
    if (!this.#unread) {
      this.#read(readBuffer, length);
      return;
    }
    const joined = Buffer.concat([this.#unread, readBuffer.subarray(0, length)]);
    this.#unread = undefined;
    this.#read(joined, joined.length);
  }

  #read(data: Buffer, length: number): void {
    const readTo = this.#phase === 'upgrading' ? this.#upgrade(data, length) : readFrames(data, length, this);
    if (readTo < length) this.#unread = Buffer.from(data.subarray(readTo, length));
  }

  /** Reads the answer to the upgrade and what may follow it. Returns how far it read. */
  #upgrade(data: Buffer, length: number): number {
    const end = data.subarray(0, length).indexOf(endOfHead);
    if (end === -1) return 0;
    const head = data.toString('latin1', 0, end);
    if (!head.startsWith('HTTP/1.1 101')) {
      this.#lose(new Error(`the upgrade was answered with ${head.slice(0, head.indexOf('\r\n'))}`));
      return length;
    }
    this.#phase = 'opening';
    this.#open(undefined);
    const start = end + endOfHead.length;
    return start + readFrames(data.subarray(start), length - start, this);
  }

  #open(frame: string | undefined): void {
    const { ready, answer } = this.#dialect.opening(frame);
    this.#answer(answer);
    if (!ready) return;
    this.#phase = 'open';
    this.#onReady();
  }

  #lose(reason: Error): void {
    if (this.#phase === 'closed') return;
    this.#phase = 'closed';
    this.#listener.onLost(reason);
  }
}

/** The key is the RFC's own example; the answer to it is not checked, because it is not what is measured. */
function upgradeRequest({ port, path, headers }: Destination): string {
  const lines = [
    `GET ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ];
  return lines.join('\r\n') + endOfHead;
}

const closeCodeOf = (data: Buffer, start: number, end: number): number =>
  end - start >= 2 ? data.readUInt16BE(start) : 1005;
