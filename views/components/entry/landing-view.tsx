import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { ParticipantId } from '../../../src/chat/participant.ts';
import { elementIds, paths } from '../../../src/protocol/page.ts';
import { escapeHtml } from '../../../src/words/escape-html.ts';
import type { Words } from '../../../src/words/words.ts';
import { LeaveButton } from '../page/leave-button.tsx';
import { onceForEachLanguage } from '../page/rendered-once.ts';
import { Wordmark } from '../page/wordmark.tsx';
import { EntryError } from './entry-error.tsx';

export interface LandingViewProps {
  readonly linkId: string;
  readonly participantId: ParticipantId;
  readonly sealedGreeting: string;
  /** Whether the participant chose a code of their own, which may be a phrase. */
  readonly hasOwnCode: boolean;
  readonly vanishAfterMs: number;
  /** The rest of a pause after wrong codes, in milliseconds; 0 without a pause. */
  readonly pausedForMs?: number;
  readonly words: Words;
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
  vanishAfterMs,
  pausedForMs = 0,
  words,
}: LandingViewProps) => (
  <entry-gate
    class="landing"
    data-link-id={linkId}
    data-participant={participantId}
    data-sealed-greeting={sealedGreeting}
  >
    <Head words={words} />
    <section class="landing-card" data-entry="ready">
      <div class="landing-greeting">
        <h1>{raw(words.html('landing.hello', { name: raw(renderGreeting(sealedGreeting)) }))}</h1>
        <p class="quiet-text">{words.say(hasOwnCode ? 'landing.typeOwnCode' : 'landing.typeCode')}</p>
        {vanishAfterMs > 0 && (
          <p class="quiet-text">{words.say('chat.vanishes', { duration: words.duration(vanishAfterMs) })}</p>
        )}
      </div>
      <EntryForm linkId={linkId} pausedForMs={pausedForMs} words={words}>
        {hasOwnCode ? <OwnCodeField words={words} /> : <SecretCodeField words={words} />}
      </EntryForm>
    </section>
    <Incomplete words={words} />
  </entry-gate>
);

const Head = onceForEachLanguage(({ words }) => (
  <>
    <div class="page-head">
      <Wordmark />
      <LeaveButton words={words} />
    </div>
    <p class="notice landing-notice" role="status" data-entry="signed-out" hidden>
      {words.say('landing.signedOut')}
    </p>
  </>
));

const Incomplete = onceForEachLanguage(({ words }) => (
  <section class="landing-card landing-greeting" data-entry="incomplete" hidden>
    <h1>{words.say('landing.missing')}</h1>
    <p role="alert" data-entry="incomplete-text" />
    <p class="quiet-text">{words.say('landing.fragmentMissing')}</p>
  </section>
));

interface EntryFormProps extends Pick<Required<LandingViewProps>, 'linkId' | 'pausedForMs' | 'words'> {
  readonly children?: Child;
}

const EntryForm = ({ linkId, pausedForMs, words, children }: EntryFormProps) => (
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
      {pausedForMs > 0 && <EntryError problem={{ kind: 'paused', retryAfterMs: pausedForMs }} words={words} />}
    </div>
    <button class="button button-primary" type="submit">
      {words.say('landing.submit')}
    </button>
    <p class="visually-hidden" role="status" data-entry="status" />
  </form>
);

const renderGreeting = (sealed: string): string =>
  `<sealed-text data-purpose="greeting" data-sealed="${escapeHtml(sealed)}"></sealed-text>`;

const SecretCodeField = onceForEachLanguage(({ words }) => (
  <div class="field">
    <label for="secret-code">{words.say('landing.code')}</label>
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
      {words.say('landing.codeHint')}
    </p>
  </div>
));

const OwnCodeField = onceForEachLanguage(({ words }) => (
  <div class="field">
    <label for="secret-code">{words.say('landing.ownCode')}</label>
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
      {words.say('landing.ownCodeHint')}
    </p>
  </div>
));
