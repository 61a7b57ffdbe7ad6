import { isParticipantId } from '../chat/participant.ts';
import { decodeBase64url } from '../sealing/base64url.ts';
import { openMessage } from '../sealing/messages.ts';
import { openChat } from './open-chat.ts';
import { nameOf } from './participant-names.ts';

/**
 * `<sealed-message data-sealed="…">` inside a message: opens itself with the key of this tab and shows the text, and only
 * as text. A screen reader is told first who wrote it, which the eye sees by the side the message stands on.
 */
class SealedMessage extends HTMLElement {
  connectedCallback(): void {
    const message = this.closest<HTMLElement>('[data-message-id]');
    if (!message) return;
    const text = openSealedText(message.dataset, this.dataset['sealed'] ?? '');
    this.toggleAttribute('data-unreadable', text === undefined);
    this.textContent = text ?? 'cannot be opened here';
    sayWriter(this, message.dataset['sender']);
  }
}

/** undefined when there is no key for it, it was damaged, or it holds something that this version does not know. */
function openSealedText({ messageId, sender }: DOMStringMap, sealed: string): string | undefined {
  const chat = openChat();
  const bytes = decodeBase64url(sealed);
  if (!chat || !bytes || !messageId || !isParticipantId(sender)) return undefined;
  return openMessage(bytes, { chatKey: chat.chatKey, chatId: chat.chatId, sender, messageId })?.text;
}

function sayWriter(message: HTMLElement, sender: string | undefined): void {
  if (message.previousElementSibling?.matches('.message-writer') || !isParticipantId(sender)) return;
  const writer = document.createElement('span');
  writer.className = 'message-writer visually-hidden';
  writer.textContent = sender === openChat()?.me ? 'You: ' : `${nameOf(sender) ?? 'Someone'}: `;
  message.before(writer);
}

customElements.define('sealed-message', SealedMessage);
