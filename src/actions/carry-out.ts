import type { ParticipantId } from '../chat/participant.ts';
import type { SealedMark } from '../chat/receipt.ts';
import type { Command, SealedVersion } from '../protocol/commands.ts';
import type { AppendOutcome, ChangeOutcome, ChatStore, DeviceSeat, NewVersion } from '../store/chat-store.ts';

/** The result of a command; `gone`: the chat has ended. */
export type CommandResult = AppendOutcome | ChangeOutcome | typeof done | typeof gone;

const done = { outcome: 'done' } as const;
const gone = { outcome: 'gone' } as const;

/**
 * Executes a participant's command. Calls the store before it returns, so that commands reach the store in the order
 * of these calls. Rejects or throws with the store's error when the store is out of reach; the caller may then repeat
 * the same command.
 */
export function carryOut(
  store: ChatStore,
  chatId: string,
  { participantId: sender, deviceId }: DeviceSeat,
  command: Command,
): Promise<CommandResult> {
  switch (command.type) {
    case 'send': {
      const { messageId, sealed, assetIds, readOnce } = command;
      const isReadOnce = readOnce && { isReadOnce: true };
      return store.append(chatId, { messageId, sender, sealed, ...(assetIds && { assetIds }), ...isReadOnce });
    }
    case 'open':
      return store.openMessage(chatId, {
        messageId: command.messageId,
        participantId: sender,
        sealed: command.sealed,
      });
    case 'close':
      return store.closeMessage(chatId, { messageId: command.messageId, participantId: sender });
    case 'edit':
      return store.edit(chatId, newVersionBy(sender, command));
    case 'delete':
      return store.delete(chatId, newVersionBy(sender, command));
    case 'react':
    case 'unreact': {
      const { messageId, version, sealed } = command;
      const isWithdrawn = command.type === 'unreact';
      return store.react(chatId, { messageId, participantId: sender, version, sealed, isWithdrawn });
    }
    case 'delivered':
      return store.advanceReceipts(chatId, sender, { delivered: markOf(command) }).then(resultOf);
    case 'read':
      return store.advanceReceipts(chatId, sender, { read: markOf(command) }).then(resultOf);
    case 'typing':
      return store.typing(chatId, sender).then(resultOf);
    case 'looking':
      return store.noteLooking(chatId, { participantId: sender, deviceId }).then(resultOf);
    case 'keep-open':
      return store.keepOpen(chatId, sender).then(resultOf);
    case 'sign-out':
      return store.signOut(chatId, sender, command.deviceId).then(resultOf);
    case 'end':
      return store.destroy(chatId, sender).then(resultOf);
    case 'ping':
      return Promise.resolve(done);
  }
}

const newVersionBy = (sender: ParticipantId, { messageId, version, sealed }: SealedVersion): NewVersion => ({
  messageId,
  sender,
  version,
  sealed,
});

const markOf = ({ sequence, sealed }: SealedMark): SealedMark => ({ sequence, sealed });

const resultOf = (outcome: unknown): CommandResult => (outcome === 'gone' ? gone : done);
