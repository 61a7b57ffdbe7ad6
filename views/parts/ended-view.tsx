import type { Ender } from '../../src/chat/chat.ts';
import type { DestructionReason } from '../../src/chat/lifetime.ts';

export interface EndedViewProps {
  readonly reason: DestructionReason;
  /** Known only at the moment it happens; the tombstone keeps no names, and not who. */
  readonly endedBy?: Ender;
}

/** All that is left of a chat. Sent live, the heading takes the focus, so that it is read out. */
export const EndedView = ({ reason, endedBy }: EndedViewProps) => (
  <section class="ended">
    <svg class="ended-sign" viewBox="0 0 48 48" width="48" height="48" aria-hidden="true">
      <path d="M10 10h28a4 4 0 0 1 4 4v16a4 4 0 0 1-4 4H22l-9 8v-8h-3a4 4 0 0 1-4-4V14a4 4 0 0 1 4-4z" />
    </svg>
    <h1 tabindex={-1} autofocus>
      This chat has ended
    </h1>
    <p>
      <Why reason={reason} {...(endedBy ? { endedBy } : {})} />, and nothing of it is left.
    </p>
  </section>
);

const Why = ({ reason, endedBy }: EndedViewProps) => {
  if (reason === 'idle') return <>Nobody wrote for the time that was chosen</>;
  if (reason === 'expired') return <>It reached the end of its time</>;
  if (endedBy === 'organizer') return <>Its organizer ended it</>;
  if (endedBy === undefined) return <>Somebody ended it</>;
  return (
    <>
      <participant-name data-participant={endedBy} data-self="You">
        Somebody
      </participant-name>{' '}
      ended it
    </>
  );
};
