import { deadlineOf, type Lifetime, type LifetimeLimits } from '../../../src/chat/lifetime.ts';
import { elementIds } from '../../../src/protocol/page.ts';

/**
 * The remaining time of a chat, as durations because a phone's clock may be wrong. The browser shows it near the deadline.
 * It also renews it for each message: to the idle timeout, never beyond the chat's longest life.
 */
export function renderCountdown(lifetime: Lifetime, nowMs: number, limits: LifetimeLimits): string {
  const remainingMs = Math.max(0, deadlineOf(lifetime, limits).atMs - nowMs);
  const expiresInMs = Math.max(0, lifetime.createdAtMs + limits.longestLifeMs - nowMs);
  return `<life-countdown id="${elementIds.countdown}" data-remaining-ms="${remainingMs}" data-idle-timeout-ms="${lifetime.idleTimeoutMs}" data-expires-in-ms="${expiresInMs}" hidden><p>This chat will be destroyed in <time></time></p><button type="button" class="button button-small">Keep open</button></life-countdown>`;
}
