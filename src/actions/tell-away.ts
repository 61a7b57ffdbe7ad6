import type { ParticipantId } from '../chat/participant.ts';

/** Tells people who are away that a message came. */
export interface TellAway {
  /** @param toTell the participants with a subscribed device, as the store has returned them with the message */
  messageCame(chatId: string, toTell?: readonly ParticipantId[]): void;
}

export const tellNobody: TellAway = { messageCame: () => undefined };
