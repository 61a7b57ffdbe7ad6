import { countdownMs } from '../../chat/lifetime.ts';
import { elementIds } from '../../protocol/page.ts';
import { announce } from '../page/announcements.ts';
import { lifeRenewed } from '../page/arrival.ts';
import { partOf } from '../page/page-part.ts';
import { say } from '../texts/say.ts';

const keepOpenPressed = 'parley:keep-open';

/**
 * `<life-countdown data-remaining-ms data-idle-timeout-ms data-expires-in-ms>`: shows when the chat will be
 * destroyed soon, and lets the reader keep it open. Counts from its insertion, by a monotonic clock.
 */
class LifeCountdown extends HTMLElement {
  #endsAtMs = 0;
  #expiresAtMs = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const nowMs = performance.now();
    this.#endsAtMs = nowMs + this.#duration('remainingMs');
    this.#expiresAtMs = nowMs + this.#duration('expiresInMs');
    this.querySelector('button')?.addEventListener('click', this.#askToKeepOpen);
    this.#tick();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    this.querySelector('button')?.removeEventListener('click', this.#askToKeepOpen);
  }

  /** A message renewed the idle time. */
  renew(): void {
    this.#endsAtMs = Math.min(performance.now() + this.#duration('idleTimeoutMs'), this.#expiresAtMs);
    this.#tick();
  }

  #tick(): void {
    clearTimeout(this.#timer);
    const remainingMs = Math.max(0, this.#endsAtMs - performance.now());
    const shownFromMs = countdownMs(this.#duration('idleTimeoutMs'));
    this.#show(remainingMs, remainingMs <= shownFromMs);
    if (remainingMs === 0) return;
    const nextMs = remainingMs > shownFromMs ? remainingMs - shownFromMs : remainingMs % 1_000 || 1_000;
    this.#timer = setTimeout(() => this.#tick(), nextMs);
  }

  #show(remainingMs: number, isNear: boolean): void {
    const hasAppeared = isNear && this.hidden;
    this.hidden = !isNear;
    if (!isNear) return;
    const time = minutesAndSeconds(remainingMs);
    const shown = this.querySelector('time');
    if (shown) shown.textContent = time;
    // Near the chat's longest life, the time cannot be renewed.
    const button = this.querySelector('button');
    if (button) button.hidden = this.#expiresAtMs <= this.#endsAtMs;
    if (hasAppeared || Math.ceil(remainingMs / 1_000) === lastCallSeconds) {
      announce(say('log.timeLeft', { time }));
    }
  }

  readonly #askToKeepOpen = (): void => {
    this.dispatchEvent(new Event(keepOpenPressed, { bubbles: true }));
  };

  #duration(name: 'remainingMs' | 'idleTimeoutMs' | 'expiresInMs'): number {
    const durationMs = Number(this.dataset[name]);
    return Number.isFinite(durationMs) ? durationMs : 0;
  }
}

/** Announced when it appears and once more at this time; never every second. */
const lastCallSeconds = 15;

function minutesAndSeconds(durationMs: number): string {
  const seconds = Math.ceil(durationMs / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

customElements.define('life-countdown', LifeCountdown);

/** Renews the page's countdown with each message, and carries out "Keep open". */
export function startCountdown(chat: HTMLElement, keepOpen: () => void): void {
  chat.addEventListener(keepOpenPressed, () => {
    // The pressed button is about to be removed.
    partOf(chat, `#${elementIds.messageLog}`, HTMLElement).focus({ preventScroll: true });
    keepOpen();
  });
  chat.addEventListener(lifeRenewed, () => {
    const countdown = chat.querySelector('life-countdown');
    if (countdown instanceof LifeCountdown) countdown.renew();
  });
}
