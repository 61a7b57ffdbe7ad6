const firstDelayMs = 500;
const longestDelayMs = 5_000;
/** The share that chance adds or takes away, so that the pages of a restarted server do not all come back at once. */
const jitter = 0.3;

/**
 * Milliseconds to wait before the next try: from half a second, doubling, to five seconds, ± 30 %. hx-ws follows the same
 * rule for sockets (its own defaults, and `reconnectMaxDelay` in views/pages).
 * @param failures the tries that failed before the last one, without a success between them
 */
export const retryDelayMs = (failures: number): number =>
  Math.min(longestDelayMs, firstDelayMs * 2 ** failures) * (1 + jitter * (2 * randomShare() - 1));

/** From 0 to 1. */
const randomShare = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;
