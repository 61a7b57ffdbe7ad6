import { paths, startPageIds } from '../../protocol/page.ts';
import { askParley } from '../asking/ask-parley.ts';
import { chatIdOfOrganizer, forgetOrganizerRecord } from '../kept/organizer-record.ts';
import { takeStorageKey } from '../kept/storage/sealed-items.ts';
import { partOf } from '../page/page-part.ts';
import { say } from '../texts/say.ts';
import { PanelConnection } from './panel-connection.ts';

/** `<organizer-panel>`: watches a chat and can end it. Its `<invitation-card>`s hold the links and codes. */
class OrganizerPanel extends HTMLElement {
  #leaving = new AbortController();

  connectedCallback(): void {
    this.#leaving = new AbortController();
    // The cards inside are connected after this element, and read what it opens.
    takeStorageKey(this.dataset['chatId'] ?? '', this.dataset['storageKey']);
    delete this.dataset['storageKey'];
    const { signal } = this.#leaving;
    focusHeading(this);
    this.#onClick('print', () => print());
    this.#onClick('end', () => this.#part('end-dialog', HTMLDialogElement).showModal());
    const confirmed = this.#part('end-confirmed', HTMLButtonElement);
    confirmed.addEventListener('htmx:error', () => this.#sayNotEnded());
    confirmed.addEventListener('htmx:finally:request', () => this.#part('end-dialog', HTMLDialogElement).close());
    const notice = this.#part('connection', HTMLElement);
    new PanelConnection({ panel: this, notice, stillThere: this.#part('still-there', HTMLElement) }, signal);
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
  }

  #sayNotEnded(): void {
    partOf(this, `#${startPageIds.organizerError}`, HTMLElement).textContent = say('inviting.notEnded');
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
    const chatId = chatIdOfOrganizer();
    forgetOrganizerRecord();
    focusHeading(this);
    if (chatId !== undefined) void withdrawOrganizerCookie(chatId);
  }
}

/** Scripts cannot delete the organizer's cookie; the server withdraws it when an ended chat is requested. */
async function withdrawOrganizerCookie(chatId: string): Promise<void> {
  try {
    await askParley(paths.organizer(chatId));
  } catch {
    // No network: the cookie opens nothing any more, and disappears when the browser is closed.
  }
}

/** A screen reader reads the new content from its heading on. */
const focusHeading = (root: ParentNode): void => partOf(root, 'h1', HTMLElement).focus();

customElements.define('organizer-panel', OrganizerPanel);
customElements.define('organizer-ended', OrganizerEnded);
