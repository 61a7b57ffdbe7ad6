/** Everybody's connection blinks now and then; only one that stays away is worth a word. */
const worthAWordAfterMs = 1_000;

/** Says that the connection is away, until it is back. */
export function createConnectionLine(line: HTMLElement): { showOpen(): void; showAway(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    showOpen: () => {
      clearTimeout(timer);
      line.textContent = '';
    },
    showAway: () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        line.textContent = 'Reconnecting…';
      }, worthAWordAfterMs);
    },
  };
}
