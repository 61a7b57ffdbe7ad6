import { once } from 'node:events';
import type { Socket } from 'node:net';
import { type ClientOptions, WebSocket } from 'ws';
import { type Command, encodeCommand } from '../../src/protocol/commands.ts';

/** The page's side of a live channel, as far as these tests need one. */
export class LiveClient {
  readonly socket: WebSocket;
  /** The close code, once the connection has ended in whatever way. */
  readonly closed: Promise<number>;
  readonly frames: string[] = [];
  /** Everything sent to the page so far. */
  html = '';
  #onFrame: () => void = () => {};

  constructor(url: string, options: ClientOptions = {}) {
    this.socket = new WebSocket(url, { maxPayload: 2 ** 30, ...options });
    this.socket.on('error', () => {});
    this.socket.on('message', (data) => {
      const frame = String(data);
      this.frames.push(frame);
      this.html += frame;
      this.#onFrame();
    });
    this.closed = new Promise((resolve) => this.socket.once('close', resolve));
  }

  /** Resolves when the socket is open; throws when it is refused. */
  async opened(): Promise<this> {
    await once(this.socket, 'open');
    return this;
  }

  say(command: Command): void {
    this.socket.send(encodeCommand(command));
  }

  /** In one write, so that the server reads them at once. */
  sayAtOnce(commands: readonly Command[]): void {
    const { _socket: connection } = this.socket as unknown as { readonly _socket: Socket };
    connection.cork();
    for (const command of commands) this.say(command);
    connection.uncork();
  }

  sayRaw(text: string | Buffer): void {
    this.socket.send(text);
  }

  /** Waits until what was sent holds the text as often as told; one wait at a time. */
  until(text: string, times = 1): Promise<void> {
    let found = 0;
    let lookedUpTo = 0;
    return new Promise((resolve, reject) => {
      this.#onFrame = () => {
        for (let at = this.html.indexOf(text, lookedUpTo); at >= 0; at = this.html.indexOf(text, lookedUpTo)) {
          found += 1;
          lookedUpTo = at + text.length;
        }
        lookedUpTo = Math.max(lookedUpTo, this.html.length - text.length + 1);
        if (found >= times) resolve();
      };
      this.closed.then((code) => reject(new Error(`closed with ${code} before this came ${times} times: ${text}`)));
      this.#onFrame();
    });
  }

  /** Waits until a message of this sequence was sent. */
  untilSequence(sequence: number): Promise<void> {
    return this.until(`data-sequence="${sequence}"`);
  }

  /** The sequences of all messages that were sent, in the order in which they came. */
  get sequences(): readonly number[] {
    return [...this.html.matchAll(/data-sequence="(\d+)"/g)].map(([, sequence]) => Number(sequence));
  }

  /** The newest revision that a message carried: what a page asks to be continued from. */
  get revision(): number {
    return Math.max(0, ...[...this.html.matchAll(/data-revision="(\d+)"/g)].map(([, revision]) => Number(revision)));
  }
}
