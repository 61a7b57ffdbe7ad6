import type { ImageAttachment } from '../../../sealing/files/attachment.ts';
import { make } from '../../attachments/elements.ts';
import { drawPreview } from '../../attachments/preview.ts';
import { stepTo } from '../../language/direction.ts';
import { listenToGestures } from './gestures.ts';
import { closerScale, type Fit, fitInto, moveBy, type Point, unzoomed, type Zoom, zoomAt } from './zoom.ts';

/** So far a finger goes to the side for another photo. */
const swipePixels = 48;

/** Where one photo is looked at, closely if wanted. */
export class PhotoStage {
  readonly element = make('div', 'photo-stage');
  readonly #onSwipe: (step: 1 | -1) => void;
  #shown: HTMLElement | undefined;
  #attachment: ImageAttachment | undefined;
  #zoom = unzoomed;
  /** How far the unzoomed photo follows a finger. */
  #dragged = 0;

  constructor(onSwipe: (step: 1 | -1) => void) {
    this.#onSwipe = onSwipe;
    listenToGestures(this.element, {
      onDrag: (by) => this.#drag(by),
      onRelease: (way) => this.#release(way),
      onPinch: (growth, middle, by) => {
        this.#show(moveBy(zoomAt(this.#zoom, this.#zoom.scale * growth, middle, this.#fit), by, this.#fit));
      },
      onWheel: (growth, at) => this.#show(zoomAt(this.#zoom, this.#zoom.scale * growth, at, this.#fit)),
      onDoubleTap: (at) => this.#show(zoomAt(this.#zoom, this.#zoom.scale > 1 ? 1 : closerScale, at, this.#fit)),
    });
  }

  /** Its blurred preview, until the photo is here. */
  begin(attachment: ImageAttachment): void {
    this.#attachment = attachment;
    const preview = attachment.preview === undefined ? undefined : drawPreview(attachment.preview);
    this.#put(preview);
  }

  showPhoto(url: string, caption: string): void {
    const picture = make('img', '');
    picture.src = url;
    picture.alt = caption;
    picture.draggable = false;
    this.#put(picture);
  }

  showProblem(words: string): void {
    const problem = make('p', 'photo-problem', words);
    problem.setAttribute('role', 'alert');
    this.#put(undefined);
    this.element.replaceChildren(problem);
  }

  zoomBy(growth: number): void {
    this.#show(zoomAt(this.#zoom, this.#zoom.scale * growth, { x: 0, y: 0 }, this.#fit));
  }

  unzoom(): void {
    this.#show(unzoomed);
  }

  get #fit(): Fit {
    const { clientWidth, clientHeight } = this.element;
    return fitInto({ width: clientWidth, height: clientHeight }, this.#attachment ?? { width: 1, height: 1 });
  }

  #put(shown: HTMLElement | undefined): void {
    this.#shown = shown;
    this.element.replaceChildren(...(shown ? [shown] : []));
    this.#show(unzoomed);
  }

  #drag(by: Point): void {
    if (this.#zoom.scale > 1) this.#show(moveBy(this.#zoom, by, this.#fit));
    else this.#follow(this.#dragged + by.x);
  }

  #release(way: Point | undefined): void {
    const isAcross = way && Math.abs(way.x) >= swipePixels && Math.abs(way.x) > Math.abs(way.y);
    const isSwipe = this.#dragged !== 0 && this.#zoom.scale === 1 && isAcross;
    this.#follow(0);
    // A finger that moves to the left draws in what stands to the right.
    if (isSwipe) this.#onSwipe(stepTo(way.x < 0 ? 'right' : 'left'));
  }

  #follow(pixels: number): void {
    this.#dragged = pixels;
    this.#draw();
  }

  #show(zoom: Zoom): void {
    this.#zoom = zoom;
    this.#draw();
  }

  #draw(): void {
    const { scale, x, y } = this.#zoom;
    this.element.dataset['zoomed'] = String(scale > 1);
    if (this.#shown) this.#shown.style.transform = `translate(${x + this.#dragged}px, ${y}px) scale(${scale})`;
  }
}
