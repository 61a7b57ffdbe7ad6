import { elementIds } from '../protocol/page.ts';
import type { ChatRoom } from './chat-room.ts';
import { startDevices } from './devices.ts';
import { startCountdown } from './life-countdown.ts';
import { createLiveStream } from './live-stream.ts';
import { startMessageActions } from './message-actions.ts';
import { showNewDays } from './new-day.ts';
import { createNotices } from './notices.ts';
import { partOf } from './page-part.ts';
import { startReading } from './reading.ts';
import { keepReadingAloudShort } from './reading-aloud.ts';
import { startSettings } from './settings.ts';
import { tellTyping } from './typing.ts';
import { showUnsent } from './unsent.ts';
import { followVisibleHeight } from './visible-height.ts';

/**
 * Everything of a chat that its first paint does not need, in a file of its own (see scripts/build.ts). It may come late,
 * so each part begins with what the page shows already.
 */
export function startConversation(room: ChatRoom): void {
  const { chat, channel, over } = room;
  keepReadingAloudShort(room);
  startMessageActions(room);
  startCountdown(chat, () => channel.sendWhenOpen({ type: 'keep-open' }));
  startReading(room, createNotices(over).tell);
  tellTyping(partOf(chat, `#${elementIds.composer}`, HTMLElement), () => channel.send({ type: 'typing' }), over);
  startSettings(chat);
  startDevices(chat, channel);
  channel.bringStandIn(createLiveStream);
  followVisibleHeight();
  showNewDays(chat, over);
}

/** The last thing that is done for a chat that was lost. */
export const leaveLostChat = (place: HTMLElement, linkId: string): Promise<void> => showUnsent(place, linkId);
