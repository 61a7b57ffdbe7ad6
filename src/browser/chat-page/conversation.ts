import { elementIds } from '../../protocol/page.ts';
import { tellTyping } from '../composing/typing.ts';
import { createLiveStream } from '../connection/live-stream.ts';
import { showNewDays } from '../messages/new-day.ts';
import { createNotices } from '../notices/notices.ts';
import { partOf } from '../page/page-part.ts';
import { followVisibleHeight } from '../page/visible-height.ts';
import type { ChatRoom } from './chat-room.ts';
import { startDevices } from './devices.ts';
import { startCountdown } from './life-countdown.ts';
import { startMessageActions } from './message-actions.ts';
import { startReading } from './reading.ts';
import { keepReadingAloudShort } from './reading-aloud.ts';
import { startSettings } from './settings.ts';
import { showUnsent } from './unsent.ts';

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
