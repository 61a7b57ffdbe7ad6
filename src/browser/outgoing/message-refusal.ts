import type { MessageContent, WrittenContent } from '../../sealing/messages.ts';
import { SealedMessage } from '../messages/sealed-message.ts';
import { copyText } from '../page/copy-text.ts';
import { say } from '../texts/say.ts';
import { explainRefusalsBy } from './pending-bubbles.ts';

export interface Choice {
  readonly label: string;
  choose(): void;
}

/** Says in each refused message of the outbox why it was not sent. */
export function explainRefusedMessages(): void {
  explainRefusalsBy((bubble, reason, tryAgain) => {
    const typed = () => textOf(bubble.querySelector('sealed-message'));
    bubble.querySelector('.message-refusal')?.remove();
    bubble.append(makeRefusal(reason, typed, [{ label: say('button.tryAgain'), choose: tryAgain }]));
  });
}

/** The text as it was typed: beside its links stands more. */
export function textOf(shown: Element | null | undefined): string {
  const opened = shown instanceof SealedMessage ? shown.content : undefined;
  return (opened && writtenIn(opened)?.text) ?? shown?.textContent ?? '';
}

/** What a person wrote of a message, read once or not; undefined for a notice. */
export function writtenIn(opened: MessageContent): WrittenContent | undefined {
  const content = opened.kind === 'once' ? opened.content : opened;
  return 'text' in content ? content : undefined;
}

/** The reason why a message was not sent, and buttons for what can be done. The typed text can always be copied. */
export function makeRefusal(reason: string, typed: () => string, choices: readonly Choice[]): HTMLElement {
  const refusal = document.createElement('div');
  refusal.className = 'message-refusal';
  const words = document.createElement('p');
  words.setAttribute('role', 'alert');
  words.textContent = reason;
  const copy = button(say('menu.copy'), async () => {
    copy.textContent = say((await copyText(typed())) === 'copied' ? 'shown.copied' : 'shown.notCopied');
  });
  const choice = ({ label, choose }: Choice) =>
    button(label, () => {
      // The pressed button is about to be removed; the focus must not be lost with it.
      refusal.closest<HTMLElement>('[role="log"]')?.focus({ preventScroll: true });
      choose();
    });
  refusal.append(words, ...choices.map(choice), copy);
  return refusal;
}

function button(label: string, onPress: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'button button-small';
  element.textContent = label;
  element.addEventListener('click', onPress);
  return element;
}
