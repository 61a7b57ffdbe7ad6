import { raw } from 'hono/html';
import { type Chat, presenceOf } from '../../../src/chat/chat.ts';
import { linkIdOf } from '../../../src/chat/link.ts';
import { socketAddress } from '../../../src/protocol/language.ts';
import { paths, startPageIds } from '../../../src/protocol/page.ts';
import type { Words } from '../../../src/words/words.ts';
import { onceForEachLanguage } from '../page/rendered-once.ts';
import { InvitationPart } from './invitation.tsx';
import { renderNotices } from './notices.ts';
import { OrganizerEndDialog } from './organizer-end.tsx';

interface OrganizerPanelProps {
  readonly chat: Chat;
  /** The origin of every link, for example `https://parley.example`. */
  readonly linkBase: string;
  /** Seals what the tab keeps; undefined when the chat has just ended. */
  readonly storageKey: string | undefined;
  readonly words: Words;
}

/**
 * The organizer's view of a chat: the invitations, live presence, and the button that ends it. The server knows only ids;
 * `<organizer-panel>` and `<invitation-card>` fill in names, link keys and codes from this tab's storage.
 */
export const OrganizerPanel = ({ chat, linkBase, storageKey, words }: OrganizerPanelProps) => (
  <organizer-panel
    id={startPageIds.organizerPanel}
    class="organizer"
    data-chat-id={chat.chatId}
    data-storage-key={storageKey}
    hx-ws:connect={socketAddress(paths.organizerLive(chat.chatId), words.language.tag)}
  >
    <div class="organizer-intro">
      <h1 tabindex={-1}>{words.say('panel.heading')}</h1>
      <p class="quiet-text">{words.say('panel.advice')}</p>
    </div>
    <div class="invitations">
      {chat.participants.map((participant) => (
        <InvitationPart
          participant={participant}
          words={words}
          presence={presenceOf(chat, participant.participantId)}
          linkStart={`${linkBase}${paths.link(linkIdOf(chat.chatId, participant.linkTail))}`}
        />
      ))}
    </div>
    <div
      id={startPageIds.organizerNotices}
      class="organizer-notices"
      role="log"
      aria-label={words.say('panel.happenings')}
      tabindex={0}
      data-organizer="notices"
    >
      {raw(renderNotices(chat.happenings, words))}
    </div>
    <p class="notice" role="status" data-organizer="connection" hidden />
    <div id={startPageIds.organizerError} class="form-problem" role="alert" />
    <Actions words={words} />
    <OrganizerEndDialog chatId={chat.chatId} words={words} />
    <StillThere chatId={chat.chatId} />
  </organizer-panel>
);

const Actions = onceForEachLanguage(({ words }) => (
  <div class="organizer-actions">
    <div class="organizer-print">
      <button class="button" type="button" data-organizer="print" aria-describedby="print-hint">
        {words.say('panel.print')}
      </button>
      <p id="print-hint" class="hint">
        {words.say('panel.printHint')}
      </p>
    </div>
    <button class="button button-danger" type="button" data-organizer="end">
      {words.say('button.endChat')}
    </button>
  </div>
));

/** Only 410, that the chat has ended, replaces the panel. */
const noSwap = 'swap:none';
const showOnlyTheEnd = {
  'hx-status:2xx': noSwap,
  'hx-status:403': noSwap,
  'hx-status:404': noSwap,
  'hx-status:429': noSwap,
  'hx-status:5xx': noSwap,
};

/** Checks after a lost connection whether the chat still exists. */
const StillThere = ({ chatId }: { readonly chatId: string }) => (
  <span
    hidden
    data-organizer="still-there"
    hx-get={paths.organizer(chatId)}
    hx-trigger="ask"
    hx-target={`#${startPageIds.organizer}`}
    {...showOnlyTheEnd}
  />
);
