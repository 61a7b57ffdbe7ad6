/**
 * Redis did not carry out a command, or its answer did not come in time. What ioredis throws holds the command's
 * arguments, which are link ids and ciphertext and may not reach a log: this holds the message alone.
 */
export class RedisFailure extends Error {
  override readonly name = 'RedisFailure';
  /** Redis has reached its memory bound and refused what would have taken more. Nothing was changed. */
  readonly isFull: boolean;

  constructor(what: string, reason: string) {
    super(`Redis failed at ${what}: ${reason}`);
    this.isFull = reason.includes('OOM command not allowed');
  }
}

export const failureOf = (what: string, error: unknown): RedisFailure => new RedisFailure(what, reasonOf(error));

/** What a Cluster says about a shard without a primary holds a part of the chat's id. */
const reasonOf = (error: unknown): string =>
  messageOf(error).startsWith('Too many Cluster redirections') ? 'its shard is out of reach' : messageOf(error);

/** No answer came in time. */
export const isTimeout = (error: unknown): boolean => messageOf(error) === 'Command timed out';

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
