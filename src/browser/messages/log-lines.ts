import { presenceElementId } from '../../protocol/page.ts';

/**
 * Completes the line about an entry with a code. A participant who is online already opened the chat on another device; one
 * who was away may have returned on the same one. Call before the line and the presence after it are in the page.
 */
export function tellWhereTheyCameIn(lines: readonly HTMLElement[], me: string): void {
  for (const line of lines) {
    const participant = line.dataset['participant'] ?? '';
    const isHere =
      participant === me || document.querySelector(`#${presenceElementId(participant)}.presence-online`) !== null;
    for (const words of line.querySelectorAll<HTMLElement>('[data-when]')) {
      words.hidden = (words.dataset['when'] === 'here') !== isHere;
    }
  }
}
