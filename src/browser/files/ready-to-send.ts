import { maximumCaptionBytes, maximumTextCharacters } from '../../chat/limits.ts';
import type { RoomForFiles } from '../../protocol/page.ts';
import { mostAttachments } from '../../sealing/files/attachment.ts';
import { make, makeButton } from '../attachments/elements.ts';
import { say } from '../texts/say.ts';
import { type ChosenFile, canBeOriginal, chooseFile, type Wish } from './chosen-file.ts';
import { ReadyFile } from './ready-file.ts';
import { roomTakenBy } from './room-for-files.ts';

interface ReadyToSendOptions {
  readonly composer: HTMLElement;
  readonly videoWorkerUrl: string;
  askRoom(): Promise<RoomForFiles>;
  /** Whether what is sent now is read once. */
  readonly readOnce: { readonly isOn: boolean };
  onSend(files: readonly ChosenFile[], caption: string): void;
  readonly over: AbortSignal;
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
  readonly #readOnce: { readonly isOn: boolean };
  readonly #over: AbortSignal;
  #files: readonly ReadyFile[] = [];
  #turn: Promise<void> = Promise.resolve();
  /** Aborted when everything is put away. */
  #closing = new AbortController();

  constructor({ composer, videoWorkerUrl, askRoom, readOnce, onSend, over }: ReadyToSendOptions) {
    this.#composer = composer;
    this.#askRoom = askRoom;
    this.#readOnce = readOnce;
    this.#videoWorkerUrl = videoWorkerUrl;
    this.#onSend = onSend;
    this.#over = over;
    over.addEventListener('abort', () => this.close(), { once: true });
    this.#region.ariaLabel = say('files.ready');
    this.#problem.setAttribute('role', 'alert');
    this.#caption.rows = 1;
    this.#caption.dir = 'auto';
    this.#caption.ariaLabel = say('files.caption');
    this.#caption.placeholder = say('files.caption');
    this.#caption.maxLength = maximumTextCharacters;
    this.#caption.spellcheck = false;
    this.#original.type = 'checkbox';
    this.#original.addEventListener('change', () => void this.#inTurn((closed) => this.#chooseAgain(closed)));
    this.#originalChoice.append(this.#original, say('files.original'));
    this.#send = makeButton(say('chat.send'), () => this.#submit(), 'button button-primary');
    const actions = make('div', 'ready-actions');
    actions.append(
      makeButton(say('button.cancel'), () => this.close()),
      this.#send,
    );
    this.#region.append(this.#problem, this.#list, this.#originalChoice, this.#caption, actions);
    this.#region.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.close();
    });
  }

  async add(files: readonly File[], as: Wish['as']): Promise<void> {
    if (this.#over.aborted) return;
    this.#open();
    await this.#inTurn((closed) => this.#choose(files, as, closed));
    if (this.#region.isConnected) this.#caption.focus();
  }

  close(): void {
    if (!this.#region.isConnected) return;
    for (const file of this.#files) file.forget();
    this.#files = [];
    this.#list.replaceChildren();
    this.#caption.value = '';
    this.#original.checked = false;
    this.#closing.abort();
    this.#region.remove();
    this.#composer.hidden = false;
    this.#composer.querySelector('textarea')?.focus();
  }

  #open(): void {
    if (this.#region.isConnected) return;
    this.#closing = new AbortController();
    this.#problem.textContent = '';
    this.#originalChoice.hidden = true;
    this.#composer.before(this.#region);
    this.#composer.hidden = true;
  }

  /** One thing after the other; meanwhile nothing can be sent. */
  #inTurn(work: (closed: AbortSignal) => Promise<readonly string[]>): Promise<void> {
    this.#send.disabled = true;
    const { signal } = this.#closing;
    const turn = this.#turn.then(async () => {
      const problems = signal.aborted ? [] : await work(signal);
      if (signal.aborted) return;
      this.#problem.textContent = problems.join(' ');
      if (this.#turn === turn) this.#send.disabled = this.#files.length === 0;
      this.#originalChoice.hidden = !this.#files.some(({ file, as }) => canBeOriginal(file, as));
    });
    this.#turn = turn;
    return turn;
  }

  /** @returns why some cannot be sent */
  async #choose(files: readonly File[], as: Wish['as'], closed: AbortSignal): Promise<readonly string[]> {
    const room = await this.#askRoom();
    const problems: string[] = [];
    for (const file of files) {
      if (this.#files.length >= mostAttachments) return [...problems, say('files.most', { most: mostAttachments })];
      const chosen = await chooseFile(file, this.#wishFor(as, room, closed, this.#files));
      if (closed.aborted) return [];
      if ('problem' in chosen) problems.push(chosen.problem);
      else this.#show(new ReadyFile(file, as, chosen));
    }
    return problems;
  }

  /** What cannot be sent as it is wanted now stays as it was. */
  async #chooseAgain(closed: AbortSignal): Promise<readonly string[]> {
    const room = await this.#askRoom();
    const problems: string[] = [];
    for (const ready of this.#files) {
      const { file, as } = ready;
      if (!canBeOriginal(file, as)) continue;
      const others = this.#files.filter((other) => other !== ready);
      const chosen = await chooseFile(file, this.#wishFor(as, room, closed, others));
      if (closed.aborted) return [];
      if ('problem' in chosen) problems.push(chosen.problem);
      else if (ready.element.isConnected) ready.change(chosen);
    }
    return problems;
  }

  /** @param others what is sent with it, and takes room as well */
  #wishFor(
    as: Wish['as'],
    { fileBytes, chatBytes }: RoomForFiles,
    unwanted: AbortSignal,
    others: readonly ReadyFile[],
  ): Wish {
    const taken = others.reduce((sum, { chosen }) => sum + roomTakenBy(chosen.attachment.size), 0);
    return {
      as,
      asOriginal: this.#original.checked,
      isReadOnce: this.#readOnce.isOn,
      videoWorkerUrl: this.#videoWorkerUrl,
      unwanted,
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
    if (new TextEncoder().encode(JSON.stringify(caption)).length > maximumCaptionBytes) {
      this.#problem.textContent = say('files.captionTooLong');
      return;
    }
    if (this.#files.length === 0) return;
    const files = this.#files.map(({ chosen }) => chosen);
    this.close();
    this.#onSend(files, caption);
  }
}
