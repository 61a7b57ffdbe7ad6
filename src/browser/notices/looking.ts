import { lookingEveryMs } from '../../chat/limits.ts';
import type { ParticipantId } from '../../chat/participant.ts';
import { receiptsElementId } from '../../protocol/page.ts';
import type { LiveChannel } from '../connection/live-channel.ts';
import type { MessageList } from '../messages/message-list.ts';
import { closeOwnNotice, isSubscribedAnywhere, messagesOf } from './own-notice.ts';

/**
 * Says to the server that the page is in front of the person as long as there is something to read, so that no device of theirs is told of
 * it. Where none is subscribed, it says nothing.
 */
export function sayWhileLooking(
  chat: HTMLElement,
  me: ParticipantId,
  channel: Pick<LiveChannel, 'send'>,
  list: Pick<MessageList, 'isAtEnd' | 'newest'>,
  over: AbortSignal,
): { newsCame(): void } {
  const look = () => {
    if (document.hidden || !isSubscribedAnywhere(chat)) return;
    void closeOwnNotice(chat);
    if (isAnythingUnread(chat, me, list)) channel.send({ type: 'looking' });
  };
  const timer = setInterval(look, lookingEveryMs);
  document.addEventListener('visibilitychange', look, { signal: over });
  over.addEventListener('abort', () => {
    clearInterval(timer);
    // The chat has ended, or this device has left it.
    void closeOwnNotice(chat);
  });
  look();
  return { newsCame: look };
}

function isAnythingUnread(
  chat: HTMLElement,
  me: ParticipantId,
  list: Pick<MessageList, 'isAtEnd' | 'newest'>,
): boolean {
  const read = Number(chat.querySelector<HTMLElement>(`#${receiptsElementId(me)}`)?.dataset['readSequence'] ?? 0);
  // Of what comes outside the loaded part, the page knows no more than that it came.
  if (!list.isAtEnd() && list.newest() > read) return true;
  const theirs = messagesOf(chat)?.querySelectorAll<HTMLElement>(`[data-sequence]:not([data-sender="${me}"])`);
  return Number(theirs?.item(theirs.length - 1)?.dataset['sequence'] ?? 0) > read;
}
