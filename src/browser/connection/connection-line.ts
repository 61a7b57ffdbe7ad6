import { say } from '../texts/say.ts';
export interface ConnectionLine {
  showOpen(): void;
  /** @param why in words, where it is not the network */
  showAway(why?: string): void;
}

/** Short interruptions are common, and are not shown. */
const shownAfterMs = 1_000;

/**
 * Shows that the connection is lost, until it is back.
 * @param onShown called when the loss is shown
 */
export function createConnectionLine(line: HTMLElement, onShown = () => {}): ConnectionLine {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let openedAtMs = 0;
  return {
    showOpen: () => {
      clearTimeout(timer);
      line.textContent = '';
      openedAtMs = performance.now();
    },
    showAway: (why = say('shown.reconnecting')) => {
      clearTimeout(timer);
      const show = () => {
        line.textContent = why;
        onShown();
      };
      // A server that accepts connections and closes them at once is shown as away, too.
      if (performance.now() - openedAtMs < shownAfterMs) show();
      else timer = setTimeout(show, shownAfterMs);
    },
  };
}
