import { defaultIdleTimeoutMs, idleTimeoutChoicesMs } from '../../src/chat/lifetime.ts';
import { type ParticipantId, participantIds } from '../../src/chat/participant.ts';
import { creationFields, elementIds, paths } from '../../src/protocol/page.ts';
import type { Assets } from '../assets.ts';
import { Layout } from '../layout.tsx';
import { NeedsScript } from '../parts/needs-script.tsx';
import { Wordmark } from '../parts/wordmark.tsx';

interface StartPageProps {
  readonly assets: Assets;
  /** What links begin with. */
  readonly linkBase: string;
  /** Opened as localhost, which no phone can reach: where they can reach this machine instead. */
  readonly unreachable: readonly string[] | undefined;
}

/** Where an organizer makes a chat. */
export const StartPage = ({ assets, linkBase, unreachable }: StartPageProps) => (
  <Layout assets={assets} title="Parley: a private chat for two" page="start" script="start.js">
    <header class="start-head">
      <Wordmark />
    </header>
    <main class="start">
      <NeedsScript />
      {unreachable && <UnreachableNotice linkBase={linkBase} addresses={unreachable} />}
      <start-desk id={elementIds.organizer}>
        <div class="start-welcome" data-start="welcome">
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
  </Layout>
);

/** The names have no `name`: they are sealed by the page's script, and nothing else may send them. */
const StartForm = () => (
  <form
    id={elementIds.startForm}
    class="start-form"
    method="post"
    action={paths.chats}
    novalidate
    autocomplete="off"
    hx-post={paths.chats}
    hx-trigger="sealed"
    hx-target={`#${elementIds.organizer}`}
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
    <div id={elementIds.startError} class="form-problem" role="alert" />
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
      <strong>Phones cannot reach {linkBase}.</strong>{' '}
      {addresses.length > 0 ? 'Open Parley at an address that they can reach:' : 'This machine is on no network.'}
    </p>
    {addresses.length > 0 && (
      <ul>
        {addresses.map((address) => (
          <li>
            <a href={address}>{address}</a>
          </li>
        ))}
      </ul>
    )}
    <p>
      Or start it with <code>PUBLIC_URL</code> set to what links shall begin with.
    </p>
  </aside>
);

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

const durationWords = (durationMs: number): string =>
  durationMs < hourMs ? count(durationMs / minuteMs, 'minute') : count(durationMs / hourMs, 'hour');

const count = (number: number, unit: string): string => `${number} ${unit}${number === 1 ? '' : 's'}`;
