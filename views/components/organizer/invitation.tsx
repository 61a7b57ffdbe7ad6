import { raw } from 'hono/html';
import { forEachParticipant } from '../../../src/chat/chat.ts';
import type { Participant, Presence } from '../../../src/chat/participant.ts';
import { ownCodeElementId } from '../../../src/protocol/own-keys.ts';
import { presenceElementId } from '../../../src/protocol/page.ts';
import type { Words } from '../../../src/words/words.ts';
import { onceForEachLanguage } from '../page/rendered-once.ts';
import { OrganizerPresence } from './organizer-presence.tsx';
import { OwnCodeNotice } from './own-code-notice.tsx';

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

/** One person's card: their presence, link, QR code and secret code. */
export const InvitationPart = ({
  participant: { participantId, ownKey },
  presence,
  linkStart,
  words,
}: InvitationProps) => (
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
