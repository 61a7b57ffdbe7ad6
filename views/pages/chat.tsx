import { raw } from 'hono/html';
import { type Chat, participantOf, presenceOf } from '../../src/chat/chat.ts';
import type { LifetimeLimits } from '../../src/chat/lifetime.ts';
import { type Message, noReactions } from '../../src/chat/message.ts';
import { othersOf, type ParticipantId, participantIds } from '../../src/chat/participant.ts';
import type { UnreadMessages } from '../../src/chat/receipt.ts';
import { aloneIds } from '../../src/protocol/alone.ts';
import { elementIds, paths } from '../../src/protocol/page.ts';
import type { Assets } from '../assets.ts';
import { Composer } from '../components/chat/composer.tsx';
import { renderCountdown } from '../components/chat/countdown.ts';
import { EndDialog } from '../components/chat/end-dialog.tsx';
import { renderHappenings } from '../components/chat/happenings.ts';
import { MessageLog } from '../components/chat/message-log.tsx';
import { OwnCodeDialog } from '../components/chat/own-code-dialog.tsx';
import { renderOwnKey } from '../components/chat/own-key.ts';
import { renderPresence } from '../components/chat/presence.ts';
import { renderReceipts } from '../components/chat/receipts.ts';
import { SafetyWordsDialog } from '../components/chat/safety-words-dialog.tsx';
import { SettingsButton, SettingsDialog } from '../components/chat/settings.tsx';
import { renderTyping } from '../components/chat/typing.ts';
import { LandingView } from '../components/entry/landing-view.tsx';
import { renderMessage } from '../components/messages/message.ts';
import { DeleteDialog, MessageMenu } from '../components/messages/message-menu.tsx';
import { NeedsScript } from '../components/page/needs-script.tsx';
import { Layout } from '../layout.tsx';

interface ChatPageProps extends RoomProps {
  readonly assets: Assets;
  /** The participant's device that shows the page. */
  readonly deviceId: string;
  /** Seals what the device keeps; undefined when the chat has just ended. */
  readonly storageKey: string | undefined;
}

interface RoomProps {
  /** Read before the messages, so that the page never states a revision whose message it lacks. */
  readonly chat: Chat;
  /** The participant whose page this is. */
  readonly participantId: ParticipantId;
  readonly linkId: string;
  /** The newest messages, or those around the first unread one, in ascending order. */
  readonly messages: readonly Message[];
  readonly unread: UnreadMessages;
  readonly nowMs: number;
  readonly limits: LifetimeLimits;
}

/**
 * The page of a chat, for a device that has proved the code. It holds two templates: the chat, for a tab that has the keys,
 * and the landing view, for a tab that needs the code again.
 */
export const ChatPage = ({ assets, deviceId, storageKey, ...room }: ChatPageProps) => {
  const { chat, participantId, linkId } = room;
  const { sealedGreeting, ownKey } = participantOf(chat, participantId);
  return (
    <Layout assets={assets} title="Parley" page="chat" script="chat.js" style="chat.css">
      <main
        id={elementIds.chat}
        data-chat-id={chat.chatId}
        data-link-id={linkId}
        data-me={participantId}
        data-device-id={deviceId}
        data-storage-key={storageKey}
        data-revision={chat.revision}
        data-newest-sequence={Math.max(chat.sequence, room.messages.at(-1)?.sequence ?? 0)}
        data-unread={room.unread.count}
        data-first-unread={room.unread.first}
        data-now-ms={room.nowMs}
        data-unread-icon={assets['unread-icon.svg']}
        data-file-worker={assets['file-worker.js']}
        data-stickers={assets['stickers.svg']}
        data-video-worker={assets['video-worker.js']}
        hx-ws:connect={paths.live(linkId)}
        hx-trigger="unlocked"
        hx-swap="none"
        hx-config="ws.pauseOnBackground:false ws.reconnectMaxDelay:5000"
      >
        <NeedsScript />
        <template id={elementIds.roomTemplate}>
          <Room {...room} />
          {/* Styles of what conversation.js shows; it waits for them. */}
          <link rel="stylesheet" href={assets['conversation.css']} />
        </template>
        <template id={elementIds.landingTemplate}>
          <link rel="stylesheet" href={assets['entry.css']} />
          <LandingView
            linkId={linkId}
            participantId={participantId}
            sealedGreeting={sealedGreeting}
            hasOwnCode={ownKey !== undefined}
          />
        </template>
      </main>
    </Layout>
  );
};

const Room = ({ chat, participantId, messages, nowMs, limits }: RoomProps) => (
  <div class="room">
    <header class="room-head">
      {othersOf(participantId).map((other) => (
        <div class="room-person">
          <h1>
            <SealedName chat={chat} participantId={other} />
          </h1>
          {raw(renderPresence(other, presenceOf(chat, other)))}
        </div>
      ))}
      <SettingsButton />
      <button type="button" class="button button-small" id={elementIds.endButton}>
        End chat
      </button>
    </header>
    <p class="connection" id={elementIds.connection} role="status" />
    <MessageLog messages={messages} idleTimeoutMs={chat.idleTimeoutMs} />
    {othersOf(participantId).map((other) => raw(renderTyping(other, chat.typingUntilMs[other], nowMs)))}
    {raw(renderCountdown(chat, nowMs, limits))}
    <div id={elementIds.refusals} role="alert" />
    <Composer />
    <p class="visually-hidden" id={elementIds.announcements} aria-live="polite" />
    <EndDialog />
    <SettingsDialog participantId={participantId} devices={chat.devices} />
    <OwnCodeDialog />
    <SafetyWordsDialog />
    <MessageMenu />
    <DeleteDialog />
    <div hidden>
      <SealedName chat={chat} participantId={participantId} />
    </div>
    <div id={elementIds.receipts} hidden>
      {participantIds.map((each) => raw(renderReceipts(each, chat.receipts[each])))}
    </div>
    <div id={aloneIds.ownKeys} hidden>
      {chat.participants.map(({ participantId: each, ownKey }) => raw(renderOwnKey(each, ownKey)))}
    </div>
    <ol id={elementIds.happenings} hidden>
      {raw(renderHappenings(chat.happenings))}
    </ol>
    <template id={elementIds.pendingTemplate}>{raw(renderMessage(pendingMessage(participantId, nowMs)))}</template>
  </div>
);

const SealedName = ({ chat, participantId }: { readonly chat: Chat; readonly participantId: ParticipantId }) => (
  <sealed-text
    data-purpose="name"
    data-participant={participantId}
    data-sealed={participantOf(chat, participantId).sealedName}
  />
);

/** The template of pending messages; scripts fill in the blanks. */
const pendingMessage = (sender: ParticipantId, sentAtMs: number): Message => ({
  messageId: '',
  sequence: 0,
  revision: 0,
  sender,
  sentAtMs,
  content: { kind: 'sealed', version: 1, sealed: '' },
  reactions: noReactions,
});
