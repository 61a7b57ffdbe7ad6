import { make, makeButton } from '../attachments/elements.ts';
import { sizeInWords } from '../attachments/file-names.ts';
import { drawPreviewOf } from '../attachments/preview.ts';
import { say } from '../texts/say.ts';
import type { ChosenFile, Wish } from './chosen-file.ts';

/** One line of "Ready to send". */
export class ReadyFile {
  readonly element = make('li', 'ready-file');
  readonly file: File;
  readonly as: Wish['as'];
  #chosen: ChosenFile;
  #url: string | undefined;
  #onRemoved: () => void = () => {};

  constructor(file: File, as: Wish['as'], chosen: ChosenFile) {
    this.file = file;
    this.as = as;
    this.#chosen = chosen;
    this.#draw();
  }

  get chosen(): ChosenFile {
    return this.#chosen;
  }

  change(chosen: ChosenFile): void {
    this.#chosen = chosen;
    this.#draw();
  }

  onRemoved(listener: () => void): void {
    this.#onRemoved = listener;
  }

  /** The page holds its picture no longer. */
  forget(): void {
    if (this.#url !== undefined) URL.revokeObjectURL(this.#url);
    this.#url = undefined;
  }

  #draw(): void {
    this.forget();
    const { attachment, blob, warning } = this.#chosen;
    const words = make('div', 'file-words');
    const name = make('span', 'file-name', attachment.name);
    name.dir = 'auto';
    name.translate = false;
    words.append(name, make('span', 'file-size', sizeInWords(attachment.size)));
    if (warning) words.append(make('span', 'file-warning', warning));
    const remove = makeButton(say('files.remove'), () => {
      this.forget();
      this.element.remove();
      this.#onRemoved();
    });
    remove.ariaLabel = say('files.removeNamed', { name: attachment.name });
    const picture = attachment.kind === 'image' ? this.#picture(blob) : drawPreviewOf(attachment);
    picture?.classList.add('ready-picture');
    this.element.replaceChildren(...(picture ? [picture] : []), words, remove);
  }

  #picture(blob: Blob): HTMLElement {
    const picture = make('img', '');
    this.#url = URL.createObjectURL(blob);
    picture.src = this.#url;
    picture.alt = '';
    return picture;
  }
}
