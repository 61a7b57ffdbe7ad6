import type { Point } from './zoom.ts';

/** What fingers, a mouse and a wheel do on a stage. Places are measured from its middle. */
export interface GestureListener {
  /** One finger, or the mouse. */
  onDrag(by: Point): void;
  /** The fingers have left the stage. @param way from where the first of them came down; none after a pinch */
  onRelease(way: Point | undefined): void;
  onPinch(growth: number, middle: Point, by: Point): void;
  onWheel(growth: number, at: Point): void;
  onDoubleTap(at: Point): void;
}

/** Two taps are one double tap within this time and distance. */
const doubleTapMs = 300;
const nearPixels = 24;
/** Of a wheel's own pixels, for double the size. */
const wheelPixelsToDouble = 300;

export function listenToGestures(stage: HTMLElement, listener: GestureListener): void {
  const gestures = new Gestures(stage, listener);
  stage.addEventListener('pointerdown', (event) => gestures.down(event));
  stage.addEventListener('pointermove', (event) => gestures.move(event));
  stage.addEventListener('pointerup', (event) => gestures.up(event));
  stage.addEventListener('pointercancel', (event) => gestures.up(event));
  stage.addEventListener('wheel', (event) => gestures.wheel(event), { passive: false });
}

class Gestures {
  readonly #stage: HTMLElement;
  readonly #listener: GestureListener;
  readonly #pointers = new Map<number, Point>();
  #start: Point | undefined;
  #tap: { readonly atMs: number; readonly place: Point } | undefined;

  constructor(stage: HTMLElement, listener: GestureListener) {
    this.#stage = stage;
    this.#listener = listener;
  }

  down(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.#stage.setPointerCapture(event.pointerId);
    const place = this.#placeOf(event);
    this.#start = this.#pointers.size === 0 ? place : undefined;
    this.#pointers.set(event.pointerId, place);
  }

  move(event: PointerEvent): void {
    const before = this.#pointers.get(event.pointerId);
    if (!before) return;
    const place = this.#placeOf(event);
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    this.#pointers.set(event.pointerId, place);
    if (!other) {
      this.#listener.onDrag(between(before, place));
      return;
    }
    const growth = distance(place, other) / Math.max(1, distance(before, other));
    const middle = { x: (place.x + other.x) / 2, y: (place.y + other.y) / 2 };
    const moved = between(before, place);
    this.#listener.onPinch(growth, middle, { x: moved.x / 2, y: moved.y / 2 });
  }

  up(event: PointerEvent): void {
    if (!this.#pointers.delete(event.pointerId) || this.#pointers.size > 0) return;
    const place = this.#placeOf(event);
    const start = this.#start;
    this.#start = undefined;
    if (start && event.type === 'pointerup' && distance(start, place) < nearPixels)
      this.#tapped(place, event.timeStamp);
    this.#listener.onRelease(start && between(start, place));
  }

  wheel(event: WheelEvent): void {
    event.preventDefault();
    this.#listener.onWheel(2 ** (-event.deltaY / wheelPixelsToDouble), this.#placeOf(event));
  }

  #tapped(place: Point, atMs: number): void {
    const before = this.#tap;
    const isSecond = before && atMs - before.atMs < doubleTapMs && distance(before.place, place) < nearPixels;
    this.#tap = isSecond ? undefined : { atMs, place };
    if (isSecond) this.#listener.onDoubleTap(place);
  }

  #placeOf({ clientX, clientY }: MouseEvent): Point {
    const { left, top, width, height } = this.#stage.getBoundingClientRect();
    return { x: clientX - left - width / 2, y: clientY - top - height / 2 };
  }
}

const between = (from: Point, to: Point): Point => ({ x: to.x - from.x, y: to.y - from.y });
const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
