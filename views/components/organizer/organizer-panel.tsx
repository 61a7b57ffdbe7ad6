import { raw } from 'hono/html';
import { type Chat, presenceOf } from '../../../src/chat/chat.ts';
import type { Ending } from '../../../src/chat/lifetime.ts';
import { linkIdOf } from '../../../src/chat/link.ts';
import type { Participant, Presence } from '../../../src/chat/participant.ts';
import { ownCodeElementId } from '../../../src/protocol/alone.ts';
import { paths, presenceElementId, startPageIds } from '../../../src/protocol/page.ts';
import { renderNotices } from './notices.ts';
import { OrganizerPresence } from './organizer-presence.tsx';
import { OwnCodeNotice } from './own-code-notice.tsx';

interface OrganizerPanelProps {
  readonly chat: Chat;
  /** The origin of every link, for example `https://parley.example`. */
  readonly linkBase: string;
  /** Seals what the tab keeps; undefined when the chat has just ended. */
  readonly storageKey: string | undefined;
}

/**
 * The organizer's view of a chat: the invitations, live presence, and the button that ends it. The server knows only ids;
 * `<organizer-panel>` and `<invitation-card>` fill in names, link keys and codes from this tab's storage.
 */
export const OrganizerPanel = ({ chat, linkBase, storageKey }: OrganizerPanelProps) => (
  <organizer-panel
    id={startPageIds.organizerPanel}
    class="organizer"
    data-chat-id={chat.chatId}
    data-storage-key={storageKey}
    hx-ws:connect={paths.organizerLive(chat.chatId)}
  >
    <div class="organizer-intro">
      <h1 tabindex={-1}>Your chat is ready</h1>
      <p class="quiet-text">
        Give each person their link (or let them scan it), and their secret code by another way: one on paper, the other
        by voice. Only the two together let somebody in.
      </p>
    </div>
    <div class="invitations">
      {chat.participants.map((participant) => (
        <Invitation
          participant={participant}
          presence={presenceOf(chat, participant.participantId)}
          linkStart={`${linkBase}${paths.link(linkIdOf(chat.chatId, participant.linkTail))}`}
        />
      ))}
    </div>
    <div
      id={startPageIds.organizerNotices}
      class="organizer-notices"
      role="log"
      aria-label="What happened in the chat"
      tabindex={0}
      data-organizer="notices"
    >
      {raw(renderNotices(chat.happenings))}
    </div>
    <p class="notice" role="status" data-organizer="connection" hidden />
    <div id={startPageIds.organizerError} class="form-problem" role="alert" />
    <div class="organizer-actions">
      <div class="organizer-print">
        <button class="button" type="button" data-organizer="print" aria-describedby="print-hint">
          Print
        </button>
        <p id="print-hint" class="hint">
          Cards to cut apart, with the secret codes on their own.
        </p>
      </div>
      <button class="button button-danger" type="button" data-organizer="end">
        End chat
      </button>
    </div>
    <EndDialog chatId={chat.chatId} />
    <StillThere chatId={chat.chatId} />
  </organizer-panel>
);

interface InvitationProps {
  readonly participant: Participant;
  readonly presence: Presence;
  /** The link up to its `#`. */
  readonly linkStart: string;
}

/** Browsers write what stands in a field to the disk, unless it says `off`. */
const LinkField = ({ participantId }: Pick<Participant, 'participantId'>) => (
  <div class="field">
    <label for={`link-${participantId}`}>Link</label>
    <input
      id={`link-${participantId}`}
      class="input"
      type="text"
      dir="ltr"
      readonly
      autocomplete="off"
      data-invitation="link"
    />
  </div>
);

