import { raw } from 'hono/html';
import { type Chat, participantOf, presenceOf } from '../../src/chat/chat.ts';
import type { LifetimeLimits } from '../../src/chat/lifetime.ts';
import { type Message, noReactions } from '../../src/chat/message.ts';
import { othersOf, type ParticipantId, participantIds } from '../../src/chat/participant.ts';
import type { UnreadMessages } from '../../src/chat/receipt.ts';
import { socketAddress } from '../../src/protocol/language.ts';
import { ownKeyIds } from '../../src/protocol/own-keys.ts';
import { elementIds, paths } from '../../src/protocol/page.ts';
import type { Words } from '../../src/words/words.ts';
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
import { LeaveButton } from '../components/page/leave-button.tsx';
import { NeedsScript } from '../components/page/needs-script.tsx';
import { onceForEachLanguage } from '../components/page/rendered-once.ts';
import { SecurityFooter } from '../components/page/security-footer.tsx';
import { Layout, type PageLook } from '../layout.tsx';

interface ChatPageProps extends PageLook, RoomProps {
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
  readonly words: Words;
}

/**
 * The page of a chat, for a device that has proved the code. It holds two templates: the chat, for a tab that has the keys,
 * and the landing view, for a tab that needs the code again.
 */
export const ChatPage = ({ assets, hasPlainTitle, deviceId, storageKey, ...room }: ChatPageProps) => {
  const { chat, participantId, linkId, words } = room;
  const { sealedGreeting, ownKey } = participantOf(chat, participantId);
  return (
    <Layout
      assets={assets}
      hasPlainTitle={hasPlainTitle}
      words={words}
      title="Parley"
      page="chat"
      script="chat.js"
      style="chat.css"
    >
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
        data-vanish-after-ms={chat.vanishAfterMs}
        data-agreed={chat.participants.every(({ ownKey: each }) => each?.agreement !== undefined) ? '' : undefined}
        data-unread-icon={assets['unread-icon.svg']}
        data-file-worker={assets['file-worker.js']}
        data-stickers={assets['stickers.svg']}
        data-video-worker={assets['video-worker.js']}
        hx-ws:connect={socketAddress(paths.live(linkId), words.language.tag)}
        hx-trigger="unlocked"
        hx-swap="none"
        hx-config="ws.pauseOnBackground:false ws.reconnectMaxDelay:5000"
      >
        <NeedsScript words={words} />
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
            vanishAfterMs={chat.vanishAfterMs}
            words={words}
          />
          <SecurityFooter words={words} />
        </template>
      </main>
    </Layout>
  );
};

const Room = ({ chat, participantId, messages, nowMs, limits, words }: RoomProps) => (
  <div class="room">
    <header class="room-head">
      {othersOf(participantId).map((other) => (
        <div class="room-person">
          <h1>
            <SealedName chat={chat} participantId={other} />
          </h1>
          {raw(renderPresence(other, presenceOf(chat, other), words))}
        </div>
      ))}
      <HeadButtons words={words} />
      {chat.vanishAfterMs > 0 && (
        <p class="vanishing">{words.say('chat.vanishes', { duration: words.duration(chat.vanishAfterMs) })}</p>
      )}
      <p class="apart" id={ownKeyIds.apart} role="status" hidden>
        {words.say('chat.apart')}
      </p>
      <p class="apart swapped" id={ownKeyIds.swapped} role="alert" hidden>
        {words.say('safety.swapped')}
      </p>
    </header>
    <p class="connection" id={elementIds.connection} role="status" data-no-place={words.say('chat.tooManyTabs')} />
    <MessageLog messages={messages} idleTimeoutMs={chat.idleTimeoutMs} words={words} />
    {othersOf(participantId).map((other) => raw(renderTyping(other, chat.typingUntilMs[other], nowMs, words)))}
    {raw(renderCountdown(chat, nowMs, limits, words))}
    <div id={elementIds.refusals} role="alert" />
    <Composer words={words} />
    <p class="visually-hidden" id={elementIds.announcements} aria-live="polite" />
    <EndDialog words={words} />
    <SettingsDialog participantId={participantId} devices={chat.devices} words={words} />
    <Dialogs words={words} />
    <div hidden>
      <SealedName chat={chat} participantId={participantId} />
    </div>
    <div id={elementIds.receipts} hidden>
      {participantIds.map((each) => raw(renderReceipts(each, chat.receipts[each])))}
    </div>
    <div id={ownKeyIds.ownKeys} hidden>
      {chat.participants.map(({ participantId: each, ownKey }) => raw(renderOwnKey(each, ownKey)))}
    </div>
    <ol id={elementIds.happenings} hidden>
      {raw(renderHappenings(chat.happenings, words))}
    </ol>
    <template id={elementIds.pendingTemplate}>
      {raw(renderMessage(pendingMessage(participantId, nowMs), words))}
    </template>
  </div>
);

const HeadButtons = onceForEachLanguage(({ words }) => (
  <>
    <LeaveButton words={words} />
    <SettingsButton words={words} />
    <button type="button" class="button button-small" id={elementIds.endButton}>
      {words.say('button.endChat')}
    </button>
  </>
));

const Dialogs = onceForEachLanguage(({ words }) => (
  <>
    <OwnCodeDialog words={words} />
    <SafetyWordsDialog words={words} />
    <MessageMenu words={words} />
    <DeleteDialog words={words} />
  </>
));

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
