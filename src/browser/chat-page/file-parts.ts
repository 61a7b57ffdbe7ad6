import { elementIds, messageElementId } from '../../protocol/page.ts';
import type { MediaContent } from '../../sealing/messages.ts';
import { LoadedOnce } from '../asking/loaded-once.ts';
import type { Files, FilesSurroundings } from '../files/files.ts';
import { hasUploads } from '../kept/uploads/upload-mark.ts';
import { contentOf } from '../messages/excerpt.ts';
import { openUpload, sealUpload } from '../outgoing/seal-upload.ts';
import type { Arrival } from '../page/arrival.ts';
import { loadScript } from '../page/load-script.ts';
import { partOf } from '../page/page-part.ts';
import { addRecordButton } from '../recording/record-button.ts';
import { say } from '../texts/say.ts';
import type { ChatRoom } from './chat-room.ts';

export interface FilePartsSurroundings {
  /** Returns the message that the next message answers, and ends the answering. */
  takeAnswered(): string | undefined;
  /** The quotes of a message show its files too. */
  onShown(message: HTMLElement): void;
  /** Whether what is sent now is read once. */
  readonly readOnce: FilesSurroundings['readOnce'];
}

/** The parts of a chat for files. Their script is loaded when a file is to be shown or sent for the first time. */
export class FileParts {
  readonly #room: ChatRoom;
  readonly #takeAnswered: () => string | undefined;
  readonly #loading = new LoadedOnce(() => this.#start());
  readonly #onShown: (message: HTMLElement) => void;
  readonly #readOnce: FilesSurroundings['readOnce'];
  #files: Files | undefined;
  /** By the ids of messages that are about to be drawn anew. */
  readonly #earlier = new Map<string, HTMLElement>();

  constructor(room: ChatRoom, { takeAnswered, onShown, readOnce }: FilePartsSurroundings) {
    this.#room = room;
    this.#takeAnswered = takeAnswered;
    this.#onShown = onShown;
    this.#readOnce = readOnce;
    const form = partOf(room.chat, `#${elementIds.composer}`, HTMLElement);
    this.#addButton(form);
    addRecordButton(
      form,
      (button, event) => void this.#loading.get().then((files) => files.record(button, event), noScript),
    );
    this.#takeDroppedAndPasted();
    void this.#takeUpUploads();
  }

  /** Puts the files of a message before its caption, at once where the script is here. */
  show(opened: HTMLElement, message: HTMLElement, content: MediaContent): void {
    const put = (files: Files) => {
      if (!opened.isConnected) return;
      const earlier = message.querySelector<HTMLElement>('.files') ?? undefined;
      const shown = files.show(content, this.#earlier.get(message.id) ?? earlier);
      if (shown === earlier) return;
      earlier?.remove();
      opened.before(shown);
    };
    if (this.#files) put(this.#files);
    else void this.#showLater(put, message);
  }

  /** Call before messages take the place of their earlier states. Returns what to call once they have. */
  holdShown(messages: readonly HTMLElement[]): () => void {
    for (const { id } of messages) {
      const files = document.getElementById(id)?.querySelector<HTMLElement>('.files');
      if (files) this.#earlier.set(id, files);
    }
    return () => {
      for (const { id } of messages) this.#earlier.delete(id);
    };
  }

  /** Shows the files of a message that was opened to be read once. */
  showIn(place: HTMLElement, content: MediaContent): void {
    this.#loading.get().then((files) => {
      if (place.isConnected) place.append(files.showOnce(content));
    }, noScript);
  }

  /** A small picture of a message's first file, where the script is here. */
  previewOf(message: HTMLElement): HTMLElement | undefined {
    const content = contentOf(message);
    return content?.kind === 'media' ? this.#files?.preview(content) : undefined;
  }

