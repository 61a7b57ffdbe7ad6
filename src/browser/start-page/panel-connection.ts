import { panelConnectsWithinMs, silentServerAfterMs } from '../../chat/limits.ts';
import { participantIds } from '../../chat/participant.ts';
import { ownCodeElementId } from '../../protocol/own-keys.ts';
import { presenceElementId, startPageIds } from '../../protocol/page.ts';
import { RequestPace } from '../asking/request-pace.ts';
import { retryAfterMs } from '../asking/retry-delay.ts';
import { abandonSocket } from '../connection/abandon-socket.ts';
import { endedStatus, isGone } from '../connection/link-answer.ts';
import { Silence } from '../connection/silence.ts';
import { whileAwake } from '../page/awake.ts';
import { say } from '../texts/say.ts';

/** hx-ws's record of a connection. */
interface Connection {
  readonly socket: WebSocket | null;
  readonly abortController: AbortController | null;
  /** Settles when every received frame is in the page. */
  readonly receiving: Promise<void>;
}

interface SocketDetail {
  /** With a closed socket. */
  readonly reason?: 'closed' | 'removed' | 'cancelled';
  readonly connection: Connection;
}

/** The detail of htmx's event for an answered request. */
interface Answered {
  readonly ctx: { readonly text?: string; readonly response?: { readonly status: number; readonly headers: Headers } };
}

export interface PanelParts {
  readonly panel: HTMLElement;
  /** Where it is said that the connection is lost. */
  readonly notice: HTMLElement;
  /** Asks by htmx for the panel when it hears the event `ask`; only the end replaces anything. */
  readonly stillThere: HTMLElement;
}

/** The chat is there, and this browser’s cookie is not. */
const notYoursStatus = 403;
const lostAfterMs = 1_000;

/** Keeps the organizer's panel up to date: by the socket that hx-ws holds for it, else by a request now and then. */
export class PanelConnection {
  readonly #parts: PanelParts;
  readonly #signal: AbortSignal;
  readonly #pace = new RequestPace();
  readonly #silence = new Silence();
  #connection: Connection | undefined;
  #isOpen = false;
  #loss: ReturnType<typeof setTimeout> | undefined;
  /** Why Parley shows nothing of the chat, in its words. */
  #refusal: string | undefined;

  constructor(parts: PanelParts, signal: AbortSignal) {
    this.#parts = parts;
    this.#signal = signal;
    this.#followSocket();
    this.#followRequests();
    const renew = () => this.#renew();
    whileAwake(() => this.#look(), renew, signal);
    window.addEventListener('online', renew, { signal });
    signal.addEventListener('abort', () => clearTimeout(this.#loss));
    this.#showLossIn(panelConnectsWithinMs);
  }

  #followSocket(): void {
    const on = (name: string, hear: (detail: SocketDetail) => void) =>
      this.#parts.panel.addEventListener(name, (event) => hear((event as CustomEvent<SocketDetail>).detail), {
        signal: this.#signal,
      });
    on('htmx:ws:after:connection', ({ connection }) => {
      this.#connection = connection;
    });
    // The server sends the present state first. Some networks open a socket and let no frame through.
    on('htmx:ws:before:message:incoming', () => {
      this.#isOpen = true;
      this.#showKnown();
    });
    on('htmx:ws:close', (detail) => void this.#onClosed(detail));
  }

  #followRequests(): void {
    const { stillThere } = this.#parts;
    const signal = this.#signal;
    const hear = (event: Event) => this.#onAnswer((event as CustomEvent<Answered>).detail.ctx);
    stillThere.addEventListener('htmx:after:request', hear, { signal });
    stillThere.addEventListener('htmx:error', () => this.#pace.failed(), { signal });
  }

  async #onClosed({ reason, connection }: SocketDetail): Promise<void> {
    if (reason !== 'closed') return;
    // The last frame may replace the panel.
    await connection.receiving;
    if (!this.#signal.aborted) this.#onLost();
  }

  #onLost(): void {
    this.#isOpen = false;
    this.#showLossIn(lostAfterMs);
    // An ended chat refuses every connection, so a request must ask whether the chat is still there.
    this.#askIfDue();
  }

  #look(): void {
    if (this.#isOpen && this.#silence.isTooLong) this.#renew();
    else if (!this.#isOpen) this.#askIfDue();
  }

  #askIfDue(): void {
    if (!this.#pace.isDue) return;
    this.#pace.begin();
    this.#parts.stillThere.dispatchEvent(new Event('ask'));
  }

  #onAnswer({ text = '', response }: Answered['ctx']): void {
    const status = response?.status ?? 0;
    if (status === 200) {
      this.#pace.answered();
      showStateOf(text);
      if (!this.#isOpen) this.#showKnown();
      return;
    }
    this.#pace.failed(response && retryAfterMs(response));
    // The links and codes still open the chat, and a reloaded page could not show them.
    this.#refusal = status === notYoursStatus ? text : undefined;
    if (this.#refusal) this.#showLossIn(0);
    // The reloaded page says that the chat is gone, and erases this tab's record.
    else if (isGone(status) && status !== endedStatus) location.reload();
  }

  /** A connection that died unnoticed has missed events; a new one brings them. */
  #renew(): void {
    if (this.#connection) abandonSocket(this.#connection);
    if (!this.#isOpen) this.#askIfDue();
  }

  #showKnown(): void {
    this.#silence.heard();
    clearTimeout(this.#loss);
    this.#loss = undefined;
    this.#refusal = undefined;
    this.#parts.notice.hidden = true;
    this.#parts.notice.textContent = '';
    // Without a socket, what was answered grows old.
    if (!this.#isOpen) this.#showLossIn(silentServerAfterMs);
  }

  #showLossIn(delayMs: number): void {
    clearTimeout(this.#loss);
    this.#loss = setTimeout(() => {
      this.#parts.notice.hidden = false;
      this.#parts.notice.textContent = this.#refusal ?? say('inviting.connectionLost');
      for (const place of presencePlaces(document)) place.textContent = say('inviting.notKnown');
    }, delayMs);
  }
}

const presencePlaces = (root: NonElementParentNode): readonly Element[] =>
  participantIds.map((id) => root.getElementById(presenceElementId(id))).filter((place) => place !== null);

/** Takes who is here, and what happened, from a panel that Parley has answered with. */
function showStateOf(panel: string): void {
  const template = document.createElement('template');
  template.innerHTML = panel;
  const notices = template.content.getElementById(startPageIds.organizerNotices);
  const ownCodes = participantIds.map((id) => template.content.getElementById(ownCodeElementId(id)));
  for (const place of [...presencePlaces(template.content), ...ownCodes, notices].filter((each) => each !== null))
    document.getElementById(place.id)?.replaceChildren(...place.childNodes);
}
