import type { Dialect } from './dialect.ts';
import { type Destination, LiveSocket } from './live-socket.ts';

/** A chat with both of its sockets. One of the two writes, the other reads: every target gets the same shape of load. */
export class LiveChat {
  /** Delivered to the other and, where the target acknowledges, back at its writer. */
  completed = 0;
  sent = 0;
  onCompleted: (chat: LiveChat, count: number) => void = () => {};
  onLost: (reason: Error) => void = () => {};
  #writer: LiveSocket | undefined;
  #reader: LiveSocket | undefined;
  #seenByWriter = 0;
  #seenByReader = 0;
  readonly #dialect: Dialect;

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
  }

  async connect(places: Places): Promise<void> {
    this.#writer = await this.#open(places.writer, (count) => {
      this.#seenByWriter += count;
      this.#advance();
    });
    this.#reader = await this.#open(places.reader, (count) => {
      this.#seenByReader += count;
      this.#advance();
    });
  }

  send(count: number): void {
    this.sent += count;
    this.#writer?.send(count);
  }

  close(): void {
    this.#writer?.close();
    this.#reader?.close();
  }

  #open(destination: Destination, onMessages: (count: number) => void): Promise<LiveSocket> {
    return new Promise((resolve, reject) => {
      const onLost = (reason: Error) => {
        reject(reason);
        this.onLost(reason);
      };
      const socket = new LiveSocket(destination, this.#dialect, { onMessages, onLost }, () => resolve(socket));
    });
  }

  #advance(): void {
    const seen = this.#dialect.acknowledges ? Math.min(this.#seenByWriter, this.#seenByReader) : this.#seenByReader;
    const fresh = seen - this.completed;
    if (fresh === 0) return;
    this.completed = seen;
    this.onCompleted(this, fresh);
  }
}

export interface Places {
  readonly writer: Destination;
  readonly reader: Destination;
}
