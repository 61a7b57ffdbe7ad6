import { make, makeButton } from '../../attachments/elements.ts';
import { wordsOfRefusal } from '../../attachments/refusals.ts';
import { stepOfArrow } from '../../language/direction.ts';
import { say } from '../../texts/say.ts';
import type { OpenedFiles } from '../opened/opened-files.ts';
import { PhotoStage } from './photo-stage.ts';
import type { ShownPhoto, ShownPhotos } from './shown-photos.ts';

const keyZoom = 1.5;

/**
 * Shows the photos of the chat, each as large as the screen, beginning with one of them. Escape, the way back and "Close" end
 * it, and so does the deletion of the photo that is shown.
 */
export function viewPhotos(photos: ShownPhotos, first: ShownPhoto, opened: OpenedFiles): void {
  new PhotoViewer(photos, first, opened).open();
}

class PhotoViewer {
  /** Asked at every step: a photo may have been erased since the last one. */
  readonly #photos: ShownPhotos;
  readonly #opened: OpenedFiles;
  readonly #dialog = make('dialog', 'photo-viewer');
  readonly #stage = new PhotoStage((step) => this.#go(step));
  readonly #count = make('p', 'photo-count');
  readonly #before: HTMLButtonElement;
  readonly #after: HTMLButtonElement;
  #photo: ShownPhoto;

  constructor(photos: ShownPhotos, first: ShownPhoto, opened: OpenedFiles) {
    this.#photos = photos;
    this.#photo = first;
    this.#opened = opened;
    this.#dialog.ariaLabel = say('files.photo');
    this.#count.ariaLive = 'polite';
    this.#before = this.#turningButton('‹', say('files.previousPhoto'), -1);
    this.#after = this.#turningButton('›', say('files.nextPhoto'), 1);
    const close = makeButton(say('files.close'), () => this.#dialog.close());
    close.autofocus = true;
    const actions = make('div', 'photo-actions');
    actions.append(
      this.#count,
      makeButton(say('files.save'), () => this.#save()),
      close,
    );
    this.#dialog.append(this.#stage.element, this.#before, this.#after, actions);
    this.#dialog.addEventListener('keydown', (event) => this.#press(event));
  }

  open(): void {
    const closing = new AbortController();
    this.#dialog.addEventListener(
      'close',
      () => {
        closing.abort();
        this.#dialog.remove();
      },
      { once: true },
    );
    document.getElementById('chat')?.append(this.#dialog);
    this.#dialog.showModal();
    closeByWayBack(this.#dialog, closing.signal);
    this.#opened.whenForgotten((assetId) => {
      if (assetId === this.#photo.attachment.assetId) this.#dialog.close();
    }, closing.signal);
    this.#show();
  }

  #turningButton(sign: string, label: string, step: 1 | -1): HTMLButtonElement {
    const button = makeButton(sign, () => this.#go(step), 'button photo-turn');
    button.ariaLabel = label;
    return button;
  }

  #go(step: 1 | -1): void {
    const photos = this.#photos.all();
    const at = photos.indexOf(this.#photo);
    const next = at < 0 ? undefined : photos[at + step];
    if (next) {
      this.#photo = next;
      this.#show();
    } else this.#showPlace();
  }

  #show(): void {
    this.#showPlace();
    this.#stage.begin(this.#photo.attachment);
    void this.#fetch(this.#photo);
  }

  /** Which one of how many it is. */
  #showPlace(): void {
    const photos = this.#photos.all();
    const [at, last] = [photos.indexOf(this.#photo), photos.length - 1];
    this.#count.textContent = last > 0 ? say('files.photoPlace', { place: at + 1, count: last + 1 }) : '';
    this.#before.disabled = at <= 0;
    this.#after.disabled = at === last;
    for (const button of [this.#before, this.#after]) {
      button.hidden = last === 0;
      // A disabled button loses the focus, and the dialog its keys.
      if (button.disabled && document.activeElement === button)
        this.#dialog.querySelector<HTMLElement>('[autofocus]')?.focus();
    }
  }

  async #fetch(photo: ShownPhoto): Promise<void> {
    try {
      const url = await this.#opened.pictureUrl(photo.attachment);
      if (photo !== this.#photo) return;
      if (url === undefined) this.#stage.showProblem(say('files.photoNotShown'));
      else this.#stage.showPhoto(url, photo.caption);
    } catch (error) {
      if (photo === this.#photo) this.#stage.showProblem(wordsOfRefusal(error));
    }
  }

  #save(): void {
    void this.#opened.savePicture(this.#photo.attachment).catch(() => {});
  }

  #press({ key }: KeyboardEvent): void {
    const step = stepOfArrow(key);
    if (step !== undefined) this.#go(step);
    if (key === '+' || key === '=') this.#stage.zoomBy(keyZoom);
    if (key === '-') this.#stage.zoomBy(1 / keyZoom);
    if (key === '0') this.#stage.unzoom();
  }
}

/** The way back closes a dialog instead of leaving the page; closed otherwise, it leaves no step behind. */
function closeByWayBack(dialog: HTMLDialogElement, closed: AbortSignal): void {
  history.pushState(undefined, '');
  let isBack = false;
  const close = () => {
    isBack = true;
    dialog.close();
  };
  window.addEventListener('popstate', close, { signal: closed });
  closed.addEventListener('abort', () => {
    if (!isBack) history.back();
  });
}
