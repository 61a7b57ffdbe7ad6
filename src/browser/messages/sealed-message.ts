import { isParticipantId } from '../../chat/participant.ts';
import { withPlainLineBreaks } from '../../chat/words/line-breaks.ts';
import { decodeBase64url } from '../../sealing/bytes/base64url.ts';
import { type MessageContent, openMessage } from '../../sealing/messages.ts';
import type { Statement } from '../../sealing/statements/statement.ts';
import { messageAround, messageContextOf } from '../elements/sealed-contexts.ts';
import { openChat } from '../kept/open-chat.ts';
import { nameOf } from '../kept/participant-names.ts';
import { say } from '../texts/say.ts';

/**
 * `<sealed-message data-version="1" data-sealed="…">` inside a message: opens itself with the key of this tab and shows the
 * text, only as text. A notice, and what is read once, gets its words with the scripts that follow the first paint. A hidden prefix names the writer
 * to screen readers; others see it by the side of the bubble.
 */
export class SealedMessage extends HTMLElement {
  /** undefined when the message cannot be opened here. */
  content: MessageContent | undefined;
  statement: Statement | undefined;

  connectedCallback(): void {
    const message = messageAround(this);
    if (!message) return;
    const context = messageContextOf(message, Number(this.dataset['version']));
    const bytes = decodeBase64url(this.dataset['sealed'] ?? '');
    // Nothing opens without a key, and nothing that is damaged or whose content this version does not know.
    const opened = context && bytes && openMessage(bytes, context);
    this.content = opened?.content;
    this.statement = opened?.statement;
    this.toggleAttribute('data-unreadable', !this.content);
    this.translate = false;
    this.textContent = this.content ? textOf(this.content) : say('shown.locked');
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

const textOf = (content: MessageContent): string => ('text' in content ? withPlainLineBreaks(content.text) : '');

function nameWriter(message: HTMLElement, sender: string | undefined): void {
  if (message.previousElementSibling?.matches('.message-writer') || !isParticipantId(sender)) return;
  const writer = document.createElement('span');
  writer.className = 'message-writer visually-hidden';
  writer.textContent =
    sender === openChat()?.me
      ? say('shown.writtenByYou', { text: '' })
      : say('shown.writtenBy', { name: nameOf(sender) ?? say('shown.someone'), text: '' });
  message.before(writer);
}

customElements.define('sealed-message', SealedMessage);
