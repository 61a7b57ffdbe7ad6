import { type Aspect, aspectOf, type ChangeCommand, type WaitingChange } from '../kept/waiting/waiting-changes.ts';

/*
 * A state identifies a message's text, or this person's reaction to it, in a few characters. An envelope begins with its
 * random nonce (docs/sealing.md), so that no two begin alike.
 */
const versionAndNonceCharacters = 34;
const deleted = 'deleted';
const nothing = '';

const sealedState = (sealed: string | undefined): string => sealed?.slice(0, versionAndNonceCharacters) ?? nothing;

/** The state that a command leads to. */
export function stateAfter(command: ChangeCommand): string {
  switch (command.type) {
    case 'edit':
    case 'react':
    case 'unreact':
      return sealedState(command.sealed);
    case 'delete':
      return deleted;
  }
}

/** The state of a message on the server, as far as this page knows. */
export function stateOf(message: HTMLElement, aspect: Aspect, me: string): string {
  const sealed = message.querySelector<HTMLElement>(selectorOf(aspect, me))?.dataset['sealed'];
  return aspect === 'content' && sealed === undefined ? deleted : sealedState(sealed);
}

/** The version of an aspect; 0 while there is none. */
export function shownVersionOf(message: HTMLElement, aspect: Aspect, me: string): number {
  const gone = aspect === 'content' ? ', .message-gone:not([data-preview])' : '';
  return Number(message.querySelector<HTMLElement>(selectorOf(aspect, me) + gone)?.dataset['version'] ?? 0);
}

/** Selects the element that holds the server's version of an aspect. */
export const selectorOf = (aspect: Aspect, me: string): string =>
  aspect === 'content'
    ? 'sealed-message:not([data-preview])'
    : `sealed-reaction[data-participant="${me}"]:not([data-preview])`;

type SentChange = Pick<WaitingChange, 'command' | 'before' | 'madeAtMs'>;

/**
 * How far a change has come, by the message that the page shows: `done` needs no request; `overtaken` means that this person
 * changed the message on another device since then.
 */
export function progressOf(message: HTMLElement, change: SentChange, me: string): 'open' | 'done' | 'overtaken' {
  if (stateOf(message, aspectOf(change.command), me) === stateAfter(change.command)) return 'done';
  return isOvertaken(message, change, me) ? 'overtaken' : 'open';
}

/** Of two edits the later one wins. Two devices' clocks decide that, so the other edit is kept for the person to see. */
function isOvertaken(message: HTMLElement, { command, before, madeAtMs }: SentChange, me: string): boolean {
  const state = stateOf(message, aspectOf(command), me);
  if (before.includes(state)) return false;
  if (command.type !== 'edit') return command.type !== 'delete';
  const editedAt = message.querySelector<HTMLTimeElement>('.edited')?.dateTime;
  return editedAt !== undefined && Date.parse(editedAt) > madeAtMs;
}
