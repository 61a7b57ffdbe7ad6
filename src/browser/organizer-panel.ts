import { elementIds, paths } from '../protocol/page.ts';
import { forgetOrganizerRecord, loadOrganizerRecord } from './organizer-record.ts';
import { partOf } from './page-part.ts';

/** How many notices are kept in view: whoever types wrong codes all day must not fill the organizer's page. */
const noticesInView = 20;

/** What hx-ws says of a socket that is gone. */
interface SocketClosed {
  readonly reason: 'closed' | 'removed' | 'cancelled';
  /** `receiving` settles when every frame that came is in the page. */
  readonly connection: { readonly receiving: Promise<void> };
}

/** `<organizer-panel>`: watches a chat and can end it. What is handed over is in its `<invitation-card>`s. */
class OrganizerPanel extends HTMLElement {
  connectedCallback(): void {
    focusHeading(this);
    this.#onClick('print', () => print());
    this.#onClick('end', () => this.#part('end-dialog', HTMLDialogElement).showModal());
    const confirmed = this.#part('end-confirmed', HTMLButtonElement);
    confirmed.addEventListener('htmx:error', () => this.#sayNotEnded());
    confirmed.addEventListener('htmx:finally:request', () => this.#part('end-dialog', HTMLDialogElement).close());
    this.addEventListener('htmx:ws:after:connection', () => this.#showConnection('there'));
    this.addEventListener('htmx:ws:close', (event) => void this.#onClosed((event as CustomEvent<SocketClosed>).detail));
    this.addEventListener('htmx:after:swap', () => this.#trimNotices());
  }

  #sayNotEnded(): void {
    partOf(this, `#${elementIds.organizerError}`, HTMLElement).textContent =
      'Parley cannot be reached: the chat has not been ended. Try again.';
  }

  async #onClosed({ reason, connection }: SocketClosed): Promise<void> {
    if (reason !== 'closed') return;
    // The last frame may be the one that replaces this panel.
    await connection.receiving;
    if (this.isConnected) this.#showConnection('lost');
  }

  #showConnection(connection: 'there' | 'lost'): void {
    const notice = this.#part('connection', HTMLElement);
    notice.hidden = connection === 'there';
    notice.textContent = connection === 'there' ? '' : 'Connection lost. Trying again…';
    // A chat that ended meanwhile refuses every connection: whether it is still there has to be asked.
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

/** `<organizer-ended>`: nothing of a destroyed chat stays in this tab. */
class OrganizerEnded extends HTMLElement {
  connectedCallback(): void {
    const chatId = loadOrganizerRecord()?.chatId;
    forgetOrganizerRecord();
    focusHeading(this);
    if (chatId !== undefined) void giveBackCookie(chatId);
  }
}

/** The organizer's cookie is beyond a script's reach; the server takes it back when it is asked for a chat that ended. */
async function giveBackCookie(chatId: string): Promise<void> {
  try {
    await fetch(paths.organizer(chatId), { cache: 'no-store' });
  } catch {
    // No network: the cookie opens nothing any more, and is gone when the browser is closed.
  }
}

/** What replaced the page's content is read out from its heading on. */
const focusHeading = (root: ParentNode): void => partOf(root, 'h1', HTMLElement).focus();

customElements.define('organizer-panel', OrganizerPanel);
customElements.define('organizer-ended', OrganizerEnded);
