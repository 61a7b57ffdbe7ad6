import { isParticipantId } from '../chat/participant.ts';
import { paths } from '../protocol/page.ts';
import { decodeBase64url } from '../sealing/base64url.ts';
import { encodeLinkKey } from '../sealing/link-key.ts';
import { openMessage } from '../sealing/messages.ts';
import { openName } from '../sealing/names.ts';
import { partOf } from './page-part.ts';
import { findKeys } from './shared-keys.ts';
import type { TabKeys } from './tab-keys.ts';

/**
 * `<chat-entry>`: a chat of the list. With the keys of this tab, or of another tab of this browser, it shows who is there
 * and what was said last, and leads to the chat; without them it says how the chat is opened again.
 */
class ChatEntry extends HTMLElement {
  connectedCallback(): void {
    void this.#unlock();
    document.addEventListener('visibilitychange', this.#tryAgain);
  }

  disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this.#tryAgain);
  }

  /** Another tab may have been opened meanwhile. */
  readonly #tryAgain = (): void => {
    if (!document.hidden && !this.#link.hasAttribute('href')) void this.#unlock();
  };

  async #unlock(): Promise<void> {
    const { linkId = '' } = this.dataset;
    const keys = await findKeys(linkId);
    if (!keys || !this.isConnected) return;
    for (const name of this.querySelectorAll<HTMLElement>('.chat-entry-name')) showName(name, keys);
    this.#showText(partOf(this, '.chat-entry-text', HTMLElement), keys);
    partOf(this, '.chat-entry-locked', HTMLElement).hidden = true;
    this.#link.href = `${paths.link(linkId)}#${encodeLinkKey(keys.linkKey)}`;
  }

  #showText(place: HTMLElement, { chatKey }: TabKeys): void {
    const { messageId, sender, sealed } = place.dataset;
    const { chatId, me } = this.dataset;
    const bytes = decodeBase64url(sealed ?? '');
    if (!chatId || !messageId || !isParticipantId(sender) || !bytes) return;
    const content = openMessage(bytes, { chatKey, chatId, sender, messageId });
    const text = content?.text ?? 'cannot be opened here';
    place.textContent = sender === me ? `You: ${text}` : text;
  }

  get #link(): HTMLAnchorElement {
    return partOf(this, 'a', HTMLAnchorElement);
  }
}

function showName(place: HTMLElement, { chatKey }: TabKeys): void {
  const { participant, sealed } = place.dataset;
  const bytes = decodeBase64url(sealed ?? '');
  if (!bytes || !isParticipantId(participant)) return;
  place.textContent = openName(bytes, chatKey, participant) ?? 'cannot be opened here';
}

customElements.define('chat-entry', ChatEntry);
