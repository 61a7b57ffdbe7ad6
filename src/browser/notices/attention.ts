/** Who has touched the page this lately has it before their eyes. */
const attendingMs = 15_000;

/** Whether the reader looks at the page now: a phone that lies on the table shows it too. */
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
