/** Short interruptions are common, and are not shown. */
const shownAfterMs = 1_000;

/** Shows that the connection is lost, until it is back. */
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
      // A server that accepts connections and closes them at once is shown as away, too.
      if (performance.now() - openedAtMs < shownAfterMs) show();
      else timer = setTimeout(show, shownAfterMs);
    },
  };
}
