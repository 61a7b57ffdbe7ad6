import { firstConnectionWithinMs } from '../../chat/limits.ts';
import { closeCodes } from '../../protocol/close-codes.ts';
import { elementIds, listPageIds, paths } from '../../protocol/page.ts';
import { askParley } from '../asking/ask-parley.ts';
import { RequestPace } from '../asking/request-pace.ts';
import { retryAfterMs } from '../asking/retry-delay.ts';
import { abandonSocket } from '../connection/abandon-socket.ts';
import { createConnectionLine } from '../connection/connection-line.ts';
import { Silence } from '../connection/silence.ts';
import { whileAwake } from '../page/awake.ts';
import { htmx } from '../page/htmx.ts';
import { partOf } from '../page/page-part.ts';

/** hx-ws's record of a connection. */
interface ListSocket {
  readonly socket: WebSocket | null;
  readonly abortController: AbortController | null;
  /** The number of tries that failed. */
  attempt: number;
  readonly config: { reconnectCodes: readonly number[] };
}

interface ListSocketDetail {
  readonly reason: string;
  readonly code?: number | null;
  readonly connection: ListSocket;
}

type ListSocketEvent = CustomEvent<ListSocketDetail>;

/** After so many tries hx-ws pauses for as long as it ever does. */
const triesBeforeLongestPause = 4;

/** Keeps the list up to date: by the socket that hx-ws holds for `page`, else by requests. */
export class ListConnection {
  readonly #page: HTMLElement;
  readonly #list: HTMLElement;
  readonly #signal: AbortSignal;
  readonly #line: ReturnType<typeof createConnectionLine>;
  readonly #silence = new Silence();
  #connection: ListSocket | undefined;
  /** `none` where the list is empty: there is nothing to hear, and the server would refuse a socket. */
  #state: 'none' | 'away' | 'open';
  /** hx-ws tries a socket more often than the page may request the whole list. */
  readonly #pace = new RequestPace();

  constructor(page: HTMLElement, list: HTMLElement, signal: AbortSignal) {
    this.#page = page;
    this.#list = list;
    this.#signal = signal;
    this.#line = createConnectionLine(partOf(page, `#${elementIds.connection}`, HTMLElement));
    this.#state = page.hasAttribute('hx-ws:connect') ? 'away' : 'none';
    this.#followSocket();
    this.#watchNetwork();
    setTimeout(() => {
      if (this.#state === 'away' && !signal.aborted) this.#line.showAway();
    }, firstConnectionWithinMs);
  }

  #followSocket(): void {
    const on = (name: string, hear: (event: ListSocketEvent) => void) =>
      this.#page.addEventListener(name, (event) => hear(event as ListSocketEvent), { signal: this.#signal });
    on('htmx:ws:before:connection', (event) => {
      if (this.#isEmpty) event.preventDefault();
    });
    on('htmx:ws:after:connection', ({ detail }) => {
      this.#connection = detail.connection;
      const { config } = detail.connection;
      config.reconnectCodes = [...new Set([...config.reconnectCodes, closeCodes.done])];
    });
    on('htmx:ws:before:message:incoming', () => this.#onFrame());
    on('htmx:ws:close', ({ detail }) => this.#onClosed(detail));
  }

  #watchNetwork(): void {
    const signal = this.#signal;
    const renew = () => this.#renew();
    document.addEventListener('visibilitychange', () => void this.#catchUp(), { signal });
    window.addEventListener('online', renew, { signal });
    whileAwake(() => this.#look(), renew, signal);
  }

  /** The server sends the list first. Some networks open a socket and let no frame through. */
  #onFrame(): void {
    this.#state = 'open';
    this.#silence.heard();
    this.#line.showOpen();
  }

  /** A proxy may have closed the socket in the server's place, as if the list were empty: that is believed when Parley says so. */
  #onClosed({ reason, code, connection }: ListSocketDetail): void {
    const isSaidToBeEmpty = code === closeCodes.done;
    const isToBeAsked = isSaidToBeEmpty || this.#state !== 'open';
    this.#state = reason === 'closed' ? 'away' : 'none';
    if (this.#state === 'none') {
      this.#line.showOpen();
      return;
    }
    this.#line.showAway();
    if (isSaidToBeEmpty) connection.attempt ||= triesBeforeLongestPause;
    if (isToBeAsked) void this.#request();
  }

  /** While the page was hidden, this browser may have entered another chat; the open socket does not watch that one. */
  async #catchUp(): Promise<void> {
    if (document.hidden) return;
    if (this.#state === 'open') {
      this.#renew();
      return;
    }
    await this.#request();
    // hx-ws has given up the socket of a list that was empty; a reloaded page has a new one.
    if (this.#state === 'none' && !this.#isEmpty && !this.#signal.aborted) location.reload();
  }

  #look(): void {
    if (this.#state === 'open' && this.#silence.isTooLong) this.#renew();
    if (this.#state === 'away') void this.#request();
  }

  async #request(): Promise<void> {
    if (!this.#pace.isDue) return;
    this.#pace.begin();
    const { isAnswered, askedMs } = await replaceList(this.#list);
    if (!isAnswered) return this.#pace.failed(askedMs);
    this.#pace.answered();
    if (this.#state === 'away' && this.#isEmpty) this.#state = 'none';
    this.#line.showOpen();
  }

  #renew(): void {
    if (this.#connection) abandonSocket(this.#connection);
  }

  get #isEmpty(): boolean {
    return this.#list.childElementCount === 0;
  }
}

async function replaceList(list: HTMLElement): Promise<{ readonly isAnswered: boolean; readonly askedMs: number }> {
  try {
    const response = await askParley(paths.chats);
    if (!response.ok) return { isAnswered: false, askedMs: retryAfterMs(response) };
    const text = await response.text();
    const select = `#${listPageIds.chatList} > li`;
    await htmx.swap({ text, target: list, select, swap: 'innerHTML', transition: false });
    return { isAnswered: true, askedMs: 0 };
  } catch {
    return { isAnswered: false, askedMs: 0 };
  }
}
