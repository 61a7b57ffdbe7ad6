const presses = 3;
/** From the first press to the last. */
const withinMs = 1_500;

/**
 * Counts the presses of Esc, wherever the focus is. Each of them still does what it does: it closes a dialog, a menu or a photo, or ends
 * an answer. Whoever does anything else between them is not in a hurry. A key that is held down is one press, and one that ends a word of
 * an input method is none.
 */
export function onThreeEscapes(task: () => void): void {
  let pressedAtMs: readonly number[] = [];
  const beginAnew = () => {
    pressedAtMs = [];
  };
  const count = ({ key, repeat, isComposing }: KeyboardEvent) => {
    if (key !== 'Escape') return beginAnew();
    if (repeat || isComposing) return;
    const nowMs = performance.now();
    pressedAtMs = [...pressedAtMs, nowMs].filter((atMs) => nowMs - atMs <= withinMs);
    if (pressedAtMs.length >= presses) task();
  };
  // First of all listeners: some keep the key to themselves.
  addEventListener('keydown', count, { capture: true });
  addEventListener('pointerdown', beginAnew, { capture: true });
}
