/**
 * Redis did not execute a command, or did not answer in time. Errors of ioredis contain the command's arguments, which are
 * link ids and ciphertext and must not reach a log. This error contains only the message.
 */
export class RedisFailure extends Error {
  override readonly name = 'RedisFailure';
  /** Redis has reached its memory bound and refused to store more. Nothing was changed. */
  readonly isFull: boolean;

  constructor(operation: string, reason: string) {
    super(`Redis failed at ${operation}: ${reason}`);
    this.isFull = reason.includes('OOM command not allowed');
  }
}

export const toRedisFailure = (operation: string, error: unknown): RedisFailure =>
  new RedisFailure(operation, reasonOf(error));

/** ioredis's message about a shard without a primary contains a part of the chat's id. */
const reasonOf = (error: unknown): string =>
  messageOf(error).startsWith('Too many Cluster redirections') ? 'its shard is out of reach' : messageOf(error);

export const isTimeout = (error: unknown): boolean => messageOf(error) === 'Command timed out';

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Resolves to `full` where Redis refuses the write. */
export async function unlessFull<T>(answer: Promise<T>): Promise<T | 'full'> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof RedisFailure && error.isFull) return 'full';
    throw error;
  }
}
