import { type Aspect, aspectOf, type ChangeCommand, type WaitingChange } from '../kept/waiting-changes.ts';

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
      return sealedState(command.sealed);
    case 'delete':
      return deleted;
    case 'unreact':
      return nothing;
  }
}

/** The state of a message on the server, as far as this page knows. */
export function stateOf(message: HTMLElement, aspect: Aspect, me: string): string {
  const sealed = message.querySelector<HTMLElement>(selectorOf(aspect, me))?.dataset['sealed'];
  return aspect === 'content' && sealed === undefined ? deleted : sealedState(sealed);
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
  // A change that follows another must be sent: the earlier one may still be on its way, and would arrive after it.
  const isFirst = change.before.length <= 1;
  if (isFirst && stateOf(message, aspectOf(change.command), me) === stateAfter(change.command)) return 'done';
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
