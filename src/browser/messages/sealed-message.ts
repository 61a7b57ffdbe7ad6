import { isParticipantId } from '../../chat/participant.ts';
import { withPlainLineBreaks } from '../../chat/words/line-breaks.ts';
import { decodeBase64url } from '../../sealing/bytes/base64url.ts';
import { type MessageContent, openMessage } from '../../sealing/messages.ts';
import { openChat } from '../kept/open-chat.ts';
import { nameOf } from '../kept/participant-names.ts';

/**
 * `<sealed-message data-sealed="…">` inside a message: opens itself with the key of this tab and shows the text, only as
 * text. A hidden prefix names the writer to screen readers; others see it by the side of the bubble.
 */
export class SealedMessage extends HTMLElement {
  /** undefined when the message cannot be opened here. */
  content: MessageContent | undefined;

  connectedCallback(): void {
    const message = this.closest<HTMLElement>('[data-message-id]');
    if (!message) return;
    this.content = openContent(message.dataset, this.dataset['sealed'] ?? '');
    this.toggleAttribute('data-unreadable', !this.content);
    this.translate = false;
    this.textContent = this.content ? withPlainLineBreaks(this.content.text) : 'cannot be opened here';
    nameWriter(this, message.dataset['sender']);
    finish(this, message);
  }
}

type Finish = (opened: SealedMessage, message: HTMLElement) => void;

let finish: Finish = () => {};

/** Calls `finishOne` for every opened message, and for each later one before it is painted. */
export function finishMessages(list: ParentNode, finishOne: Finish): void {
  finish = finishOne;
  for (const opened of list.querySelectorAll('sealed-message')) {
    const message = opened.closest<HTMLElement>('[data-message-id]');
    if (message && opened instanceof SealedMessage) finish(opened, message);
  }
}

/** Returns undefined without a key, for damaged bytes, and for content that this version does not know. */
function openContent({ messageId, sender }: DOMStringMap, sealed: string): MessageContent | undefined {
  const chat = openChat();
  const bytes = decodeBase64url(sealed);
  if (!chat || !bytes || !messageId || !isParticipantId(sender)) return undefined;
  return openMessage(bytes, { chatKey: chat.chatKey, chatId: chat.chatId, sender, messageId });
}

function nameWriter(message: HTMLElement, sender: string | undefined): void {
  if (message.previousElementSibling?.matches('.message-writer') || !isParticipantId(sender)) return;
  const writer = document.createElement('span');
  writer.className = 'message-writer visually-hidden';
  writer.textContent = sender === openChat()?.me ? 'You: ' : `${nameOf(sender) ?? 'Someone'}: `;
  message.before(writer);
}

customElements.define('sealed-message', SealedMessage);
