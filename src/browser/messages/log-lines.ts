import { presenceElementId } from '../../protocol/page.ts';

/**
 * Somebody typed their code again: if they are here already, they opened the chat on another device; if they were away,
 * they may have come back on the same one. Called before the line, and the presence that follows it, are shown.
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
