/** How a press on the button ended: let go at once, let go after a while, slid to the side, or slid up. */
export type PressEnd = 'tapped' | 'released' | 'slid-away' | 'locked';

/** A shorter press is a tap: the recording goes on without the finger. */
const tapMs = 400;
const awayPixels = 96;
const lockPixels = 72;

/** Follows a finger, a pen or a mouse that is down on a button, wherever it goes. The button has captured it. */
export class HeldPress {
  readonly ended: Promise<PressEnd>;
  readonly #over = new AbortController();
  readonly #startedAtMs = performance.now();

  /** @param onSlide is told how far it is slid away, and up: 1 is far enough */
  constructor(button: HTMLElement, start: PointerEvent, onSlide: (away: number, up: number) => void) {
    const { signal } = this.#over;
    this.ended = new Promise((resolve) => {
      const end = (how: PressEnd) => {
        this.#over.abort();
        resolve(how);
      };
      const isOther = ({ pointerId }: PointerEvent) => pointerId !== start.pointerId;
      const onMove = (event: PointerEvent) => {
        if (isOther(event)) return;
        const away = Math.abs(event.clientX - start.clientX) / awayPixels;
        const up = (start.clientY - event.clientY) / lockPixels;
        if (away >= 1) end('slid-away');
        else if (up >= 1) end('locked');
        else onSlide(away, Math.max(0, up));
      };
      const onUp = (event: PointerEvent) => {
        if (!isOther(event)) end(performance.now() - this.#startedAtMs < tapMs ? 'tapped' : 'released');
      };
      // The system takes the finger away, for a gesture of its own: nothing is lost, and nothing sent.
      const onLost = (event: PointerEvent) => {
        if (!isOther(event)) end('locked');
      };
      button.addEventListener('pointermove', onMove, { signal });
      button.addEventListener('pointerup', onUp, { signal });
      button.addEventListener('pointercancel', onLost, { signal });
      button.addEventListener('lostpointercapture', onLost, { signal });
    });
  }

  stop(): void {
    this.#over.abort();
  }
}
