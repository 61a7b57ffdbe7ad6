import { maximumTextCharacters } from '../../chat/limits.ts';
import { mostAttachments } from '../../sealing/files/attachment.ts';
import { make, makeButton } from './basics/elements.ts';
import { sizeInWords } from './basics/file-names.ts';
import { type ChosenFile, chooseFile } from './chosen-file.ts';

/** A caption and ten files must fit into one sealed message. */
const mostCaptionBytes = 20_000;

/** What a person has chosen, shown in the place of the message field until it is sent or put away. */
export class ReadyToSend {
  readonly #composer: HTMLElement;
  readonly #onSend: (files: readonly ChosenFile[], caption: string) => void;
  readonly #region = make('section', 'ready-to-send');
  readonly #list = make('ul', 'ready-files');
  readonly #problem = make('p', 'composer-problem');
  readonly #caption = make('textarea', 'ready-caption');
  readonly #send: HTMLButtonElement;
  #files: readonly ChosenFile[] = [];
  readonly #urls = new Map<ChosenFile, string>();

  constructor(composer: HTMLElement, onSend: (files: readonly ChosenFile[], caption: string) => void) {
    this.#composer = composer;
    this.#onSend = onSend;
    this.#region.ariaLabel = 'Ready to send';
    this.#problem.setAttribute('role', 'alert');
    this.#caption.rows = 1;
    this.#caption.dir = 'auto';
    this.#caption.ariaLabel = 'Caption';
    this.#caption.placeholder = 'Caption';
    this.#caption.maxLength = maximumTextCharacters;
    this.#caption.spellcheck = false;
    this.#send = makeButton('Send', () => this.#submit(), 'button button-primary');
    const actions = make('div', 'ready-actions');
    actions.append(
      makeButton('Cancel', () => this.close()),
      this.#send,
    );
    this.#region.append(this.#problem, this.#list, this.#caption, actions);
    this.#region.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.close();
    });
  }

  async add(files: readonly File[], as: 'photo' | 'file'): Promise<void> {
    this.#open();
    const problems: string[] = [];
    for (const file of files) {
      if (this.#files.length >= mostAttachments) {
        problems.push(`A message holds ${mostAttachments} files.`);
        break;
      }
      const chosen = await chooseFile(file, as);
      if ('problem' in chosen) problems.push(chosen.problem);
      else this.#show(chosen);
    }
    this.#problem.textContent = problems.join(' ');
    this.#send.disabled = this.#files.length === 0;
    this.#caption.focus();
  }

  close(): void {
    if (!this.#region.isConnected) return;
    for (const url of this.#urls.values()) URL.revokeObjectURL(url);
    this.#urls.clear();
    this.#files = [];
    this.#list.replaceChildren();
    this.#caption.value = '';
    this.#region.remove();
    this.#composer.hidden = false;
    this.#composer.querySelector('textarea')?.focus();
  }

  #open(): void {
    if (this.#region.isConnected) return;
    this.#problem.textContent = '';
    this.#send.disabled = true;
    this.#composer.before(this.#region);
    this.#composer.hidden = true;
  }

  #show(file: ChosenFile): void {
    this.#files = [...this.#files, file];
    const { attachment, blob, warning } = file;
    const item = make('li', 'ready-file');
    if (attachment.kind === 'image') {
      const picture = make('img', 'ready-picture');
      const url = URL.createObjectURL(blob);
      this.#urls.set(file, url);
      picture.src = url;
      picture.alt = '';
      item.append(picture);
    }
    const words = make('div', 'file-words');
    const name = make('span', 'file-name', attachment.name);
    name.dir = 'auto';
    words.append(name, make('span', 'file-size', sizeInWords(attachment.size)));
    if (warning) words.append(make('span', 'file-warning', warning));
    const remove = makeButton('Remove', () => {
      this.#files = this.#files.filter((other) => other !== file);
      URL.revokeObjectURL(this.#urls.get(file) ?? '');
      item.remove();
      if (this.#files.length === 0) this.close();
      else this.#caption.focus();
    });
    remove.ariaLabel = `Remove ${attachment.name}`;
    item.append(words, remove);
    this.#list.append(item);
  }

  #submit(): void {
    const caption = this.#caption.value.trim();
    if (new TextEncoder().encode(JSON.stringify(caption)).length > mostCaptionBytes) {
      this.#problem.textContent = 'This caption is too long.';
      return;
    }
    if (this.#files.length === 0) return;
    const files = this.#files;
    this.close();
    this.#onSend(files, caption);
  }
}
