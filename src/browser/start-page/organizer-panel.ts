import { elementIds, paths } from '../../protocol/page.ts';
import { isGone } from '../connection/link-answer.ts';
import { forgetOrganizerRecord, loadOrganizerRecord } from '../kept/organizer-record.ts';
import { whileAwake } from '../page/awake.ts';
import { partOf } from '../page/page-part.ts';

/** Older notices are removed: repeated wrong codes must not fill the organizer's page. */
const noticesInView = 20;

/** hx-ws's record of a connection. */
interface Connection {
  readonly socket: WebSocket | null;
  /** Settles when every received frame is in the page. */
  readonly receiving: Promise<void>;
}

/** The detail of hx-ws's event for a closed socket. */
interface SocketClosed {
  readonly reason: 'closed' | 'removed' | 'cancelled';
  readonly connection: Connection;
}

interface Answered {
  readonly ctx: { readonly response?: { readonly status: number } };
}

/** The status of the response that replaces the panel. */
const endedStatus = 410;

/** `<organizer-panel>`: watches a chat and can end it. Its `<invitation-card>`s hold the links and codes. */
class OrganizerPanel extends HTMLElement {
  #leaving = new AbortController();
  #socket: WebSocket | null = null;

  connectedCallback(): void {
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    focusHeading(this);
    this.#onClick('print', () => print());
    this.#onClick('end', () => this.#part('end-dialog', HTMLDialogElement).showModal());
    const confirmed = this.#part('end-confirmed', HTMLButtonElement);
    confirmed.addEventListener('htmx:error', () => this.#sayNotEnded());
    confirmed.addEventListener('htmx:finally:request', () => this.#part('end-dialog', HTMLDialogElement).close());
    this.addEventListener('htmx:ws:after:connection', (event) => {
      this.#socket = (event as CustomEvent<{ readonly connection: Connection }>).detail.connection.socket;
      this.#showConnection('there');
    });
    this.addEventListener('htmx:ws:close', (event) => void this.#onClosed((event as CustomEvent<SocketClosed>).detail));
    this.addEventListener('htmx:after:swap', () => this.#trimNotices());
    this.#part('still-there', HTMLElement).addEventListener('htmx:after:request', (event) => {
      const { status = 0 } = (event as CustomEvent<Answered>).detail.ctx.response ?? {};
      // The reloaded page says that the chat is gone, and erases this tab's record.
      if (isGone(status) && status !== endedStatus) location.reload();
    });
    // A connection that died unnoticed has missed events; a new one brings them.
    const renew = () => this.#socket?.close();
    whileAwake(() => {}, renew, signal);
    window.addEventListener('online', renew, { signal });
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
  }

  #sayNotEnded(): void {
    partOf(this, `#${elementIds.organizerError}`, HTMLElement).textContent =
      'Parley cannot be reached: the chat has not been ended. Try again.';
  }

  async #onClosed({ reason, connection }: SocketClosed): Promise<void> {
    if (reason !== 'closed') return;
    // The last frame may replace this panel.
    await connection.receiving;
    if (this.isConnected) this.#showConnection('lost');
  }

  #showConnection(connection: 'there' | 'lost'): void {
    const notice = this.#part('connection', HTMLElement);
    notice.hidden = connection === 'there';
    notice.textContent = connection === 'there' ? '' : 'Connection lost. Trying again…';
    // An ended chat refuses every connection, so a request must ask whether the chat is still there.
    if (connection === 'lost') this.#part('still-there', HTMLElement).dispatchEvent(new Event('ask'));
  }

  #trimNotices(): void {
    for (const notice of [...this.#part('notices', HTMLElement).children].slice(noticesInView)) notice.remove();
  }

  #onClick(name: string, task: () => void): void {
    this.#part(name, HTMLButtonElement).addEventListener('click', task);
  }

  #part<T extends Element>(name: string, type: abstract new (...args: never[]) => T): T {
    return partOf(this, `[data-organizer="${name}"]`, type);
  }
}

/** `<organizer-ended>`: erases the record of a destroyed chat from this tab. */
class OrganizerEnded extends HTMLElement {
  connectedCallback(): void {
    const chatId = loadOrganizerRecord()?.chatId;
    forgetOrganizerRecord();
    focusHeading(this);
    if (chatId !== undefined) void withdrawOrganizerCookie(chatId);
  }
}

/** Scripts cannot delete the organizer's cookie; the server withdraws it when an ended chat is requested. */
async function withdrawOrganizerCookie(chatId: string): Promise<void> {
  try {
    await fetch(paths.organizer(chatId), { cache: 'no-store' });
  } catch {
    // No network: the cookie opens nothing any more, and disappears when the browser is closed.
  }
}

/** A screen reader reads the new content from its heading on. */
const focusHeading = (root: ParentNode): void => partOf(root, 'h1', HTMLElement).focus();

customElements.define('organizer-panel', OrganizerPanel);
customElements.define('organizer-ended', OrganizerEnded);
