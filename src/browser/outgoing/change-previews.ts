import { type Aspect, aspectOf, type ChangeCommand, type WaitingChange } from '../kept/waiting/waiting-changes.ts';
import { say } from '../texts/say.ts';
import { selectorOf } from './change-states.ts';
import { makeRefusal, textOf } from './message-refusal.ts';

export interface ChangeChoices {
  tryAgain(): void;
  discard(): void;
}

/**
 * Shows a waiting change in its message: a preview stands before the hidden original, until the server's new version replaces
 * the message or the preview is removed.
 */
export function showChange(message: HTMLElement, change: WaitingChange, me: string, choices: ChangeChoices): void {
  const aspect = aspectOf(change.command);
  hideChange(message, aspect);
  const covered = message.querySelector<HTMLElement>(
    aspect === 'content' ? `${selectorOf(aspect, me)}, .message-gone` : selectorOf(aspect, me),
  );
  if (covered) {
    covered.hidden = true;
    covered.dataset['covered'] = aspect;
  }
  const preview = previewOf(change.command, me);
  if (preview && aspect === 'content') covered?.before(marked(preview, aspect));
  else if (preview) reactionsOf(message).append(marked(preview, aspect));
  if (change.refusal === undefined) showWaiting(message, aspect);
  else message.append(marked(refusalOf(change.refusal, preview, choices), aspect));
  if (aspect === 'content') showState(message, change.refusal === undefined ? 'message-changing' : 'message-refused');
}

/** A message that has just been replaced does not show its waiting change yet. */
export const isChangeShown = (message: HTMLElement, aspect: Aspect): boolean =>
  message.querySelector(`[data-preview="${aspect}"]`) !== null;

export function hideChange(message: HTMLElement, aspect: Aspect): void {
  for (const preview of message.querySelectorAll(`[data-preview="${aspect}"]`)) preview.remove();
  for (const covered of message.querySelectorAll<HTMLElement>(`[data-covered="${aspect}"]`)) {
    covered.hidden = false;
    delete covered.dataset['covered'];
  }
  if (aspect === 'content') showState(message, undefined);
}

function showState(message: HTMLElement, state: 'message-changing' | 'message-refused' | undefined): void {
  message.classList.toggle('message-changing', state === 'message-changing');
  message.classList.toggle('message-refused', state === 'message-refused');
}

function marked(element: HTMLElement, aspect: Aspect): HTMLElement {
  element.dataset['preview'] = aspect;
  return element;
}

/** The content after the change; undefined for a withdrawn reaction. */
function previewOf(command: ChangeCommand, me: string): HTMLElement | undefined {
  switch (command.type) {
    case 'edit': {
      const text = document.createElement('sealed-message');
      text.dir = 'auto';
      text.dataset['version'] = String(command.version);
      text.dataset['sealed'] = command.sealed;
      return text;
    }
    case 'delete': {
      const gone = document.createElement('p');
      gone.className = 'message-gone';
      gone.textContent = say('chat.deleted');
      return gone;
    }
    case 'react': {
      const reaction = document.createElement('sealed-reaction');
      reaction.dataset['participant'] = me;
      reaction.dataset['version'] = String(command.version);
      reaction.dataset['sealed'] = command.sealed;
      return reaction;
    }
    case 'unreact':
      return undefined;
  }
}

function reactionsOf(message: HTMLElement): HTMLElement {
  const shown = message.querySelector<HTMLElement>('.reactions');
  if (shown) return shown;
  const reactions = document.createElement('p');
  reactions.className = 'reactions';
  message.append(marked(reactions, 'reaction'));
  return reactions;
}

function showWaiting(message: HTMLElement, aspect: Aspect): void {
  const sign = document.createElement('span');
  sign.className = 'change-waiting';
  sign.role = 'img';
  sign.ariaLabel = say('talking.waiting');
  sign.ariaLive = 'off';
  message.querySelector('.message-facts')?.append(marked(sign, aspect));
}

const refusalOf = (
  reason: string,
  preview: HTMLElement | undefined,
  { tryAgain, discard }: ChangeChoices,
): HTMLElement =>
  makeRefusal(reason, () => textOf(preview), [
    { label: say('button.tryAgain'), choose: tryAgain },
    { label: say('log.discard'), choose: discard },
  ]);
