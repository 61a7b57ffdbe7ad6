import type { Dialect } from './dialects/dialect.ts';
import { type Destination, LiveSocket } from './live-socket.ts';

/** As src/browser/receipts/receipts.ts gathers them. */
const receiptsAfterMs = 300;

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
  readonly #tellsReceipts: boolean;
  #isTelling = false;

  /** @param tellsReceipts who reads tells it */
  constructor(dialect: Dialect, tellsReceipts = false) {
    this.#dialect = dialect;
    this.#tellsReceipts = tellsReceipts;
  }

  async connect(places: Places): Promise<void> {
    this.#writer = await this.#open(places.writer, (count) => {
      this.#seenByWriter += count;
      this.#advance();
    });
    this.#reader = await this.#open(places.reader, (count) => {
      this.#seenByReader += count;
      if (this.#tellsReceipts) this.#tellSoon();
      this.#advance();
    });
  }

  send(count: number): void {
    this.sent += count;
    this.#writer?.send(count);
  }

  /** Has the server destroy the chat, which then closes both connections. */
  end(): void {
    this.onLost = () => {};
    this.#writer?.write(this.#dialect.encodeEnd());
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

  /** A page tells what was read a moment later, in one word for all that came meanwhile; it says delivered as well. */
  #tellSoon(): void {
    if (this.#isTelling) return;
    this.#isTelling = true;
    setTimeout(() => {
      this.#isTelling = false;
      // Nobody else writes here, so that the messages' sequences are their number.
      this.#reader?.write(this.#dialect.encodeRead(this.#seenByReader));
    }, receiptsAfterMs);
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
