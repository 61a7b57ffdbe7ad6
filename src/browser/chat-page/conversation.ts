// Named so that one file holds what all scripts behind a link share (see scripts/build.ts).
import '../elements/sealed-text.ts';
import '../elements/typing-notice.ts';
import '../kept/forgetting.ts';
import '../kept/signed-out-mark.ts';
import { elementIds } from '../../protocol/page.ts';
import { showTextRoom } from '../composing/text-room.ts';
import { tellTyping } from '../composing/typing.ts';
import { startWritingSettings } from '../composing/writing-settings.ts';
import { renewCookieWhileActive } from '../connection/cookie-renewal.ts';
import { watchNetwork } from '../connection/network-watch.ts';
import { StreamCarrier } from '../connection/stream-carrier.ts';
import { startDiscretionSettings } from '../discretion/discretion-settings.ts';
import { startCountdown } from '../elements/life-countdown.ts';
import type { OpenChat } from '../kept/open-chat.ts';
import { handOverWhenLeft } from '../kept/tabs/tab-handover.ts';
import { createPageLedger, type PageLedger } from '../ledger/page-ledger.ts';
import { startLoading } from '../loading/start-loading.ts';
import { showDayLines } from '../messages/day-lines.ts';
import { showHappenings } from '../messages/happening-lines.ts';
import { showNewDays } from '../messages/new-day.ts';
import { startAwaySwitch } from '../notices/away-switch.ts';
import { sayWhileLooking } from '../notices/looking.ts';
import { createNotices } from '../notices/notices.ts';
import { explainRefusedMessages } from '../outgoing/message-refusal.ts';
import { startOwnKeyButtons } from '../own-keys/own-key-buttons.ts';
import { partOf } from '../page/page-part.ts';
import { followVisibleHeight } from '../page/visible-height.ts';
import type { ChatRoom } from './chat-room.ts';
import { startDevices, startSignOutHere } from './devices.ts';
import { startMessageActions } from './message-actions.ts';
import { startReading } from './reading.ts';
import { limitReadingAloud } from './reading-aloud.ts';
import { startSettings } from './settings.ts';
import { showLost } from './unsent.ts';

/**
 * The parts of a chat that its first paint does not need, in a file of their own (see scripts/build.ts). The file may come
 * late, so each part begins with the present state of the page.
 */
export function startConversation(room: ChatRoom): void {
  const { chat, channel, open, outbox, over } = room;
  explainRefusedMessages();
  limitReadingAloud(room);
  const loader = startLoading(chat, { ...room, linkId: open.linkId }, over);
  startMessageActions(room, loader);
  startCountdown(chat, () => channel.sendWhenOpen({ type: 'keep-open' }));
  const notices = createNotices(chat, open.linkId, over);
  const looking = sayWhileLooking(chat, open.me, channel, room.list, over);
  startReading(room, loader, startLedger(room), () => {
    notices.tell();
    looking.newsCame();
  });
  tellTyping(partOf(chat, `#${elementIds.composer}`, HTMLElement), () => channel.send({ type: 'typing' }), over);
  showTextRoom(chat, room.composer);
  startWritingSettings(chat, room.composer.field);
  startSettings(chat);
  startAwaySwitch(chat, open.linkId);
  startDiscretionSettings(chat);
  startDevices(chat, channel);
  startSignOutHere(chat, open.linkId, room.leave, over);
  startOwnKeyButtons({ chat, open, reach: () => ({ sequence: room.list.newest(), atMs: room.nowMs() }), over });
  handOverWhenLeft(open.linkId, outbox, over);
  renewCookieWhileActive(open.linkId, over);
  channel.setFallback((surroundings) => new StreamCarrier(chat, surroundings));
  watchNetwork(channel, over);
  followVisibleHeight();
  showHappenings(chat, room, over);
  const list = partOf(chat, `#${elementIds.messages}`, HTMLElement);
  showNewDays(chat, showDayLines(list, room, over), over);
}

/** Compares everything that arrives with what both people's pages have sealed. */
function startLedger({ chat, open, progress, list: messages, scroll, swaps, tell, over }: ChatRoom): PageLedger {
  const parts = {
    list: partOf(chat, `#${elementIds.messages}`, HTMLElement),
    me: open.me,
    progress,
    messages,
    tell,
    rememberPlace: () => scroll.rememberPlace(),
    keepPlace: () => scroll.keepPlace(true),
  };
  const ledger = createPageLedger(parts, over);
  swaps.add('ledger', () => ({ afterwards: ledger.settleSoon }));
  return ledger;
}

/** Shows in the place of a lost chat what was not sent; see unsent.ts. */
export const showLostChat = (chat: HTMLElement, open: OpenChat): Promise<boolean> => showLost(chat, open);
