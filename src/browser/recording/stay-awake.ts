/** Keeps the screen on until the signal aborts, where the browser can. It lets go by itself when the page is hidden. */
export function stayAwake(over: AbortSignal): void {
  const hold = async () => {
    if (document.hidden || over.aborted) return;
    try {
      const lock = await navigator.wakeLock.request('screen');
      const release = () => void lock.release();
      if (over.aborted) release();
      else over.addEventListener('abort', release, { once: true });
    } catch {
      // A battery that is nearly empty, or a browser without it: the recording goes on all the same.
    }
  };
  document.addEventListener('visibilitychange', hold, { signal: over });
  void hold();
}
