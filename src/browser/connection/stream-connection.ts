import { quietServerAfterMs, silentServerAfterMs, streamBeginsWithinMs } from '../../chat/limits.ts';
import { noPlaceStatus, onceParameter } from '../../protocol/event-stream.ts';
import { paths } from '../../protocol/page.ts';
import { askParley } from '../asking/ask-parley.ts';
import { retryAfterMs } from '../asking/retry-delay.ts';
import { createEventStreamReader, type StreamMessage } from './event-stream-reader.ts';
import { isGone } from './link-answer.ts';

export interface StreamSource {
  readonly linkId: string;
  /** The last revision that this page has received. */
  readonly after: number;
  /** `once`: the response holds what this page has missed, and ends. */
  readonly length: 'until-closed' | 'once';
}

/**
 * The server writes something in each heartbeat interval, which is shorter than this by a second at least. A proxy that gathers a few
 * kilobytes may let the first message through and hold back all that follow.
 */
const secondBytesWithinMs = quietServerAfterMs + 1_000;

const silenceMsAfter = {
  nothing: streamBeginsWithinMs,
  'first-message': secondBytesWithinMs,
  flowing: silentServerAfterMs,
} as const;

/** One response that the server keeps open and writes to. Aborting it also aborts the requests made with its signal. */
export class StreamConnection {
  readonly #aborting = new AbortController();
  #silence: ReturnType<typeof setTimeout> | undefined;
  /** Bytes after the first message show that no proxy holds the stream back. */
  #progress: keyof typeof silenceMsAfter = 'nothing';
  #isHeldBack = false;
  #askedMs = 0;

  constructor() {
    this.signal.addEventListener('abort', () => clearTimeout(this.#silence));
  }

  get signal(): AbortSignal {
    return this.#aborting.signal;
  }

  get hasCarried(): boolean {
    return this.#progress !== 'nothing';
  }

  /** Whether the stream stayed silent though the server had something to send: a proxy may hold it back. */
  get isHeldBack(): boolean {
    return this.#isHeldBack;
  }

  /** The pause that the server asked for when it refused the stream. */
  get askedMs(): number {
    return this.#askedMs;
  }

  abort(): void {
    this.#aborting.abort();
  }

  /**
   * Reads until the response ends, the connection is aborted, or nothing has arrived for too long. Rejects when the network
   * fails. Returns `gone` when the server says that this device, or the chat, is no more; `no-place` when the person has too many connections already; `refused`
   * when the server cannot stream now.
   */
  async read(
    { linkId, after, length }: StreamSource,
    take: (message: StreamMessage) => void | Promise<void>,
  ): Promise<'gone' | 'no-place' | 'refused' | 'ended'> {
    this.#expectBytes();
    const once = length === 'once' ? `&${onceParameter}` : '';
    const response = await askParley(`${paths.events(linkId)}?after=${after}${once}`, {
      headers: { Accept: 'text/event-stream' },
      signal: this.signal,
    });
    if (isGone(response.status)) return 'gone';
    if (response.status === noPlaceStatus) return 'no-place';
    this.#askedMs = retryAfterMs(response);
    if (!response.ok || !response.body) return 'refused';
    await this.#readBody(response.body, take);
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
      if (this.#progress === 'first-message') this.#progress = 'flowing';
      for (const message of readMessages(text.decode(value, { stream: true }))) {
        if (this.#progress === 'nothing') this.#progress = 'first-message';
        if (!this.signal.aborted) await take(message);
      }
      this.#expectBytes();
    }
  }

  #expectBytes(): void {
    clearTimeout(this.#silence);
    if (this.signal.aborted) return;
    this.#silence = setTimeout(() => {
      this.#isHeldBack = this.#progress !== 'flowing';
      this.abort();
    }, silenceMsAfter[this.#progress]);
  }
}
