import { isParticipantId } from '../../chat/participant.ts';
import { decodeBase64url } from '../../sealing/bytes/base64url.ts';
import { openReaction } from '../../sealing/reactions.ts';
import type { Statement } from '../../sealing/statements/statement.ts';
import { messageAround, reactionContextOf } from '../elements/sealed-contexts.ts';
import { openChat } from '../kept/open-chat.ts';
import { nameOf } from '../kept/participant-names.ts';
import { say } from '../texts/say.ts';

/** A person pressed their own reaction. */
export const reactionPressed = 'parley:reaction-pressed';

/**
 * `<sealed-reaction data-participant="a" data-version="1" data-sealed="…">` inside a message: opens itself with the key of this
 * tab. With `data-withdrawn` it holds the statement that the reaction was taken back, and shows nothing. A person's own
 * reaction is a button that takes it back. The label names the person.
 */
export class SealedReaction extends HTMLElement {
  /** undefined when it cannot be opened here, or was withdrawn; then the element is empty. */
  emoji: string | undefined;
  statement: Statement | undefined;

  connectedCallback(): void {
    const { participant, version, sealed = '', withdrawn } = this.dataset;
    if (withdrawn !== undefined) return;
    const context = reactionContextOf(messageAround(this), participant, Number(version));
    const bytes = decodeBase64url(sealed);
    const opened = context && bytes && openReaction(bytes, context);
    this.emoji = opened?.emoji;
    this.statement = opened?.statement;
    this.replaceChildren(...(this.emoji ? [shownAs(this.emoji, participant)] : []));
  }
}

function shownAs(emoji: string, participant: string | undefined): HTMLElement {
  const isMine = participant === openChat()?.me;
  const shown = document.createElement(isMine ? 'button' : 'span');
  shown.className = 'reaction';
  shown.textContent = emoji;
  if (shown instanceof HTMLButtonElement) {
    shown.type = 'button';
    shown.ariaLabel = say('log.youReacted', { emoji });
    shown.addEventListener('click', () => shown.dispatchEvent(new Event(reactionPressed, { bubbles: true })));
  } else {
    const who = isParticipantId(participant) ? nameOf(participant) : undefined;
    shown.role = 'img';
    shown.ariaLabel = say('log.reacted', { name: who ?? say('shown.someone'), emoji });
  }
  return shown;
}

customElements.define('sealed-reaction', SealedReaction);
