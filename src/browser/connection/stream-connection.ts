import { silentServerAfterMs } from '../../chat/limits.ts';
import { paths } from '../../protocol/page.ts';
import { createEventStreamReader, type StreamMessage } from './event-stream-reader.ts';
import { isGone } from './link-answer.ts';

export interface StreamSource {
  readonly linkId: string;
  /** The last revision that this page has received. */
  readonly after: number;
}

/** One response that the server keeps open and writes to. Aborting it also aborts the requests made with its signal. */
export class StreamConnection {
  readonly #aborting = new AbortController();
  #silence: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.signal.addEventListener('abort', () => clearTimeout(this.#silence));
  }

  get signal(): AbortSignal {
    return this.#aborting.signal;
  }

  abort(): void {
    this.#aborting.abort();
  }

  /**
   * Reads until the response ends, the connection is aborted, or nothing has arrived for too long. Rejects when the network
   * fails. Returns `gone` when the server says that this device, or the chat, is no more.
   */
  async read(
    { linkId, after }: StreamSource,
    take: (message: StreamMessage) => void | Promise<void>,
  ): Promise<'gone' | 'ended'> {
    this.#expectBytes();
    const response = await fetch(`${paths.events(linkId)}?after=${after}`, {
      cache: 'no-store',
      headers: { Accept: 'text/event-stream' },
      signal: this.signal,
    });
    if (isGone(response.status)) return 'gone';
    if (response.ok && response.body) await this.#readBody(response.body, take);
    return 'ended';
  }

  async #readBody(
    body: ReadableStream<Uint8Array>,
    take: (message: StreamMessage) => void | Promise<void>,
  ): Promise<void> {
    const readMessages = createEventStreamReader();
    const text = new TextDecoder();
    const pieces = body.getReader();
    while (!this.signal.aborted) {
      const { done, value } = await pieces.read();
      if (done) return;
      this.#expectBytes();
      for (const message of readMessages(text.decode(value, { stream: true }))) {
        if (!this.signal.aborted) await take(message);
      }
    }
  }

  #expectBytes(): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.abort(), silentServerAfterMs);
  }
}
