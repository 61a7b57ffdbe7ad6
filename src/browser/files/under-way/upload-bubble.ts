import type { Attachment } from '../../../sealing/files/attachment.ts';
import { make, makeButton } from '../../attachments/elements.ts';
import { plainFileName, sizeInWords } from '../../attachments/file-names.ts';
import { drawPreviewOf } from '../../attachments/preview.ts';
import { durationInWords } from '../../texts/duration.ts';
import { say } from '../../texts/say.ts';

interface Choice {
  readonly label: string;
  choose(): void;
}

/** A message whose files are on their way. */
export class UploadBubble {
  readonly element = make('li', 'message message-pending');
  readonly #progress = make('progress', 'file-progress');
  readonly #cancelling = new AbortController();
  readonly cancelled: AbortSignal;

  constructor(attachments: readonly Attachment[], caption: string, me: string, over: AbortSignal) {
    this.cancelled = AbortSignal.any([this.#cancelling.signal, over]);
    this.element.dataset['sender'] = me;
    this.#progress.max = 1;
    // Without a value it only moves: until all is kept, a page that is closed takes the files along.
    this.#progress.ariaLabel = say('files.preparing');
    const files = make('div', 'files');
    // The page holds the files of what it shows.
    files.dataset['assets'] = attachments.map(({ assetId }) => assetId).join(' ');
    for (const attachment of attachments) {
      const file = make('div', 'file');
      const preview = drawPreviewOf(attachment);
      const words = make('div', 'file-words');
      const name = make('span', 'file-name', nameInWords(attachment));
      name.dir = 'auto';
      words.append(name, make('span', 'file-size', sizeInWords(attachment.size)));
      file.append(...(preview ? [preview, words] : [words]));
      files.append(file);
    }
    const state = make('div', 'file-state');
    state.append(
      this.#progress,
      makeButton(say('button.cancel'), () => this.#cancelling.abort()),
    );
    this.element.append(files, ...(caption === '' ? [] : [make('p', 'upload-caption', caption)]), state);
  }

  showProgress(share: number): void {
    this.#progress.ariaLabel = say('files.sending');
    this.#progress.value = share;
  }

  /** False once it was refused or removed. */
  get isUnderWay(): boolean {
    return this.element.isConnected && this.element.matches('.message-pending');
  }

  get isRefused(): boolean {
    return this.element.matches('.message-refused');
  }

  refuse(reason: string, choices: readonly Choice[]): void {
    const refusal = make('div', 'message-refusal');
    const words = make('p', 'file-problem', reason);
    words.setAttribute('role', 'alert');
    this.element.classList.replace('message-pending', 'message-refused');
    refusal.append(
      words,
      ...choices.map(({ label, choose }) =>
        makeButton(label, () => {
          // The pressed button is about to be removed; the focus must not be lost with it.
          this.element.closest<HTMLElement>('[role="log"]')?.focus({ preventScroll: true });
          choose();
        }),
      ),
    );
    this.element.querySelector('.file-state')?.replaceWith(refusal);
  }

  remove(): void {
    this.element.remove();
  }
}

function nameInWords(attachment: Attachment): string {
  if (attachment.kind === 'sticker') return say('shown.sticker');
  if (attachment.kind === 'round-video') return say('shown.roundVideo');
  return attachment.kind === 'voice'
    ? say('shown.voiceOf', { duration: durationInWords(attachment.durationMs) })
    : plainFileName(attachment.name);
}
