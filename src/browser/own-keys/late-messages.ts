import { elementIds } from '../../protocol/page.ts';
import { decodeBase64url } from '../../sealing/bytes/base64url.ts';
import type { Reach } from '../../sealing/keys/agreement.ts';
import { openMessage } from '../../sealing/messages.ts';
import { messageContextOf } from '../elements/sealed-contexts.ts';
import { versionsIn } from '../ledger/shown-versions.ts';
import { messagesIn, onMessagesShown } from '../messages/messages-shown.ts';
import { SealedMessage } from '../messages/sealed-message.ts';
import { sequenceOf } from '../page/arrival.ts';
import { partOf } from '../page/page-part.ts';
import { say } from '../texts/say.ts';

export interface LateMessages {
  /** From now on what came after this is late, also where nothing that is sealed with the agreed key stands before it. */
  since(reach: Reach): void;
}

/** The lesser of each number: a later word makes nothing less late. */
export const earlierOf = (one: Reach | undefined, other: Reach): Reach => ({
  sequence: Math.min(one?.sequence ?? Number.POSITIVE_INFINITY, other.sequence),
  atMs: Math.min(one?.atMs ?? Number.POSITIVE_INFINITY, other.atMs),
});

/**
 * Marks every message, and every edit, that came after the agreement and was still sealed with the key that the organizer has: its
 * device did not know of the agreement yet, or was told nothing of it.
 */
export function markLateMessages(chat: HTMLElement, agreedKey: Uint8Array, over: AbortSignal): LateMessages {
  const list = partOf(chat, `#${elementIds.messages}`, HTMLElement);
  /** What both devices knew when they agreed; or the earliest message with the agreed key, of those that the page has shown. */
  let since: Reach = { sequence: Number.POSITIVE_INFINITY, atMs: Number.POSITIVE_INFINITY };
  const withOrganizersKey = new WeakSet<HTMLElement>();

  const mark = (message: HTMLElement) => {
    const isLate = sequenceOf(message) > since.sequence || timeIn(message, '.edited') > since.atMs;
    if (!isLate || !withOrganizersKey.has(message) || message.querySelector('.message-late')) return;
    const line = document.createElement('p');
    line.className = 'message-late';
    line.textContent = say('log.late');
    message.querySelector('.message-facts')?.before(line);
  };
  const marksMore = (reach: Reach): boolean => {
    const before = since;
    since = earlierOf(before, reach);
    return since.sequence < before.sequence || since.atMs < before.atMs;
  };
  onMessagesShown(
    list,
    (messages) => {
      let isMore = false;
      for (const message of messages) {
        const key = keyOf(message, agreedKey);
        if (key === 'organizers') withOrganizersKey.add(message);
        // An edit has a later key than the messages after it.
        if (key !== 'agreed' || message.querySelector('.edited')) continue;
        const atMs = timeIn(message, '.message-facts local-time') || Number.POSITIVE_INFINITY;
        isMore = marksMore({ sequence: sequenceOf(message), atMs }) || isMore;
      }
      for (const message of isMore ? messagesIn(list) : messages) mark(message);
    },
    over,
  );
  return {
    since: (reach) => {
      if (marksMore(reach)) for (const message of messagesIn(list)) mark(message);
    },
  };
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
