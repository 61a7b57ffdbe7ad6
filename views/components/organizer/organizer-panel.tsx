import { raw } from 'hono/html';
import { type Chat, forEachParticipant, presenceOf } from '../../../src/chat/chat.ts';
import type { Ending } from '../../../src/chat/lifetime.ts';
import { linkIdOf } from '../../../src/chat/link.ts';
import type { Participant, Presence } from '../../../src/chat/participant.ts';
import { socketAddress } from '../../../src/protocol/language.ts';
import { ownCodeElementId } from '../../../src/protocol/own-keys.ts';
import { paths, presenceElementId, startPageIds } from '../../../src/protocol/page.ts';
import type { Words } from '../../../src/words/words.ts';
import { onceForEachLanguage } from '../page/rendered-once.ts';
import { renderNotices } from './notices.ts';
import { OrganizerPresence } from './organizer-presence.tsx';
import { OwnCodeNotice } from './own-code-notice.tsx';

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
        <Invitation
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
    <EndDialog chatId={chat.chatId} words={words} />
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

interface InvitationProps {
  readonly participant: Participant;
  readonly words: Words;
  readonly presence: Presence;
  /** The link up to its `#`. */
  readonly linkStart: string;
}

/** Browsers write what stands in a field to the disk, unless it says `off`. */
const LinkField = ({ participantId, words }: Pick<Participant, 'participantId'> & { readonly words: Words }) => (
  <div class="field">
    <label for={`link-${participantId}`}>{words.say('panel.link')}</label>
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

const linkOf = forEachParticipant((participantId) =>
  onceForEachLanguage(({ words }) => (
    <div class="invitation-link">
      <div class="qr" data-invitation="qr" />
      <p class="invitation-printed-link" dir="ltr" translate="no" data-invitation="printed-link" aria-hidden="true" />
      <LinkField participantId={participantId} words={words} />
      <div class="actions">
        <button class="button" type="button" data-invitation="copy-link">
          {words.say('panel.copyLink')}
        </button>
        <button class="button" type="button" data-invitation="share" hidden>
          {words.say('panel.share')}
        </button>
      </div>
    </div>
  )),
);

const codeOf = forEachParticipant((participantId) =>
  onceForEachLanguage(({ words }) => (
    <>
      <p class="invitation-printed-name" aria-hidden="true">
        {raw(words.html('panel.for', { name: <participant-name data-participant={participantId} /> }))}
      </p>
      <label class="label" for={`code-${participantId}`}>
        {words.say('panel.code')}
      </label>
      <output id={`code-${participantId}`} class="code" dir="ltr" translate="no" data-invitation="code" />
      <p
        class="invitation-printed-code code"
        dir="ltr"
        translate="no"
        data-invitation="printed-code"
        data-label={words.say('panel.code')}
        aria-hidden="true"
      />
      <div class="actions">
        <button class="button" type="button" data-invitation="show-code">
          {words.say('panel.showCode')}
        </button>
        <button class="button" type="button" data-invitation="copy-code">
          {words.say('panel.copyCode')}
        </button>
      </div>
    </>
  )),
);

const Invitation = ({ participant: { participantId, ownKey }, presence, linkStart, words }: InvitationProps) => (
  <invitation-card class="invitation" data-participant={participantId} data-link-start={linkStart}>
    <section data-invitation="region">
      <header class="invitation-head">
        <h2>
          <participant-name data-participant={participantId} />
        </h2>
        <p id={presenceElementId(participantId)} class="invitation-presence">
          <OrganizerPresence presence={presence} words={words} />
        </p>
        <div class="actions">
          <button class="button button-small" type="button" translate="no" dir="auto" data-invitation="come-in" />
        </div>
      </header>
      {linkOf[participantId]({ words })}
      <div class="invitation-code slip">
        <div id={ownCodeElementId(participantId)} data-invitation="own-code">
          {ownKey && <OwnCodeNotice participantId={participantId} words={words} />}
        </div>
        {codeOf[participantId]({ words })}
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

const EndDialog = ({ chatId, words }: { readonly chatId: string; readonly words: Words }) => (
  <dialog data-organizer="end-dialog" aria-labelledby="end-question" aria-describedby="end-consequence">
    <h2 id="end-question">{words.say('panel.endQuestion')}</h2>
    <p id="end-consequence">{words.say('panel.endConsequence')}</p>
    <form class="dialog-actions" method="dialog">
      <button class="button" type="submit">
        {words.say('panel.keep')}
      </button>
      <button
        class="button button-danger"
        type="button"
        data-organizer="end-confirmed"
        hx-post={paths.organizerEnd(chatId)}
        hx-target={`#${startPageIds.organizer}`}
        {...showErrors}
      >
        {words.say('button.endForBoth')}
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

/** Replaces the panel after destruction; `<organizer-ended>` erases the links and codes from this tab. */
export const OrganizerEnded = ({ reason, words }: { readonly reason: Ending; readonly words: Words }) => (
  <organizer-ended class="organizer-ended">
    <h1 tabindex={-1}>{words.say(reason === 'lost' ? 'ended.lost' : 'ended.heading')}</h1>
    <p class="quiet-text">{words.say(`panel.${reason}`)}</p>
    <a class="button button-primary" href={paths.start}>
      {words.say('button.newChat')}
    </a>
  </organizer-ended>
);
