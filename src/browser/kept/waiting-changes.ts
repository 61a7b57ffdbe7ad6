import type { Command } from '../../protocol/commands.ts';
import { forgetWaitingList, openWaitingList, type WaitingList } from './waiting-list.ts';

/** What can be asked for about a message that stands in the chat. */
export type ChangeCommand = Extract<Command, { readonly type: 'edit' | 'delete' | 'react' | 'unreact' }>;

/** What of a message a command is about: what it says, or what this person thinks of it. */
export type Aspect = 'content' | 'reaction';

/** A change that the server has not accepted yet, as it is kept on this device: sealed. */
export interface WaitingChange {
  /** There is one for each aspect of a message: a newer one takes its place. */
  readonly changeId: string;
  readonly command: ChangeCommand;
  readonly madeAtMs: number;
  /** The states of the aspect (change-states.ts) that this change follows. */
  readonly before: readonly string[];
  /** Why it was refused for good, as a person reads it; absent while it is on its way. */
  readonly refusal?: string;
}

export type WaitingChanges = WaitingList<WaitingChange>;

export const aspectOf = ({ type }: ChangeCommand): Aspect =>
  type === 'edit' || type === 'delete' ? 'content' : 'reaction';

export const changeIdOf = (messageId: string, aspect: Aspect): string => `${messageId} ${aspect}`;

export const openWaitingChanges = (linkId: string): Promise<WaitingChanges> =>
  openWaitingList<'changeId', WaitingChange>(placeOf(linkId), 'changeId');

export const forgetWaitingChanges = (linkId: string): Promise<void> => forgetWaitingList(placeOf(linkId));

const placeOf = (linkId: string): string => `parley:changes:${linkId}`;
