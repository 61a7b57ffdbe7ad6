import { defaultIdleTimeoutMs, idleTimeoutChoicesMs } from '../../src/chat/lifetime.ts';
import { type ParticipantId, participantIds } from '../../src/chat/participant.ts';
import { creationFields, paths, startPageIds } from '../../src/protocol/page.ts';
import type { Assets } from '../assets.ts';
import { durationWords } from '../components/page/duration-words.ts';
import { NeedsScript } from '../components/page/needs-script.tsx';
import { SecurityFooter } from '../components/page/security-footer.tsx';
import { Wordmark } from '../components/page/wordmark.tsx';
import { Layout } from '../layout.tsx';

interface StartPageProps {
  readonly assets: Assets;
  /** The origin of every link. */
  readonly linkBase: string;
  /** Set when the page was opened as localhost, which phones cannot reach: this machine's other origins. */
  readonly unreachable: readonly string[] | undefined;
}

/** The page on which an organizer creates a chat. */
export const StartPage = ({ assets, linkBase, unreachable }: StartPageProps) => (
  <Layout assets={assets} title="Parley: a private chat for two" page="start" script="start.js" style="start.css">
    <header class="start-head">
      <Wordmark />
      <a class="button button-small" href={paths.chats}>
        Your chats
      </a>
    </header>
    <main class="start">
      <NeedsScript />
      {unreachable && <UnreachableNotice linkBase={linkBase} addresses={unreachable} />}
      <start-desk id={startPageIds.organizer}>
        <div class="start-welcome" data-start="welcome">
          <Slips />
          <h1>A private chat for two</h1>
          <p class="quiet-text">
            Encrypted on your own devices, opened with two secret codes, and gone when you end it or fall silent.
          </p>
        </div>
        <StartForm />
        <div class="start-problem" role="alert" data-start="unavailable" hidden>
          <p>Parley cannot be reached just now. The chat that you made is kept in this tab.</p>
          <a class="button" href={paths.start}>
            Try again
          </a>
        </div>
        <div class="start-problem" role="alert" data-start="gone" hidden>
          <p>The chat made in this tab cannot be shown any more: it ended, or this browser’s cookies were cleared.</p>
          <a class="button" href={paths.start}>
            New chat
          </a>
        </div>
      </start-desk>
    </main>
    <SecurityFooter />
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
const StartForm = () => (
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
      <NameField participantId={participantId} />
    ))}
    <div class="field">
      <label for="idle-timeout">Destroy after silence of</label>
      <select id="idle-timeout" class="input" name={creationFields.idleTimeoutMs}>
        {idleTimeoutChoicesMs.map((choiceMs) => (
          <option value={choiceMs} selected={choiceMs === defaultIdleTimeoutMs}>
            {durationWords(choiceMs)}
          </option>
        ))}
      </select>
    </div>
    <div id={startPageIds.startError} class="form-problem" role="alert" />
    <button class="button button-primary" type="submit">
      Start chat
    </button>
    <p class="visually-hidden" role="status" data-start="status" />
  </form>
);

const fieldLabels: Readonly<Record<ParticipantId, string>> = { a: "First person's name", b: "Second person's name" };

const NameField = ({ participantId }: { readonly participantId: ParticipantId }) => (
  <div class="field" data-name-of={participantId}>
    <label for={`name-${participantId}`}>{fieldLabels[participantId]}</label>
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
}

const UnreachableNotice = ({ linkBase, addresses }: UnreachableNoticeProps) => (
  <aside class="notice unreachable" aria-label="About this address">
    <p>
      <strong>
        Phones cannot reach{' '}
        <bdi dir="ltr" translate="no">
          {linkBase}
        </bdi>
        .
      </strong>{' '}
      {addresses.length > 0 ? 'Open Parley at an address that they can reach:' : 'Only this machine can.'}
    </p>
    {addresses.length > 0 && (
      <ul>
        {addresses.map((address) => (
          <li>
            <a href={address} dir="ltr" translate="no">
              {address}
            </a>
          </li>
        ))}
      </ul>
    )}
    <p>
      {addresses.length > 0 ? 'Or start' : 'Start'} it with <code>PUBLIC_URL</code> set to what links shall begin with.
    </p>
  </aside>
);
