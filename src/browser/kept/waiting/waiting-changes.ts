import type { Command } from '../../../protocol/commands.ts';
import { openWaitingList, type WaitingList } from './waiting-list.ts';

/** The commands that change an accepted message. */
export type ChangeCommand = Extract<Command, { readonly type: 'edit' | 'delete' | 'react' | 'unreact' }>;

/** The part of a message that a command changes: its text, or this person's reaction. */
export type Aspect = 'content' | 'reaction';

/** A change that the server has not accepted yet. Where it waits, it is sealed once more. */
export interface WaitingChange {
  /** Names one aspect of one message; a newer change replaces the older. */
  readonly changeId: string;
  readonly command: ChangeCommand;
  readonly madeAtMs: number;
  /** The states of the aspect (change-states.ts) that this change follows. */
  readonly before: readonly string[];
  /** The reason of a final refusal, in words for a person; absent while the change is on its way. */
  readonly refusal?: string;
}

export type WaitingChanges = WaitingList<WaitingChange>;

export const aspectOf = ({ type }: Pick<ChangeCommand, 'type'>): Aspect =>
  type === 'edit' || type === 'delete' ? 'content' : 'reaction';

export const changeIdOf = (messageId: string, aspect: Aspect): string => `${messageId} ${aspect}`;

export const openWaitingChanges = (linkId: string): Promise<WaitingChanges> =>
  openWaitingList<'changeId', WaitingChange>('changes', linkId, 'changeId');
