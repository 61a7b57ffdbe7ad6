import type { ParticipantId } from '../chat/participant.ts';

/** Tells people who are away that a message came. */
export interface TellAway {
  /** @param toTell who has a subscribed device; the store says so of each message */
  messageCame(chatId: string, toTell?: readonly ParticipantId[]): void;
}

export const tellNobody: TellAway = { messageCame: () => undefined };
