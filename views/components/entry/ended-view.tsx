import type { Ender } from '../../../src/chat/chat.ts';
import type { DestructionReason, Ending } from '../../../src/chat/lifetime.ts';

interface EndedViewProps {
  readonly reason: Ending;
  /** Known only in the live event: the tombstone does not keep it. */
  readonly endedBy?: Ender;
}

/**
 * Shown in place of an ended chat, live and on the ended page. Its class `ended` tells src/browser/page/arrival.ts and
 * src/browser/chat.ts to erase the chat from the browser. The heading takes the focus, so that screen readers read it out.
 */
export const EndedView = ({ reason, endedBy }: EndedViewProps) => (
  <div class="ended">
    <svg viewBox="0 0 48 48" width="56" height="56" aria-hidden="true">
      <path d="M12 9h24a5 5 0 0 1 5 5v15a5 5 0 0 1-5 5H23l-9 7v-7h-2a5 5 0 0 1-5-5V14a5 5 0 0 1 5-5z" />
    </svg>
    {reason === 'lost' ? <Lost /> : <Destroyed reason={reason} endedBy={endedBy} />}
  </div>
);

const Destroyed = ({ reason, endedBy }: WhyProps) => (
  <>
    <h1 tabindex={-1} autofocus>
      This chat has ended
    </h1>
    <p class="quiet-text">
      <Why reason={reason} endedBy={endedBy} />, and nothing of it is left.
    </p>
  </>
);

/** Lost and long ended cannot be told apart. The page's script fills in the unsent text. */
const Lost = () => (
  <>
    <h1 tabindex={-1} autofocus>
      This chat is no longer there
    </h1>
    <p class="quiet-text">
      Parley lost it, as happens when its server is restarted, or it ended more than a day ago. It cannot be brought
      back.
    </p>
    <div class="field" data-unsent hidden>
      <label for="unsent">What you wrote and could not be sent; it is shown only now:</label>
      <textarea id="unsent" class="input" readonly autocomplete="off" rows={6} />
    </div>
  </>
);

interface WhyProps {
  readonly reason: DestructionReason;
  readonly endedBy: Ender | undefined;
}

const Why = ({ reason, endedBy }: WhyProps) => {
  if (reason === 'idle') return <>Nobody wrote for the time that was chosen</>;
  if (reason === 'expired') return <>Its time was up</>;
  if (endedBy === 'organizer') return <>Its organizer ended it</>;
  if (endedBy === undefined) return <>Somebody ended it</>;
  return (
    <>
      <participant-name data-participant={endedBy} data-self="You" /> ended it
    </>
  );
};
