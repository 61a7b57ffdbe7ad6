/** Everybody's connection blinks now and then; only one that stays away is worth a word. */
const worthAWordAfterMs = 1_000;

/** Says that the connection is away, until it is back. */
export function createConnectionLine(line: HTMLElement): { showOpen(): void; showAway(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let openedAtMs = 0;
  return {
    showOpen: () => {
      clearTimeout(timer);
      line.textContent = '';
      openedAtMs = performance.now();
    },
    showAway: () => {
      clearTimeout(timer);
      const show = () => {
        line.textContent = 'Reconnecting…';
      };
      // A server that lets everybody in and sends them away again is no better than one that is away.
      if (performance.now() - openedAtMs < worthAWordAfterMs) show();
      else timer = setTimeout(show, worthAWordAfterMs);
    },
  };
}
