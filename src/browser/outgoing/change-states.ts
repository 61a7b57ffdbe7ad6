import { type Aspect, aspectOf, type ChangeCommand } from '../kept/waiting-changes.ts';

/*
 * A state says in few characters what a message's text, or this person's reaction to it, is. What is sealed begins with a
 * nonce that was drawn at random (docs/sealing.md), so that its beginning is like no other.
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

/** The state in which the server has a message, as far as this page was told. */
export function stateOf(message: HTMLElement, aspect: Aspect, me: string): string {
  const sealed = message.querySelector<HTMLElement>(selectorOf(aspect, me))?.dataset['sealed'];
  return aspect === 'content' && sealed === undefined ? deleted : sealedState(sealed);
}

/** What the message holds of an aspect, as the server gave it. */
export const selectorOf = (aspect: Aspect, me: string): string =>
  aspect === 'content'
    ? 'sealed-message:not([data-preview])'
    : `sealed-reaction[data-participant="${me}"]:not([data-preview])`;

/**
 * Whether this person did something else to the message meanwhile, on another device. Of two edits the one that was made
 * later stays; that is told by two clocks, so that the other one is not thrown away either.
 */
export function isOvertaken(message: HTMLElement, { command, before, madeAtMs }: Overtakeable, me: string): boolean {
  const state = stateOf(message, aspectOf(command), me);
  if (before.includes(state)) return false;
  if (command.type !== 'edit') return command.type !== 'delete';
  const editedAt = message.querySelector<HTMLTimeElement>('.edited')?.dateTime;
  return editedAt !== undefined && Date.parse(editedAt) > madeAtMs;
}

interface Overtakeable {
  readonly command: ChangeCommand;
  readonly before: readonly string[];
  readonly madeAtMs: number;
}
