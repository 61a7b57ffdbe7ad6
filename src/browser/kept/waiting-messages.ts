import { forgetWaitingList, openWaitingList, type WaitingList } from './waiting-list.ts';

/** A message that the server has not accepted yet, as it is kept on this device: sealed. */
export interface WaitingMessage {
  readonly messageId: string;
  readonly sealed: string;
  readonly writtenAtMs: number;
  /** Why it was refused for good, as a person reads it; absent while it is on its way. */
  readonly refusal?: string;
}

/** Where one link's waiting messages are kept, in the order in which they were written. */
export type WaitingMessages = WaitingList<WaitingMessage>;

export const openWaitingMessages = (linkId: string): Promise<WaitingMessages> =>
  openWaitingList<'messageId', WaitingMessage>(placeOf(linkId), 'messageId');

export const forgetWaitingMessages = (linkId: string): Promise<void> => forgetWaitingList(placeOf(linkId));

const placeOf = (linkId: string): string => `parley:outbox:${linkId}`;
