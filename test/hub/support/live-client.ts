import { once } from 'node:events';
import type { Socket } from 'node:net';
import { type ClientOptions, WebSocket } from 'ws';
import { type Command, encodeCommand } from '../../../src/protocol/commands.ts';
import { Receiver } from './receiver.ts';

/** The page's side of a live channel over a socket, as far as these tests need one. */
export class LiveClient extends Receiver {
  readonly socket: WebSocket;
  readonly closed: Promise<number>;

  constructor(url: string, options: ClientOptions = {}) {
    super();
    this.socket = new WebSocket(url, { maxPayload: 2 ** 30, ...options });
    this.socket.on('error', () => {});
    this.socket.on('message', (data) => this.take(String(data)));
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

  leave(): void {
    this.socket.close();
  }

  stopReading(): void {
    this.socket.pause();
  }

  readAgain(): void {
    this.socket.resume();
  }
}
