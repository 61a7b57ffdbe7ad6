import type { Message } from '../chat/message.ts';
import type { ParticipantId } from '../chat/participant.ts';
import type { Command, RefusalReason } from '../protocol/commands.ts';
import type { AppendOutcome, ChangeOutcome, ChatStore } from '../store/chat-store.ts';

export type CommandResult =
  | { readonly outcome: 'done'; readonly message?: Message }
  /** The message was accepted before, and perhaps its echo was lost. */
  | { readonly outcome: 'repeated'; readonly message: Message }
  | { readonly outcome: 'refused'; readonly reason: RefusalReason }
  /** The chat is not there any more. */
  | { readonly outcome: 'gone' };

/**
 * Does what a participant asked for. The store is called before this returns, so that commands given one after the other
 * reach it in their order.
 * @throws whatever the store throws when it is out of reach; trying the same command again is always right.
 */
export async function carryOut(
  store: ChatStore,
  chatId: string,
  sender: ParticipantId,
  command: Command,
): Promise<CommandResult> {
  switch (command.type) {
    case 'send': {
      const { messageId, sealed } = command;
      return resultOfAppend(await store.append(chatId, { messageId, sender, sealed }));
    }
    case 'edit': {
      const { messageId, sealed } = command;
      return resultOfChange(await store.edit(chatId, { messageId, sender, sealed }));
    }
    case 'delete':
      return resultOfChange(await store.delete(chatId, { messageId: command.messageId, sender }));
    case 'react': {
      const { messageId, sealed } = command;
      return resultOfChange(await store.react(chatId, { messageId, participantId: sender, sealed }));
    }
    case 'unreact': {
      const { messageId } = command;
      return resultOfChange(await store.react(chatId, { messageId, participantId: sender, sealed: undefined }));
    }
    case 'delivered':
      return resultOf(await store.advanceReceipts(chatId, sender, { delivered: command.sequence }));
    case 'read':
      return resultOf(await store.advanceReceipts(chatId, sender, { read: command.sequence }));
    case 'typing':
      await store.typing(chatId, sender);
      return done;
    case 'keep-open':
      return resultOf(await store.keepOpen(chatId, sender));
    case 'sign-out':
      return resultOf(await store.signOut(chatId, sender, command.deviceId));
    case 'end':
      return resultOf(await store.destroy(chatId, sender));
  }
}

const done: CommandResult = { outcome: 'done' };
const gone: CommandResult = { outcome: 'gone' };

const resultOf = (outcome: unknown): CommandResult => (outcome === 'gone' ? gone : done);

function resultOfAppend(outcome: AppendOutcome): CommandResult {
  switch (outcome.outcome) {
    case 'appended':
      return { outcome: 'done', message: outcome.message };
    case 'duplicate':
      return { outcome: 'repeated', message: outcome.message };
    case 'gone':
      return gone;
    default:
      return { outcome: 'refused', reason: outcome.outcome };
  }
}

function resultOfChange(outcome: ChangeOutcome): CommandResult {
  switch (outcome.outcome) {
    case 'changed':
      return { outcome: 'done', message: outcome.message };
    case 'gone':
      return gone;
    case 'unknown':
      return { outcome: 'refused', reason: 'no-such-message' };
    default:
      return { outcome: 'refused', reason: outcome.outcome };
  }
}
