import { closeCodes } from '../../protocol/close-codes.ts';
import { elementIds } from '../../protocol/page.ts';
import type { MessageContent } from '../../sealing/messages.ts';
import { startComposer } from '../composing/composer.ts';
import { createConnectionLine } from '../connection/connection-line.ts';
import { LiveChannel } from '../connection/live-channel.ts';
import { createProgress } from '../connection/progress.ts';
import { forgetOnThisDevice, giveBackCookie } from '../kept/forgetting.ts';
import type { OpenChat } from '../kept/open-chat.ts';
import { handOverWhenLeft } from '../kept/tabs/tab-handover.ts';
import type { WaitingMessages } from '../kept/waiting-messages.ts';
import { createOwnStatements, createServerClock } from '../ledger/own-statements.ts';
import { createMessageList } from '../messages/message-list.ts';
import { createMessageScroll } from '../messages/message-scroll.ts';
import { Outbox } from '../outgoing/outbox.ts';
import { createPendingBubbles } from '../outgoing/pending-bubbles.ts';
import { sealNew, sealWaitingAgain } from '../outgoing/seal-message.ts';
import { loadPageAgain } from '../page/load-page-again.ts';
import { partOf } from '../page/page-part.ts';
import { Swaps } from '../page/swaps.ts';
import type { ChatRoom } from './chat-room.ts';
import { startEndChat } from './end-chat.ts';
import { startIncoming } from './incoming.ts';
import { loadConversation } from './load-conversation.ts';
import { forgetSignedOut } from './signed-out.ts';

/** Starts the chat: shows what arrives, sends what is written, and forgets everything at the end. */
export function startRoom(chat: HTMLElement, open: OpenChat, kept: WaitingMessages, stopSharingKeys: () => void): void {
  const part = (id: string) => partOf(chat, `#${id}`, HTMLElement);
  const messages = part(elementIds.messages);
  const list = createMessageList(messages, Number(chat.dataset['newestSequence']));
  const scroll = createMessageScroll(part(elementIds.messageLog), messages, part(elementIds.newest), list);
  const connectionLine = createConnectionLine(part(elementIds.connection), () => showPresenceUnknown(chat));
  const pendingTemplate = partOf(chat, `#${elementIds.pendingTemplate}`, HTMLTemplateElement);
  const progress = createProgress(Number(chat.dataset['revision']));
  const over = new AbortController();
  const serverNowMs = createServerClock(Number(chat.dataset['nowMs']));
  const statements = createOwnStatements(messages, serverNowMs, over.signal);
  const swaps = new Swaps(chat, over.signal);
  let isEnding = false;

  const channel = new LiveChannel({
    chat,
    linkId: open.linkId,
    latestRevision: progress.latest,
    onOpen: () => {
      progress.fallBehind();
      connectionLine.showOpen();
      part(elementIds.refusals).replaceChildren();
      outbox.connected();
      if (isEnding) channel.send({ type: 'end' });
    },
    onAway: () => {
      progress.fallBehind();
      connectionLine.showAway();
      outbox.disconnected();
    },
    onOver: (code) => (code === closeCodes.signedOut ? void signOut() : loadPageAgain(over.signal)),
  });
  const outbox = new Outbox({
    kept,
    bubbles: createPendingBubbles(pendingTemplate, part(elementIds.pending)),
    send: ({ messageId, sealed, assetIds }) =>
      channel.send({ type: 'send', messageId, sealed, ...(assetIds && { assetIds }) }),
    sealAgain: (message) => sealWaitingAgain(message, open, statements),
    giveUpConnection: () => channel.renew(),
  });
  const write = (text: string, replyTo?: string) => {
    part(elementIds.refusals).replaceChildren();
    outbox.add(sealNew({ kind: 'text', text, ...(replyTo && { replyTo }) }, open, statements));
    scroll.toEnd();
  };
  const post = (content: MessageContent, assetIds?: readonly string[], messageId?: string) =>
    outbox.add({ ...sealNew(content, open, statements, messageId), ...(assetIds && { assetIds }) });
  const composer = startComposer(part(elementIds.composer), write);
  const room: ChatRoom = {
    chat,
    open,
    channel,
    swaps,
    list,
    scroll,
    composer,
    progress,
    statements,
    write,
    tell: (notice) => post(notice),
    post,
    over: over.signal,
  };
  const leave = () => {
    over.abort();
    stopSharingKeys();
    outbox.close();
    channel.close();
  };
  const onEnd = () => {
    leave();
    return () => void forgetOnThisDevice(open.linkId).then(() => giveBackCookie(open.linkId));
  };
  const signOut = async () => {
    leave();
    await forgetSignedOut(open.linkId);
    location.reload();
  };

  startIncoming(chat, swaps, { open, list, scroll, outbox, progress, onEnd });
  startEndChat(chat, () => {
    isEnding = true;
    channel.send({ type: 'end' });
  });
  handOverWhenLeft(
    open.linkId,
    () => !outbox.isEmpty,
    () => outbox.takeUp(),
    over.signal,
  );
  outbox.takeUp();
  scroll.openAt(Number(chat.dataset['firstUnread']));
  channel.open();
  void loadConversation(room);
}

/** Who is there is not known without a connection; the next one brings it. */
function showPresenceUnknown(chat: HTMLElement): void {
  for (const presence of chat.querySelectorAll('.presence')) {
    presence.classList.add('presence-unknown');
    presence.textContent = 'presence unknown';
  }
}