  /** Hears what the server says of the messages whose files come from here. */
  take({ changes, refusals }: Pick<Arrival, 'changes' | 'refusals'>): void {
    for (const { messageId, sequence } of changes.map(({ dataset }) => dataset)) {
      if (messageId && sequence) this.#files?.answer(messageId, 'accepted');
    }
    for (const { messageId, refusal } of refusals.map(({ dataset }) => dataset)) {
      if (refusal !== 'assets-missing' || !messageId || !this.#room.outbox.has(messageId)) continue;
      void this.#loading.get().then((files) => files.answer(messageId, 'lacking'), noScript);
    }
  }

  async #showLater(put: (files: Files) => void, message: HTMLElement): Promise<void> {
    const { scroll } = this.#room;
    await this.#loading.get().then((files) => {
      scroll.rememberPlace();
      put(files);
      this.#onShown(message);
      scroll.keepPlace(false);
    }, noScript);
  }

  async #takeUpUploads(): Promise<void> {
    if (await hasUploads(this.#room.open.linkId)) await this.#loading.get().catch(noScript);
  }

  #addButton(form: HTMLElement): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'attach';
    button.ariaLabel = say('files.attach');
    button.setAttribute('aria-haspopup', 'menu');
    button.setAttribute('aria-expanded', 'false');
    button.textContent = '+';
    button.addEventListener('click', () => {
      if (button.getAttribute('aria-expanded') === 'true') return;
      this.#loading.get().then((files) => files.openMenu(button), noScript);
    });
    form.prepend(button);
    form.classList.add('composer-with-files');
  }

  #takeDroppedAndPasted(): void {
    const { chat, over } = this.#room;
    const take = (event: Event, transfer: DataTransfer | null) => {
      const files = [...(transfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      this.#loading.get().then((loaded) => loaded.offer(files), noScript);
    };
    const allow = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      chat.classList.add('chat-takes-files');
    };
    const isOver = ({ relatedTarget }: DragEvent) => relatedTarget instanceof Node && chat.contains(relatedTarget);
    const drop = (event: DragEvent) => {
      chat.classList.remove('chat-takes-files');
      take(event, event.dataTransfer);
    };
    chat.addEventListener('dragover', allow, { signal: over });
    chat.addEventListener('drop', drop, { signal: over });
    const leave = (event: DragEvent) => void (isOver(event) || chat.classList.remove('chat-takes-files'));
    chat.addEventListener('dragleave', leave, { signal: over });
    // Wherever the focus is, in the field, in a caption or nowhere.
    document.addEventListener('paste', (event) => take(event, event.clipboardData), { signal: over });
  }

  async #start(): Promise<Files> {
    const { chat, open, over, scroll, outbox, post } = this.#room;
    const placeOf = (messageId: string) => {
      if (outbox.has(messageId)) return 'outbox';
      return document.getElementById(messageElementId(messageId)) ? 'chat' : undefined;
    };
    const { startFiles } = await loadScript('files', () => import('../files/files.ts'));
    const around: FilesSurroundings = {
      chat,
      chatId: open.chatId,
      linkId: open.linkId,
      me: open.me,
      videoWorkerUrl: chat.dataset['videoWorker'] ?? '',
      workerUrl: chat.dataset['fileWorker'] ?? '',
      stickersUrl: chat.dataset['stickers'] ?? '',
      sealKept: (content, uploadId) => sealUpload(content, uploadId, open),
      openKept: (sealed, uploadId) => openUpload(sealed, uploadId, open),
      outbox: {
        post: async (content, assetIds, messageId) => {
          // An earlier page may have handed it over just before it was left.
          if (placeOf(messageId) === undefined) await post(content, assetIds, messageId);
        },
        placeOf,
        lookAgain: () => outbox.takeUp(),
        takeBack: (messageId) => void outbox.letGo(messageId),
      },
      toEnd: () => scroll.toEnd(),
      takeAnswered: this.#takeAnswered,
      readOnce: this.#readOnce,
      tell: (words) => {
        partOf(chat, `#${elementIds.composerProblem}`, HTMLElement).textContent = words;
      },
      over,
    };
    const files = await startFiles(around);
    this.#files = files;
    return files;
  }
}

/** Without a network nothing can be sent or fetched either; the next press tries again. */
const noScript = (): void => {};
