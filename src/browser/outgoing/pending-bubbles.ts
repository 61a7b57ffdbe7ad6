import { elementIds, messageElementId } from '../../protocol/page.ts';
import type { WaitingMessage } from '../kept/waiting/waiting-messages.ts';
import { say } from '../texts/say.ts';

/** Shows the messages of the outbox, after those of the chat. */
export interface PendingBubbles {
  /** Shows a message as waiting or refused; a message that is shown already changes in its place. */
  show(message: WaitingMessage, tryAgain: () => void): void;
  remove(messageId: string): void;
}

/** Each bubble is a clone of the message template, and so looks like the accepted message. */
export function createPendingBubbles(template: HTMLTemplateElement, list: HTMLElement): PendingBubbles {
  const find = (messageId: string) => list.querySelector<HTMLElement>(`#${CSS.escape(messageElementId(messageId))}`);
  return {
    show: (message, tryAgain) => {
      const bubble = find(message.messageId) ?? list.appendChild(makeBubble(template, message));
      showState(bubble, message, tryAgain);
    },
    remove: (messageId) => find(messageId)?.remove(),
  };
}

function makeBubble(template: HTMLTemplateElement, { messageId, sealed, writtenAtMs }: WaitingMessage): HTMLElement {
  const bubble = template.content.firstElementChild?.cloneNode(true);
  if (!(bubble instanceof HTMLElement)) throw new Error(`#${elementIds.pendingTemplate} holds no message`);
  bubble.id = messageElementId(messageId);
  bubble.dataset['messageId'] = messageId;
  delete bubble.dataset['sequence'];
  delete bubble.dataset['revision'];
  bubble.querySelector('sealed-message')?.setAttribute('data-sealed', sealed);
  bubble.querySelector('local-time')?.setAttribute('datetime', new Date(writtenAtMs).toISOString());
  return bubble;
}

function showState(bubble: HTMLElement, { refusal }: WaitingMessage, tryAgain: () => void): void {
  bubble.classList.toggle('message-pending', refusal === undefined);
  bubble.classList.toggle('message-refused', refusal !== undefined);
  const tick = bubble.querySelector('.tick');
  if (tick) tick.replaceChildren(forScreenReaders(say(refusal === undefined ? 'talking.waiting' : 'talking.notSent')));
  bubble.querySelector('.message-refusal')?.remove();
  if (refusal !== undefined) explain(bubble, refusal, tryAgain);
}

type Explain = (bubble: HTMLElement, reason: string, tryAgain: () => void) => void;

/** Refusals from before the script came that explains them. */
const unexplained: Parameters<Explain>[] = [];
let explain: Explain = (...refusal) => {
  unexplained.push(refusal);
};

/** From now on, this shows why a message was refused; it comes with the scripts that follow the first paint. */
export function explainRefusalsBy(show: Explain): void {
  explain = show;
  for (const [bubble, ...refusal] of unexplained.splice(0)) {
    if (bubble.matches('.message-refused')) show(bubble, ...refusal);
  }
}

function forScreenReaders(text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = 'visually-hidden';
  element.textContent = text;
  return element;
}
