const pressMs = 450;
/** A finger that moves further scrolls, in pixels. */
const stillWithin = 10;

/** Hears of every message on which a finger rests. Links keep what the browser does with them. */
export function onLongPress(list: HTMLElement, onPressed: (message: HTMLElement) => void, over: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let start = { x: 0, y: 0 };
  let isHeld = false;

  const stop = () => clearTimeout(timer);
  list.addEventListener('pointerdown', ({ pointerType, isPrimary, target, clientX, clientY }) => {
    stop();
    isHeld = false;
    const message = pressable(target);
    if (pointerType !== 'touch' || !isPrimary || !message) return;
    start = { x: clientX, y: clientY };
    timer = setTimeout(() => {
      isHeld = true;
      onPressed(message);
    }, pressMs);
  });
  list.addEventListener('pointermove', ({ clientX, clientY }) => {
    if (Math.hypot(clientX - start.x, clientY - start.y) > stillWithin) stop();
  });
  for (const end of ['pointerup', 'pointercancel', 'pointerleave'] as const) list.addEventListener(end, stop);
  // The finger that is lifted presses nothing of what has come under it.
  list.addEventListener('touchend', (event) => isHeld && event.cancelable && event.preventDefault());
  // Android's own menu would come up over ours.
  list.addEventListener('contextmenu', (event) => {
    if ('pointerType' in event && event.pointerType === 'touch' && pressable(event.target)) event.preventDefault();
  });
  over.addEventListener('abort', stop);
}

const pressable = (target: EventTarget | null): HTMLElement | undefined =>
  target instanceof Element && !target.closest('a')
    ? (target.closest<HTMLElement>('.message') ?? undefined)
    : undefined;
