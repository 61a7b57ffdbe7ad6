import type { Child } from 'hono/jsx';
import type { ParticipantId } from '../../../src/chat/participant.ts';
import { elementIds, paths } from '../../../src/protocol/page.ts';
import { Wordmark } from '../page/wordmark.tsx';
import { EntryError } from './entry-error.tsx';

export interface LandingViewProps {
  readonly linkId: string;
  readonly participantId: ParticipantId;
  readonly sealedGreeting: string;
  /** Whether the participant chose a code of their own, which may be a phrase. */
  readonly hasOwnCode: boolean;
  /** The rest of a pause after wrong codes, in milliseconds; 0 without a pause. */
  readonly pausedForMs?: number;
}

/**
 * The view behind a link before the code is proved. `<entry-gate>` opens the greeting, stretches the code and sends its
 * access key. The field has no `name`, so that no form submission can contain the code.
 */
export const LandingView = ({
  linkId,
  participantId,
  sealedGreeting,
  hasOwnCode,
  pausedForMs = 0,
}: LandingViewProps) => (
  <entry-gate
    class="landing"
    data-link-id={linkId}
    data-participant={participantId}
    data-sealed-greeting={sealedGreeting}
  >
    <Wordmark />
    <p class="notice landing-notice" role="status" data-entry="signed-out" hidden>
      This device was signed out, or away for long. What it had of the chat is forgotten; the code opens it again.
    </p>
    <section class="landing-card" data-entry="ready">
      <div class="landing-greeting">
        <h1>
          Hello <sealed-text data-purpose="greeting" data-sealed={sealedGreeting} />
        </h1>
        <p class="quiet-text">
          You are invited to a private chat. Type the{' '}
          {hasOwnCode ? 'code that you chose.' : 'secret code that you were given.'}
        </p>
      </div>
      <EntryForm linkId={linkId} pausedForMs={pausedForMs}>
        {hasOwnCode ? <OwnCodeField /> : <SecretCodeField />}
      </EntryForm>
    </section>
    <section class="landing-card landing-greeting" data-entry="incomplete" hidden>
      <h1>Something is missing</h1>
      <p role="alert" data-entry="incomplete-text" />
      <p class="quiet-text">
        The part of the link behind the # is not there, or was changed on its way. If you copied the link, copy all of
        it.
      </p>
    </section>
  </entry-gate>
);

interface EntryFormProps extends Pick<Required<LandingViewProps>, 'linkId' | 'pausedForMs'> {
  readonly children?: Child;
}

const EntryForm = ({ linkId, pausedForMs, children }: EntryFormProps) => (
  <form
    id={elementIds.entryForm}
    class="entry-form slip"
    method="post"
    action={paths.enter(linkId)}
    novalidate
    autocomplete="off"
    hx-post={paths.enter(linkId)}
    hx-trigger="stretched"
    hx-target={`#${elementIds.entryError}`}
    hx-swap="innerHTML"
  >
    {children}
    <div id={elementIds.entryError} role="alert" class="entry-error">
      {pausedForMs > 0 && <EntryError problem={{ kind: 'paused', retryAfterMs: pausedForMs }} />}
    </div>
    <button class="button button-primary" type="submit">
      Get in
    </button>
    <p class="visually-hidden" role="status" data-entry="status" />
  </form>
);

const SecretCodeField = () => (
  <div class="field">
    <label for="secret-code">Secret code</label>
    <input
      id="secret-code"
      class="input code-input"
      type="text"
      inputmode="text"
      enterkeyhint="go"
      autocomplete="off"
      autocapitalize="characters"
      autocorrect="off"
      spellcheck={false}
      placeholder="XXXX-XXXX"
      aria-describedby={`${elementIds.entryError} secret-code-hint`}
    />
    <p id="secret-code-hint" class="hint">
      8 letters and digits; capitals do not matter.
    </p>
  </div>
);

const OwnCodeField = () => (
  <div class="field">
    <label for="secret-code">Your own code</label>
    <input
      id="secret-code"
      class="input own-code-input"
      type="text"
      data-code="own"
      enterkeyhint="go"
      autocomplete="off"
      autocapitalize="off"
      autocorrect="off"
      spellcheck={false}
      aria-describedby={`${elementIds.entryError} secret-code-hint`}
    />
    <p id="secret-code-hint" class="hint">
      The code or phrase that was chosen in the chat. The one that you were given lets nobody in any more.
    </p>
  </div>
);
