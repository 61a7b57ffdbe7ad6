/** A person who used the page within this time looks at it. */
const attendingMs = 15_000;

/** Returns whether the reader looks at the page now. Visibility is not enough: a phone lying on a table shows it too. */
export function watchAttention(over: AbortSignal): () => boolean {
  let touchedAtMs = performance.now();
  const touch = () => {
    touchedAtMs = performance.now();
  };
  for (const name of ['pointerdown', 'pointermove', 'keydown', 'visibilitychange']) {
    document.addEventListener(name, touch, { signal: over, passive: true });
  }
  return () => !document.hidden && document.hasFocus() && performance.now() - touchedAtMs < attendingMs;
}
