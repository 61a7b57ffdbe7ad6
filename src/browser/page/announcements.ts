import { elementIds } from '../../protocol/page.ts';

/** Has screen readers say a text that the page shows in another way, after their current sentence. */
export function announce(text: string): void {
  const announcements = document.getElementById(elementIds.announcements);
  if (announcements) announcements.textContent = text;
}

/** Screen readers read a change a moment after it was made. */
const untilReadMs = 500;
let hush: ReturnType<typeof setTimeout> | undefined;

/** Keeps screen readers from reading the log's present changes: they are old, or too many. */
export function hushLog(): void {
  const log = document.getElementById(elementIds.messageLog);
  if (!log) return;
  log.ariaLive = 'off';
  clearTimeout(hush);
  hush = setTimeout(() => log.removeAttribute('aria-live'), untilReadMs);
}
