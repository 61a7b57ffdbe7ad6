import { firstRetryDelayMs, lastRetryDelayMs, longestRetryAfterMs } from '../../chat/limits.ts';

/*
 * When to try again, for every channel: the socket, the stream, the lists, the panel and the changes that wait. hx-ws has the
 * same rule for sockets (its own defaults, and `reconnectMaxDelay` in views/pages).
 */
/** The share that chance adds or takes away, so that the pages of a restarted server do not all come back at once. */
const jitter = 0.3;

/**
 * Milliseconds to wait before the next try: from half a second, doubling, to five seconds, ± 30 %; longer where the server
 * asked for it.
 * @param failures the tries that failed before the last one; a connection succeeds when it has carried something
 * @param askedMs the pause that the server asked for; see `retryAfterMs`
 */
export const retryDelayMs = (failures: number, askedMs = 0): number =>
  Math.max(
    Math.min(lastRetryDelayMs, firstRetryDelayMs * 2 ** failures) * (1 + jitter * (2 * randomShare() - 1)),
    askedMs * (1 + jitter * randomShare()),
  );

/** The longest time that `retryDelayMs` returns when the server asked for no pause. */
export const longestRetryDelayMs = lastRetryDelayMs * (1 + jitter);

/** The pause that a response asks for, at most a minute: seconds or a date (RFC 9110 §10.2.3). 0 when it asks for none. */
export function retryAfterMs({ headers }: Pick<Response, 'headers'>, nowMs = Date.now()): number {
  const value = headers.get('Retry-After') ?? '';
  const askedMs = /^\d+$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - nowMs;
  return Math.max(0, Math.min(longestRetryAfterMs, askedMs || 0));
}

/** Whether the same request may succeed a little later. */
export const isPassingStatus = (status: number): boolean => status === 429 || status >= 500;

/** From 0 to 1. */
const randomShare = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;
