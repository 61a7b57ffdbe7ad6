import { elementIds } from '../../protocol/page.ts';
import { decodeBase64url } from '../../sealing/bytes/base64url.ts';
import { openGreeting } from '../../sealing/names.ts';
import { partOf } from '../page/page-part.ts';
import { say } from '../texts/say.ts';
import { EntryForm } from './entry-form.ts';
import '../elements/retry-countdown.ts';
import '../elements/sealed-text.ts';
import { linkKeyOfPage } from '../kept/tab-keys.ts';

/** `<entry-gate>`: greets a participant and asks for their code, or says that the link lacks its fragment. */
class EntryGate extends HTMLElement {
  connectedCallback(): void {
    const linkId = this.dataset['linkId'] ?? '';
    const linkKey = linkKeyOfPage();
    // Pasting the whole link over a damaged one changes the fragment alone, which loads no page.
    addEventListener('hashchange', reload);
    if (linkKey && this.#greetingOpensWith(linkKey)) {
      new EntryForm(partOf(this, `#${elementIds.entryForm}`, HTMLFormElement), linkId, linkKey);
    } else {
      this.#showIncomplete();
    }
  }

  disconnectedCallback(): void {
    removeEventListener('hashchange', reload);
  }

  #greetingOpensWith(linkKey: Uint8Array): boolean {
    const sealedGreeting = decodeBase64url(this.dataset['sealedGreeting'] ?? '');
    return sealedGreeting !== undefined && openGreeting(sealedGreeting, linkKey) !== undefined;
  }

  #showIncomplete(): void {
    partOf(this, '[data-entry="ready"]', HTMLElement).hidden = true;
    partOf(this, '[data-entry="incomplete"]', HTMLElement).hidden = false;
    partOf(this, '[data-entry="incomplete-text"]', HTMLElement).textContent = say('entering.incomplete');
  }
}

const reload = (): void => location.reload();

customElements.define('entry-gate', EntryGate);
