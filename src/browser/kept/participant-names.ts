import type { ParticipantId } from '../../chat/participant.ts';

const names = new Map<ParticipantId, string>();

/** Names that this page has opened, or (on the start page) that were typed here. They are never stored. */
export const nameOf = (participantId: ParticipantId): string | undefined => names.get(participantId);

/** Every `<participant-name>` that waited for this name shows it. */
export function rememberName(participantId: ParticipantId, name: string): void {
  if (names.get(participantId) === name) return;
  names.set(participantId, name);
  document.dispatchEvent(new Event(namesChanged));
}

export const forgetNames = (): void => names.clear();

export const namesChanged = 'parley:names-changed';
