import { maximumTextCharacters } from '../../chat/limits.ts';
import type { RoomForFiles } from '../../protocol/page.ts';
import { mostAttachments } from '../../sealing/files/attachment.ts';
import { make, makeButton } from './basics/elements.ts';
import { type ChosenFile, canBeOriginal, chooseFile, type Wish } from './chosen-file.ts';
import { ReadyFile } from './ready-file.ts';
import { roomTakenBy } from './room-for-files.ts';

/** A caption and ten files must fit into one sealed message. */
const mostCaptionBytes = 20_000;

interface ReadyToSendOptions {
  readonly composer: HTMLElement;
  readonly videoWorkerUrl: string;
  askRoom(): Promise<RoomForFiles>;
  onSend(files: readonly ChosenFile[], caption: string): void;
}

/** What a person has chosen, shown in the place of the message field until it is sent or put away. */
export class ReadyToSend {
  readonly #composer: HTMLElement;
  readonly #onSend: (files: readonly ChosenFile[], caption: string) => void;
  readonly #region = make('section', 'ready-to-send');
  readonly #list = make('ul', 'ready-files');
  readonly #problem = make('p', 'composer-problem');
  readonly #caption = make('textarea', 'ready-caption');
  readonly #original = make('input', 'ready-original');
  readonly #originalChoice = make('label', 'ready-choice');
  readonly #send: HTMLButtonElement;
  readonly #videoWorkerUrl: string;
  readonly #askRoom: () => Promise<RoomForFiles>;
  #files: readonly ReadyFile[] = [];
  #turn: Promise<void> = Promise.resolve();

  constructor({ composer, videoWorkerUrl, askRoom, onSend }: ReadyToSendOptions) {
    this.#composer = composer;
    this.#askRoom = askRoom;
    this.#videoWorkerUrl = videoWorkerUrl;
    this.#onSend = onSend;
    this.#region.ariaLabel = 'Ready to send';
    this.#problem.setAttribute('role', 'alert');
    this.#caption.rows = 1;
    this.#caption.dir = 'auto';
    this.#caption.ariaLabel = 'Caption';
    this.#caption.placeholder = 'Caption';
    this.#caption.maxLength = maximumTextCharacters;
    this.#caption.spellcheck = false;
    this.#original.type = 'checkbox';
    this.#original.addEventListener('change', () => void this.#inTurn(() => this.#chooseAgain()));
    this.#originalChoice.append(this.#original, 'Original');
    this.#send = makeButton('Send', () => this.#submit(), 'button button-primary');
    const actions = make('div', 'ready-actions');
    actions.append(
      makeButton('Cancel', () => this.close()),
      this.#send,
    );
    this.#region.append(this.#problem, this.#list, this.#originalChoice, this.#caption, actions);
    this.#region.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.close();
    });
  }

  async add(files: readonly File[], as: Wish['as']): Promise<void> {
    this.#open();
    await this.#inTurn(() => this.#choose(files, as));
    this.#caption.focus();
  }

  close(): void {
    if (!this.#region.isConnected) return;
    for (const file of this.#files) file.forget();
    this.#files = [];
    this.#list.replaceChildren();
    this.#caption.value = '';
    this.#original.checked = false;
    this.#region.remove();
    this.#composer.hidden = false;
    this.#composer.querySelector('textarea')?.focus();
  }

  #open(): void {
    if (this.#region.isConnected) return;
    this.#problem.textContent = '';
    this.#originalChoice.hidden = true;
    this.#composer.before(this.#region);
    this.#composer.hidden = true;
  }

  /** One thing after the other; meanwhile nothing can be sent. */
  #inTurn(work: () => Promise<readonly string[]>): Promise<void> {
    this.#send.disabled = true;
    const turn = this.#turn.then(async () => {
      const problems = await work();
      this.#problem.textContent = problems.join(' ');
      if (this.#turn === turn) this.#send.disabled = this.#files.length === 0;
      this.#originalChoice.hidden = !this.#files.some(({ file, as }) => canBeOriginal(file, as));
    });
    this.#turn = turn;
    return turn;
  }

  /** @returns why some cannot be sent */
  async #choose(files: readonly File[], as: Wish['as']): Promise<readonly string[]> {
    const room = await this.#askRoom();
    const problems: string[] = [];
    for (const file of files) {
      if (!this.#region.isConnected) return [];
      if (this.#files.length >= mostAttachments) return [...problems, `A message holds ${mostAttachments} files.`];
      const chosen = await chooseFile(file, this.#wishFor(as, room, this.#files));
      if ('problem' in chosen) problems.push(chosen.problem);
      else if (this.#region.isConnected) this.#show(new ReadyFile(file, as, chosen));
    }
    return problems;
  }

  /** What cannot be sent as it is wanted now stays as it was. */
  async #chooseAgain(): Promise<readonly string[]> {
    const room = await this.#askRoom();
    const problems: string[] = [];
    for (const ready of this.#files) {
      const { file, as } = ready;
      if (!canBeOriginal(file, as)) continue;
      const others = this.#files.filter((other) => other !== ready);
      const chosen = await chooseFile(file, this.#wishFor(as, room, others));
      if ('problem' in chosen) problems.push(chosen.problem);
      else if (ready.element.isConnected) ready.change(chosen);
    }
    return problems;
  }

  /** @param others what is sent with it, and takes room as well */
  #wishFor(as: Wish['as'], { fileBytes, chatBytes }: RoomForFiles, others: readonly ReadyFile[]): Wish {
    const taken = others.reduce((sum, { chosen }) => sum + roomTakenBy(chosen.attachment.size), 0);
    return {
      as,
      asOriginal: this.#original.checked,
      videoWorkerUrl: this.#videoWorkerUrl,
      room: { fileBytes, chatBytes: chatBytes - taken },
    };
  }

  #show(ready: ReadyFile): void {
    this.#files = [...this.#files, ready];
    ready.onRemoved(() => {
      this.#files = this.#files.filter((other) => other !== ready);
      if (this.#files.length === 0) this.close();
      else this.#caption.focus();
    });
    this.#list.append(ready.element);
  }

  #submit(): void {
    const caption = this.#caption.value.trim();
    if (new TextEncoder().encode(JSON.stringify(caption)).length > mostCaptionBytes) {
      this.#problem.textContent = 'This caption is too long.';
      return;
    }
    if (this.#files.length === 0) return;
    const files = this.#files.map(({ chosen }) => chosen);
    this.close();
    this.#onSend(files, caption);
  }
}
