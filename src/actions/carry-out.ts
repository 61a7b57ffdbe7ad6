import type { ParticipantId } from '../chat/participant.ts';
import type { Command, RefusalReason } from '../protocol/commands.ts';
import type { AppendOutcome, ChangeOutcome, ChatStore } from '../store/chat-store.ts';

/** What came of a command: `gone` when the chat is not there any more. */
export type CommandResult = AppendOutcome | ChangeOutcome | typeof done | typeof gone;

const done = { outcome: 'done' } as const;
const gone = { outcome: 'gone' } as const;

/**
 * Does what a participant asked for. The store is called before this returns, so that commands given one after the other
 * reach it in their order. Rejects with whatever the store does when it is out of reach; trying the same command again
 * is always right.
 */
export function carryOut(
  store: ChatStore,
  chatId: string,
  sender: ParticipantId,
  command: Command,
): Promise<CommandResult> {
  switch (command.type) {
    case 'send':
      return store.append(chatId, { messageId: command.messageId, sender, sealed: command.sealed });
    case 'edit':
      return store.edit(chatId, { messageId: command.messageId, sender, sealed: command.sealed });
    case 'delete':
      return store.delete(chatId, { messageId: command.messageId, sender });
    case 'react':
      return store.react(chatId, { messageId: command.messageId, participantId: sender, sealed: command.sealed });
    case 'unreact':
      return store.react(chatId, { messageId: command.messageId, participantId: sender, sealed: undefined });
    case 'delivered':
      return store.advanceReceipts(chatId, sender, { delivered: command.sequence }).then(resultOf);
    case 'read':
      return store.advanceReceipts(chatId, sender, { read: command.sequence }).then(resultOf);
    case 'typing':
      return store.typing(chatId, sender).then(resultOf);
    case 'keep-open':
      return store.keepOpen(chatId, sender).then(resultOf);
    case 'sign-out':
      return store.signOut(chatId, sender, command.deviceId).then(resultOf);
    case 'end':
      return store.destroy(chatId, sender).then(resultOf);
  }
}

const resultOf = (outcome: unknown): CommandResult => (outcome === 'gone' ? gone : done);

/** The outcomes that mean that nothing was done, though the chat is there. */
export type Refused = Extract<
  CommandResult['outcome'],
  'chat-full' | 'store-full' | 'unknown' | 'not-yours' | 'deleted'
>;

/** The store's words for it, in the protocol's. */
export const refusalOf = (outcome: Refused): RefusalReason => (outcome === 'unknown' ? 'no-such-message' : outcome);
