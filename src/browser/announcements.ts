import { elementIds } from '../protocol/page.ts';

/** Tells a screen reader something that the page shows in another way, when it next falls silent. */
export function announce(text: string): void {
  const announcements = document.getElementById(elementIds.announcements);
  if (announcements) announcements.textContent = text;
}
