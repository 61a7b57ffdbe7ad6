import { elementIds } from '../../protocol/page.ts';

/** Tells a screen reader something that the page shows in another way, when it next falls silent. */
export function announce(text: string): void {
  const announcements = document.getElementById(elementIds.announcements);
  if (announcements) announcements.textContent = text;
}

/** Screen readers look at what has changed a moment after it did. */
const untilReadMs = 500;
let hush: ReturnType<typeof setTimeout> | undefined;

/** Nothing that changes in the log now is read out: it was there before, or is too much. */
export function hushLog(): void {
  const log = document.getElementById(elementIds.messageLog);
  if (!log) return;
  log.ariaLive = 'off';
  clearTimeout(hush);
  hush = setTimeout(() => log.removeAttribute('aria-live'), untilReadMs);
}
