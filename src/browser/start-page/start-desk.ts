import type { HtmxEventMap } from 'htmx.org';
import { paths, startPageIds } from '../../protocol/page.ts';
import { isPassingStatus, retryAfterMs, retryDelayMs } from '../asking/retry-delay.ts';
import { chatIdOfOrganizer, forgetOrganizerRecord } from '../kept/organizer-record.ts';
import { htmx } from '../page/htmx.ts';
import { partOf } from '../page/page-part.ts';
import { StartForm } from './start-form.ts';

const shownStatuses: ReadonlySet<number> = new Set([200, 410]);

/** `<start-desk>`: the form that creates a chat; or, after a reload, the panel of the chat that this tab created. */
class StartDesk extends HTMLElement {
  /** Requests for the panel in a row that were not answered. */
  #failures = 0;

  connectedCallback(): void {
    const chatId = chatIdOfOrganizer();
    if (chatId !== undefined) this.#showPanel(chatId);
    else new StartForm(partOf(this, `#${startPageIds.startForm}`, HTMLFormElement));
  }

  #showPanel(chatId: string): void {
    this.#show('nothing');
    this.addEventListener('htmx:before:swap', this.#onAnswer);
    this.addEventListener('htmx:error', this.#onSilence);
    this.#askForPanel(chatId);
  }

  #askForPanel(chatId: string): void {
    void htmx.ajax('GET', paths.organizer(chatId), { source: this, target: this, swap: 'innerHTML' });
  }

  readonly #onAnswer = (event: CustomEvent<HtmxEventMap['htmx:before:swap']>): void => {
    const status = event.detail.ctx.response?.status;
    // Frames of the panel's socket cause the same event, without a status.
    if (event.target !== this || status === undefined || shownStatuses.has(status)) return;
    event.preventDefault();
    if (isPassingStatus(status)) this.#askAgain(event.detail.ctx.response?.headers);
    else this.#show('gone');
  };

  readonly #onSilence = (event: CustomEvent): void => {
    if (event.target === this) this.#askAgain();
  };

  #askAgain(headers = new Headers()): void {
    this.#show('unavailable');
    const chatId = chatIdOfOrganizer();
    if (chatId === undefined) return;
    setTimeout(() => this.#askForPanel(chatId), retryDelayMs(this.#failures, retryAfterMs({ headers })));
    this.#failures += 1;
  }

  #show(what: 'nothing' | 'unavailable' | 'gone'): void {
    // The cookies were cleared, or the chat ended long ago: this tab's record opens nothing any more.
    if (what === 'gone') forgetOrganizerRecord();
    for (const child of this.querySelectorAll<HTMLElement>(':scope > *'))
      child.hidden = child.dataset['start'] !== what;
  }
}

customElements.define('start-desk', StartDesk);
