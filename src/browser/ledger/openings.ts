import { isParticipantId, othersOf } from '../../chat/participant.ts';
import { decodeBase64url } from '../../sealing/bytes/base64url.ts';
import { openReceipt } from '../../sealing/receipts.ts';
import { openChat } from '../kept/open-chat.ts';
import { sequenceOf } from '../page/arrival.ts';

/**
 * How an erased message was read. `opened`: the reader's sealed statement of the opening is valid. `vanished`: the server says that
 * it was read, which the reader's sealed mark must confirm. undefined: neither.
 */
export function erasureIn(message: HTMLElement): 'opened' | 'vanished' | undefined {
  const erased = message.querySelector<HTMLElement>('.message-gone[data-erased]')?.dataset['erased'];
  if (erased === 'read-once') return isOpeningGiven(message) ? 'opened' : undefined;
  return erased === 'vanished' && openChat()?.vanishAfterMs ? 'vanished' : undefined;
}

/** Whether the reader has really opened a message that is read once. */
export function isOpeningGiven(message: HTMLElement): boolean {
  const chat = openChat();
  const { sender } = message.dataset;
  const [reader] = isParticipantId(sender) ? othersOf(sender) : [];
  const bytes = decodeBase64url(message.querySelector<HTMLElement>('.opened')?.dataset['opening'] ?? '');
  if (!chat || !reader || !bytes) return false;
  return openReceipt(bytes, { ...chat, reader, mark: 'opened', sequence: sequenceOf(message) }) !== undefined;
}