const Invitation = ({ participant: { participantId, ownKey }, presence, linkStart }: InvitationProps) => (
  <invitation-card class="invitation" data-participant={participantId} data-link-start={linkStart}>
    <section data-invitation="region">
      <header class="invitation-head">
        <h2>
          <participant-name data-participant={participantId} />
        </h2>
        <p id={presenceElementId(participantId)} class="invitation-presence">
          <OrganizerPresence presence={presence} />
        </p>
        <div class="actions">
          <button class="button button-small" type="button" translate="no" dir="auto" data-invitation="come-in" />
        </div>
      </header>
      <div class="invitation-link">
        <div class="qr" data-invitation="qr" />
        <p class="invitation-printed-link" dir="ltr" translate="no" data-invitation="printed-link" aria-hidden="true" />
        <LinkField participantId={participantId} />
        <div class="actions">
          <button class="button" type="button" data-invitation="copy-link">
            Copy link
          </button>
          <button class="button" type="button" data-invitation="share" hidden>
            Share
          </button>
        </div>
      </div>
      <div class="invitation-code slip">
        <div id={ownCodeElementId(participantId)} data-invitation="own-code">
          {ownKey && <OwnCodeNotice participantId={participantId} />}
        </div>
        <p class="invitation-printed-name" aria-hidden="true">
          For <participant-name data-participant={participantId} />
        </p>
        <label class="label" for={`code-${participantId}`}>
          Secret code
        </label>
        <output id={`code-${participantId}`} class="code" dir="ltr" translate="no" data-invitation="code" />
        <p
          class="invitation-printed-code code"
          dir="ltr"
          translate="no"
          data-invitation="printed-code"
          aria-hidden="true"
        />
        <div class="actions">
          <button class="button" type="button" data-invitation="show-code">
            Show code
          </button>
          <button class="button" type="button" data-invitation="copy-code">
            Copy code
          </button>
        </div>
      </div>
      <p class="invitation-status" role="status" data-invitation="status" />
    </section>
  </invitation-card>
);

/** Errors are shown below the panel, which stays. */
const errorTarget = `target:#${startPageIds.organizerError}`;
const showErrors = {
  'hx-status:403': errorTarget,
  'hx-status:404': errorTarget,
  'hx-status:429': errorTarget,
  'hx-status:5xx': errorTarget,
};

/** Only 410, that the chat has ended, replaces the panel. */
const noSwap = 'swap:none';
const showOnlyTheEnd = {
  'hx-status:2xx': noSwap,
  'hx-status:403': noSwap,
  'hx-status:404': noSwap,
  'hx-status:429': noSwap,
  'hx-status:5xx': noSwap,
};

const EndDialog = ({ chatId }: { readonly chatId: string }) => (
  <dialog data-organizer="end-dialog" aria-labelledby="end-question" aria-describedby="end-consequence">
    <h2 id="end-question">End this chat?</h2>
    <p id="end-consequence">It is destroyed at once, for both people. Nothing of it can be brought back.</p>
    <form class="dialog-actions" method="dialog">
      <button class="button" type="submit">
        Keep it
      </button>
      <button
        class="button button-danger"
        type="button"
        data-organizer="end-confirmed"
        hx-post={paths.organizerEnd(chatId)}
        hx-target={`#${startPageIds.organizer}`}
        {...showErrors}
      >
        End for both
      </button>
    </form>
  </dialog>
);

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

const endings: Readonly<Record<Ending, string>> = {
  ended: 'It was ended, and nothing of it is left',
  idle: 'Nobody wrote for the time that was chosen, and nothing of it is left',
  expired: 'Its time was up, and nothing of it is left',
  lost: 'Parley lost it, as happens when its server is restarted, or it ended more than a day ago',
};

/** Replaces the panel after destruction; `<organizer-ended>` erases the links and codes from this tab. */
export const OrganizerEnded = ({ reason }: { readonly reason: Ending }) => (
  <organizer-ended class="organizer-ended">
    <h1 tabindex={-1}>{reason === 'lost' ? 'This chat is no longer there' : 'This chat has ended'}</h1>
    <p class="quiet-text">{endings[reason]}. Its links and codes open nothing any more.</p>
    <a class="button button-primary" href={paths.start}>
      New chat
    </a>
  </organizer-ended>
);
