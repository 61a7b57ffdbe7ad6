const pressMs = 450;
/** A finger that moves further is scrolling, in pixels. */
const stillWithin = 10;

/** Calls `onPressed` for a message under a resting finger. Links keep the browser's own long press. */
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
  // Lifting the finger must not press a button of the menu that opened under it.
  list.addEventListener('touchend', (event) => isHeld && event.cancelable && event.preventDefault());
  // Android's own menu would cover ours.
  list.addEventListener('contextmenu', (event) => {
    if ('pointerType' in event && event.pointerType === 'touch' && pressable(event.target)) event.preventDefault();
  });
  over.addEventListener('abort', stop);
}

const pressable = (target: EventTarget | null): HTMLElement | undefined =>
  target instanceof Element && !target.closest('a')
    ? (target.closest<HTMLElement>('.message') ?? undefined)
    : undefined;
