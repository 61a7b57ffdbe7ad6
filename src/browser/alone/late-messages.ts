import { elementIds } from '../../protocol/page.ts';
import { decodeBase64url } from '../../sealing/bytes/base64url.ts';
import { openMessage } from '../../sealing/messages.ts';
import { messageContextOf } from '../elements/sealed-contexts.ts';
import { versionsIn } from '../ledger/shown-versions.ts';
import { messagesIn, onMessagesShown } from '../messages/messages-shown.ts';
import { SealedMessage } from '../messages/sealed-message.ts';
import { sequenceOf } from '../page/arrival.ts';
import { partOf } from '../page/page-part.ts';
import { say } from '../texts/say.ts';

/**
 * Marks every message, and every edit, that came after the agreement and was still sealed with the key that the organizer has: its
 * device did not know of the agreement yet, or was told nothing of it.
 */
export function markLateMessages(chat: HTMLElement, agreedKey: Uint8Array, over: AbortSignal): void {
  const list = partOf(chat, `#${elementIds.messages}`, HTMLElement);
  /** The earliest message that is sealed with the agreed key, of those that the page has shown. */
  let first = Number.POSITIVE_INFINITY;
  let firstAtMs = Number.POSITIVE_INFINITY;
  const withOrganizersKey = new WeakSet<HTMLElement>();

  const mark = (message: HTMLElement) => {
    const isLate = sequenceOf(message) > first || timeIn(message, '.edited') > firstAtMs;
    if (!isLate || !withOrganizersKey.has(message) || message.querySelector('.message-late')) return;
    const line = document.createElement('p');
    line.className = 'message-late';
    line.textContent = say('log.late');
    message.querySelector('.message-facts')?.before(line);
  };
  onMessagesShown(
    list,
    (messages) => {
      const before = first;
      for (const message of messages) {
        const key = keyOf(message, agreedKey);
        if (key === 'organizers') withOrganizersKey.add(message);
        // An edit has a later key than the messages after it.
        if (key !== 'agreed' || sequenceOf(message) >= first || message.querySelector('.edited')) continue;
        first = sequenceOf(message);
        firstAtMs = timeIn(message, '.message-facts local-time');
      }
      for (const message of first < before ? messagesIn(list) : messages) mark(message);
    },
    over,
  );
}

/** undefined for what is deleted, or does not open. */
function keyOf(message: HTMLElement, agreedKey: Uint8Array): 'agreed' | 'organizers' | undefined {
  const content = versionsIn(message)?.content;
  if (!(content?.element instanceof SealedMessage) || !content.element.content) return undefined;
  const context = messageContextOf(message, content.version);
  const bytes = decodeBase64url(content.sealed);
  const opened = context && bytes && openMessage(bytes, { ...context, chatKey: agreedKey, otherKey: undefined });
  return opened ? 'agreed' : 'organizers';
}

/** NaN where there is none. */
const timeIn = (message: HTMLElement, selector: string): number =>
  Date.parse(message.querySelector(selector)?.getAttribute('datetime') ?? '');
