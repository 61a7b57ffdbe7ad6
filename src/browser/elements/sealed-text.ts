import { isParticipantId } from '../../chat/participant.ts';
import { boundName } from '../../chat/words/stacked-marks.ts';
import { decodeBase64url } from '../../sealing/bytes/base64url.ts';
import { openGreeting, openName } from '../../sealing/names.ts';
import { rememberName } from '../kept/participant-names.ts';
import { chatKeyOfPage, linkKeyOfPage } from '../kept/tab-keys.ts';
import { say } from '../texts/say.ts';

/**
 * `<sealed-text data-purpose="greeting" data-sealed="…">`: a name under the key of this page's link.
 * `<sealed-text data-purpose="name" data-participant="a" data-sealed="…">`: a name under the chat key.
 * Decrypts itself with the keys of this tab, and shows plain text only. Messages use `<sealed-message>`, since they hold more
 * than a line of text.
 */
class SealedText extends HTMLElement {
  connectedCallback(): void {
    const name = openSealedName(this.dataset);
    this.translate = false;
    this.toggleAttribute('data-unreadable', name === undefined);
    this.textContent = name ?? say('shown.locked');
  }
}

/** The name that an element's attributes hold; undefined when this tab lacks the key, or the name was damaged. */
export function openSealedName({ purpose, participant, sealed }: DOMStringMap): string | undefined {
  const bytes = decodeBase64url(sealed ?? '');
  if (!bytes) return undefined;
  if (purpose === 'greeting') return openWith(linkKeyOfPage(), (linkKey) => openGreeting(bytes, linkKey));
  if (purpose !== 'name' || !isParticipantId(participant)) return undefined;
  const name = openWith(chatKeyOfPage(), (chatKey) => openName(bytes, chatKey, participant));
  if (name !== undefined) rememberName(participant, name);
  return name;
}

function openWith(key: Uint8Array | undefined, open: (key: Uint8Array) => string | undefined): string | undefined {
  const name = key && open(key);
  return name && boundName(name);
}

customElements.define('sealed-text', SealedText);
