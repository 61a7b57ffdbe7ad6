import type { ImageAttachment } from '../../../sealing/files/attachment.ts';

/** A photo in a message on the page. */
export interface ShownPhoto {
  readonly attachment: ImageAttachment;
  caption: string;
}

/** The photos on the page, by the elements that show them. */
export class ShownPhotos {
  readonly #log: HTMLElement;
  readonly #photos = new WeakMap<Element, ShownPhoto>();

  constructor(log: HTMLElement) {
    this.#log = log;
  }

  add(place: Element, photo: ShownPhoto): void {
    this.#photos.set(place, photo);
  }

  /** Their message says something else now. */
  rename(place: Element, caption: string): void {
    const photo = this.#photos.get(place);
    if (photo) photo.caption = caption;
  }

  /** As they stand in the log. */
  all(): readonly ShownPhoto[] {
    return [...this.#log.querySelectorAll('.picture')].flatMap((place) => this.#photos.get(place) ?? []);
  }
}
