import { isParticipantId } from '../../chat/participant.ts';
import { decodeBase64url } from '../../sealing/bytes/base64url.ts';
import { openReaction } from '../../sealing/reactions.ts';
import { openChat } from '../kept/open-chat.ts';
import { nameOf } from '../kept/participant-names.ts';

/** A person pressed their own reaction. */
export const reactionPressed = 'parley:reaction-pressed';

/**
 * `<sealed-reaction data-participant="a" data-sealed="…">` inside a message: opens itself with the key of this tab. A person's
 * own reaction is a button that takes it back. The label names the person.
 */
export class SealedReaction extends HTMLElement {
  /** undefined when it cannot be opened here; then the element is empty. */
  emoji: string | undefined;

  connectedCallback(): void {
    const message = this.closest<HTMLElement>('[data-message-id]');
    this.emoji = openEmoji(message?.dataset['messageId'], this.dataset);
    this.replaceChildren(...(this.emoji ? [shownAs(this.emoji, this.dataset['participant'])] : []));
  }
}

function openEmoji(messageId: string | undefined, { participant, sealed = '' }: DOMStringMap): string | undefined {
  const chat = openChat();
  const bytes = decodeBase64url(sealed);
  if (!chat || !bytes || !messageId || !isParticipantId(participant)) return undefined;
  return openReaction(bytes, { chatKey: chat.chatKey, chatId: chat.chatId, messageId, reactor: participant });
}

function shownAs(emoji: string, participant: string | undefined): HTMLElement {
  const isMine = participant === openChat()?.me;
  const shown = document.createElement(isMine ? 'button' : 'span');
  shown.className = 'reaction';
  shown.textContent = emoji;
  if (shown instanceof HTMLButtonElement) {
    shown.type = 'button';
    shown.ariaLabel = `You reacted with ${emoji}: take it back`;
    shown.addEventListener('click', () => shown.dispatchEvent(new Event(reactionPressed, { bubbles: true })));
  } else {
    const who = isParticipantId(participant) ? nameOf(participant) : undefined;
    shown.role = 'img';
    shown.ariaLabel = `${who ?? 'Someone'} reacted with ${emoji}`;
  }
  return shown;
}

customElements.define('sealed-reaction', SealedReaction);
