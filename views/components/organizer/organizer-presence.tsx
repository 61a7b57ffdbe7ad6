import type { Presence } from '../../../src/chat/participant.ts';

/** A participant's presence, in the organizer's words. */
export const OrganizerPresence = ({ presence }: { readonly presence: Presence }) => (
  <span data-state={presence.state}>
    <Words presence={presence} />
  </span>
);

const Words = ({ presence }: { readonly presence: Presence }) => {
  switch (presence.state) {
    case 'never':
      return <>Not here yet</>;
    case 'online':
      return <>In the chat</>;
    case 'away':
      return (
        <>
          Last seen <local-time datetime={new Date(presence.lastSeenAtMs).toISOString()} />
        </>
      );
  }
};
