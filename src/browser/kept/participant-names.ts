import type { ParticipantId } from '../../chat/participant.ts';

const names = new Map<ParticipantId, string>();

/** A name that this page has opened, or that was typed on the start page. Names are kept in memory only. */
export const nameOf = (participantId: ParticipantId): string | undefined => names.get(participantId);

/** Also shows the name in every `<participant-name>` that lacks it. */
export function rememberName(participantId: ParticipantId, name: string): void {
  if (names.get(participantId) === name) return;
  names.set(participantId, name);
  document.dispatchEvent(new Event(namesChanged));
}

export const forgetNames = (): void => names.clear();

export const namesChanged = 'parley:names-changed';
