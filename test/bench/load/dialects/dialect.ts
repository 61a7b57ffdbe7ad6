/** How a target's messages look on the wire. */
export interface Dialect {
  /** A message also comes back to who wrote it, as its acknowledgement. */
  readonly acknowledges: boolean;
  /** What follows the upgrade (undefined) and each frame before the connection is ready for messages. */
  opening(frame: string | undefined): { readonly ready: boolean; readonly answer?: string };
  /** How many messages a frame brings. */
  countMessages(data: Buffer, start: number, end: number): number;
  /** What must be answered to a frame without messages, if anything. */
  answer(frame: string): string | undefined;
  /** That everything up to a message was read, encoded; undefined where there are no receipts. */
  encodeRead(sequence: number): Buffer | undefined;
  /** That the chat is over, encoded; undefined where there is nothing to end. */
  encodeEnd(): Buffer | undefined;
  /** So many new messages, encoded. */
  encodeMessages(count: number): Buffer;
}

/** 200 bytes. */
export const text = 'The quick brown fox jumps over the lazy dog. '.repeat(5).slice(0, 200);
