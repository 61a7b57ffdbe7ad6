/** Everybody's connection blinks now and then; only one that stays away is worth a word. */
const worthAWordAfterMs = 1_000;
/** A server that lets everybody in and sends them away again is no better than one that is away. */
const holdsAfterMs = 2_000;

/** Says that the connection is away, until it is back. */
export function createConnectionLine(line: HTMLElement): { showOpen(): void; showAway(): void } {
  let word: ReturnType<typeof setTimeout> | undefined;
  let hold: ReturnType<typeof setTimeout> | undefined;
  let hasHeld = true;

  const sayNothing = () => {
    clearTimeout(word);
    word = undefined;
    line.textContent = '';
  };
  return {
    showOpen: () => {
      if (hasHeld) sayNothing();
      hasHeld = false;
      hold = setTimeout(() => {
        hasHeld = true;
        sayNothing();
      }, holdsAfterMs);
    },
    showAway: () => {
      clearTimeout(hold);
      word ??= setTimeout(() => {
        line.textContent = 'Reconnecting…';
      }, worthAWordAfterMs);
    },
  };
}
