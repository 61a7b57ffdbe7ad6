import { raw } from 'hono/html';
import { deadlineOf, type Lifetime, type LifetimeLimits } from '../../../src/chat/lifetime.ts';
import { elementIds } from '../../../src/protocol/page.ts';
import { escapeHtml } from '../../../src/words/escape-html.ts';
import type { Words } from '../../../src/words/words.ts';

/**
 * The remaining time of a chat, as durations because a phone's clock may be wrong. The browser shows it near the deadline.
 * It also renews it for each message: to the idle timeout, never beyond the chat's longest life. With it comes the server's time.
 */
export function renderCountdown(lifetime: Lifetime, nowMs: number, limits: LifetimeLimits, words: Words): string {
  const remainingMs = Math.max(0, deadlineOf(lifetime, limits).atMs - nowMs);
  const expiresInMs = Math.max(0, lifetime.createdAtMs + limits.longestLifeMs - nowMs);
  return `<life-countdown id="${elementIds.countdown}" data-remaining-ms="${remainingMs}" data-idle-timeout-ms="${lifetime.idleTimeoutMs}" data-expires-in-ms="${expiresInMs}" data-now-ms="${nowMs}" hidden><p>${words.html('chat.countdown', { time: raw('<time></time>') })}</p><button type="button" class="button button-small">${escapeHtml(words.say('chat.keepOpen'))}</button></life-countdown>`;
}
