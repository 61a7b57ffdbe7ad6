import { openWaitingList, type WaitingList } from './waiting-list.ts';

/** A message that the server has not accepted yet. Where it waits, it is sealed once more. */
export interface WaitingMessage {
  readonly messageId: string;
  readonly sealed: string;
  readonly writtenAtMs: number;
  /** The files that it claims. */
  readonly assetIds?: readonly string[];
  readonly readOnce?: true;
  /** The reason of a final refusal, in words for a person; absent while the message is on its way. */
  readonly refusal?: string;
}

/** The waiting messages of one link, in the order in which they were written. */
export type WaitingMessages = WaitingList<WaitingMessage>;

export const openWaitingMessages = (linkId: string): Promise<WaitingMessages> =>
  openWaitingList<'messageId', WaitingMessage>('outbox', linkId, 'messageId');
