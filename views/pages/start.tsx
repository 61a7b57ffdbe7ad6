import { raw } from 'hono/html';
import { defaultIdleTimeoutMs, idleTimeoutChoicesMs, vanishChoicesMs } from '../../src/chat/lifetime.ts';
import { type ParticipantId, participantIds } from '../../src/chat/participant.ts';
import { creationFields, paths, startPageIds } from '../../src/protocol/page.ts';
import type { Words } from '../../src/words/words.ts';
import { LeaveButton } from '../components/page/leave-button.tsx';
import { NeedsScript } from '../components/page/needs-script.tsx';
import { SecurityFooter } from '../components/page/security-footer.tsx';
import { Wordmark } from '../components/page/wordmark.tsx';
import { Layout, type PageLook } from '../layout.tsx';

interface StartPageProps extends PageLook {
  /** The origin of every link. */
  readonly linkBase: string;
  /** Set when the page was opened as localhost, which phones cannot reach: this machine's other origins. */
  readonly unreachable: readonly string[] | undefined;
}

/** The page on which an organizer creates a chat. */
export const StartPage = ({ assets, hasPlainTitle, words, linkBase, unreachable }: StartPageProps) => (
  <Layout
    assets={assets}
    hasPlainTitle={hasPlainTitle}
    words={words}
    title={words.say('page.start')}
    page="start"
    script="start.js"
    style="start.css"
  >
    <header class="start-head">
      <Wordmark />
      <a class="button button-small" href={paths.chats}>
        {words.say('button.yourChats')}
      </a>
      <LeaveButton words={words} />
    </header>
    <main class="start">
      <NeedsScript words={words} />
      {unreachable && <UnreachableNotice linkBase={linkBase} addresses={unreachable} words={words} />}
      <start-desk id={startPageIds.organizer}>
        <div class="start-welcome" data-start="welcome">
          <Slips />
          <h1>{words.say('start.heading')}</h1>
          <p class="quiet-text">{words.say('start.promise')}</p>
        </div>
        <StartForm words={words} />
        <div class="start-problem" role="alert" data-start="unavailable" hidden>
          <p>{words.say('start.unavailable')}</p>
          <a class="button" href={paths.start}>
            {words.say('button.tryAgain')}
          </a>
        </div>
        <div class="start-problem" role="alert" data-start="gone" hidden>
          <p>{words.say('start.gone')}</p>
          <a class="button" href={paths.start}>
            {words.say('button.newChat')}
          </a>
        </div>
      </start-desk>
    </main>
    <SecurityFooter words={words} />
  </Layout>
);

/** A picture of two slips, each with a QR code above and a tear-off secret code below. */
const Slips = () => (
  <svg class="start-slips" viewBox="0 0 272 150" aria-hidden="true">
    <Slip transform="rotate(-7 70 80) translate(26 18)" />
    <Slip transform="rotate(6 200 80) translate(146 18)" />
  </svg>
);

const Slip = ({ transform }: { readonly transform: string }) => (
  <g transform={transform}>
    <path class="card" d="M8 0h74a8 8 0 0 1 8 8v66H0V8a8 8 0 0 1 8-8z" />
    <path
      class="pattern"
      d="M25 16h14v14H25zm26 0h14v14H51zM25 42h14v14H25zM43 16h4v8h-4zm0 14h8v4h-8zm-18 4h8v4h-8zm16 4h6v6h-6zm10-4h6v4h-6zm8 2h6v8h-6zm-10 8h8v6h-8zm-8 4h4v8h-4zm8 6h6v4h-6zm8-4h6v8h-6z"
    />
    <path class="stub" d="M0 74h90v32a8 8 0 0 1-8 8H8a8 8 0 0 1-8-8z" />
    <path class="tear" d="M0 74h90" />
    <path
      class="dots"
      d="M15 92h5v5h-5zm8 0h5v5h-5zm8 0h5v5h-5zm8 2h5v1.500h-5zm8-2h5v5h-5zm8 0h5v5h-5zm8 0h5v5h-5zm8 0h5v5h-5z"
    />
  </g>
);

/** The inputs of the names have no `name`: only the page's script may send them, sealed. */
const StartForm = ({ words }: { readonly words: Words }) => (
  <form
    id={startPageIds.startForm}
    class="start-form"
    method="post"
    action={paths.chats}
    novalidate
    autocomplete="off"
    hx-post={paths.chats}
    hx-trigger="sealed"
    hx-target={`#${startPageIds.organizer}`}
    hx-swap="innerHTML"
  >
    {participantIds.map((participantId) => (
      <NameField participantId={participantId} words={words} />
    ))}
    <div class="field">
      <label for="idle-timeout">{words.say('start.silence')}</label>
      <select id="idle-timeout" class="input" name={creationFields.idleTimeoutMs}>
        {idleTimeoutChoicesMs.map((choiceMs) => (
          <option value={choiceMs} selected={choiceMs === defaultIdleTimeoutMs}>
            {words.duration(choiceMs)}
          </option>
        ))}
      </select>
    </div>
    <div class="field">
      <label for="vanish-after">{words.say('start.vanish')}</label>
      <select id="vanish-after" class="input" name={creationFields.vanishAfterMs}>
        {vanishChoicesMs.map((choiceMs) => (
          <option value={choiceMs}>
            {choiceMs === 0
              ? words.say('start.vanishNever')
              : words.say('start.vanishAfter', { duration: words.duration(choiceMs) })}
          </option>
        ))}
      </select>
    </div>
    <div id={startPageIds.startError} class="form-problem" role="alert" />
    <button class="button button-primary" type="submit">
      {words.say('start.submit')}
    </button>
    <p class="visually-hidden" role="status" data-start="status" />
  </form>
);

const fieldLabels = { a: 'start.firstName', b: 'start.secondName' } as const satisfies Record<ParticipantId, string>;

const NameField = ({ participantId, words }: { readonly participantId: ParticipantId; readonly words: Words }) => (
  <div class="field" data-name-of={participantId}>
    <label for={`name-${participantId}`}>{words.say(fieldLabels[participantId])}</label>
    <input
      id={`name-${participantId}`}
      class="input"
      type="text"
      dir="auto"
      autocomplete="off"
      autocapitalize="words"
      spellcheck={false}
      aria-describedby={`name-${participantId}-problem name-${participantId}-hint`}
    />
    <p id={`name-${participantId}-problem`} class="field-problem" data-name="problem" />
    <p id={`name-${participantId}-hint`} class="hint" data-name="hint" aria-live="polite" />
  </div>
);

interface UnreachableNoticeProps {
  readonly linkBase: string;
  readonly addresses: readonly string[];
  readonly words: Words;
}

const UnreachableNotice = ({ linkBase, addresses, words }: UnreachableNoticeProps) => {
  const address = (
    <bdi dir="ltr" translate="no">
      {linkBase}
    </bdi>
  );
  const isElsewhere = addresses.length > 0;
  const orSet = isElsewhere ? 'start.orSetAddress' : 'start.setAddress';
  return (
    <aside class="notice unreachable" aria-label={words.say('start.aboutAddress')}>
      <p>
        <strong>{raw(words.html('start.phonesCannot', { address }))}</strong>{' '}
        {words.say(isElsewhere ? 'start.openElsewhere' : 'start.onlyThisMachine')}
      </p>
      {isElsewhere && (
        <ul>
          {addresses.map((each) => (
            <li>
              <a href={each} dir="ltr" translate="no">
                {each}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p>{raw(words.html(orSet, { setting: <code>PUBLIC_URL</code> }))}</p>
    </aside>
  );
};
