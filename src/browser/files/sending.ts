import { paths } from '../../protocol/page.ts';
import type { Attachment } from '../../sealing/files/attachment.ts';
import { parseAttachments } from '../../sealing/files/attachment.ts';
import { partsOf, rangeOfPart } from '../../sealing/files/parts.ts';
import { type MediaContent, makeMessageId } from '../../sealing/messages.ts';
import { askParley } from '../asking/ask-parley.ts';
import type { KeptUploads } from '../kept/uploads/kept-uploads.ts';
import type { RecordedAttachment, RecordedFile, UnsentRecording } from '../recording/recorded-file.ts';
import { durationInWords } from '../texts/duration.ts';
import { make, makeButton } from './basics/elements.ts';
import { plainFileName, sizeInWords } from './basics/file-names.ts';
import type { FileSealer } from './basics/file-sealer.ts';
import { drawPreviewOf } from './basics/preview.ts';
import { FileRefused, uploadFile } from './basics/transfer.ts';
import type { ChosenFile } from './chosen-file.ts';
import type { OpenedFiles } from './opened/opened-files.ts';

export interface SendingSurroundings {
  readonly linkId: string;
  /** Whose page this is. */
  readonly me: string;
  /** The list of the messages that wait. */
  readonly pending: HTMLElement;
  readonly sealer: FileSealer;
  readonly opened: OpenedFiles;
  readonly kept: KeptUploads;
  /** Seals and opens what this device keeps of a message under way. */
  sealKept(content: MediaContent, uploadId: string): string;
  openKept(sealed: string, uploadId: string): MediaContent | undefined;
  /** Hands the message over to the outbox, once its files are at the server. Resolves when it is kept there. */
  post(content: MediaContent, assetIds: readonly string[] | undefined, messageId: string): Promise<void>;
  toEnd(): void;
  /** The message that what is sent now answers. */
  takeAnswered(): string | undefined;
  readonly over: AbortSignal;
}

/** What was chosen or recorded. */
type SentFile = Pick<ChosenFile, 'attachment' | 'blob'>;

const refusals: Readonly<Record<string, string>> = {
  'too-large': 'This file is too large for this server.',
  'files-full': 'The files of this chat have all the room that there is. Delete some, and try again.',
  'too-many': 'Too many files are under way in this chat. Try again when they have arrived.',
  'store-full': 'The server is full. Try again in a while.',
  lost: 'This was not finished before the page was closed. Choose the files again.',
};

/** Brings chosen files to the server, and their message to the outbox once all of them are there. */
export class Sending {
  readonly #around: SendingSurroundings;

  constructor(around: SendingSurroundings) {
    this.#around = around;
  }

  /** @param unsent the same files, where they are kept already */
  async send(files: readonly SentFile[], caption: string, unsent?: UnsentRecording<RecordedAttachment>): Promise<void> {
    const attachments = files.map(({ attachment }) => attachment);
    const replyTo = this.#around.takeAnswered();
    const content: MediaContent = { kind: 'media', text: caption, ...(replyTo && { replyTo }), attachments };
    for (const { attachment, blob } of files) this.#around.opened.keep(attachment, blob);
    // The id of its message: whichever tab goes on with it, it is one message.
    const uploadId = unsent?.uploadId ?? makeMessageId();
    const bubble = this.#show(attachments, caption, uploadId);
    this.#around.toEnd();
    try {
      if (unsent) await unsent.kept;
      else for (const { attachment, blob } of files) await this.#sealAll(attachment, blob, bubble.cancelled);
      await this.#around.kept.add({ uploadId, sealed: this.#around.sealKept(content, uploadId) });
      await this.#upload(uploadId, content, attachments, bubble);
    } catch (error) {
      await this.#fail(error, uploadId, attachments, bubble);
    }
  }

  /** Sends one of Parley's stickers, by its name. */
  sendSticker(name: string): void {
    const replyTo = this.#around.takeAnswered();
    const attachments = [{ kind: 'sticker', sticker: name }];
    const content: MediaContent = { kind: 'media', text: '', ...(replyTo && { replyTo }), attachments };
    void this.#around.post(content, undefined, makeMessageId());
    this.#around.toEnd();
  }

  /** Seals a recording and keeps it on this device, until the person sends it or throws it away. */
  keep<Made extends RecordedAttachment>(file: RecordedFile<Made>): UnsentRecording<Made> {
    const uploadId = makeMessageId();
    const content: MediaContent = { kind: 'media', text: '', attachments: [file.attachment] };
    const keep = async () => {
      await this.#sealAll(file.attachment, file.blob, this.#around.over);
      await this.#around.kept.add({ uploadId, sealed: this.#around.sealKept(content, uploadId), isUnsent: true });
    };
    return { uploadId, file, kept: keep() };
  }

  /** False once another tab has sent it or thrown it away. */
  async isKept({ uploadId, kept }: UnsentRecording<RecordedAttachment>): Promise<boolean> {
    await kept.catch(() => {});
    const uploads = await this.#around.kept.list();
    return uploads.some((upload) => upload.uploadId === uploadId && upload.isUnsent === true);
  }

  async discard({ uploadId, file, kept }: UnsentRecording<RecordedAttachment>): Promise<void> {
    await kept.catch(() => {});
    await this.#around.kept.remove(uploadId, [file.attachment.assetId]);
  }

  /**
   * Goes on with what an earlier page has left.
   * @param onUnsent is given recordings that were not sent
   */
  async takeUp(onUnsent: (unsent: UnsentRecording<RecordedAttachment>) => void): Promise<void> {
    for (const { uploadId, sealed, isUnsent } of await this.#around.kept.list()) {
      const content = this.#around.openKept(sealed, uploadId);
      const attachments = content && parseAttachments(content.attachments);
      if (!attachments) {
        await this.#around.kept.remove(uploadId, []);
        continue;
      }
      if (isUnsent) {
        const unsent = await this.#openUnsent(uploadId, attachments);
        if (unsent) onUnsent(unsent);
        else await this.#around.kept.remove(uploadId, []);
        continue;
      }
      const bubble = this.#show(attachments, content.text, uploadId);
      this.#upload(uploadId, content, attachments, bubble).catch((error: unknown) =>
        this.#fail(error, uploadId, attachments, bubble),
      );
    }
  }

  async #openUnsent(
    uploadId: string,
    attachments: readonly Attachment[],
  ): Promise<UnsentRecording<RecordedAttachment> | undefined> {
    const { sealer, opened, kept } = this.#around;
    const [attachment] = attachments;
    if (attachment?.kind !== 'voice' && attachment?.kind !== 'round-video') return undefined;
    const context = opened.contextOf(attachment);
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    for (let part = 0; part < partsOf(attachment.size); part += 1) {
      const sealed = await kept.part(attachment.assetId, part);
      const piece = sealed && (await sealer.open(context, part, sealed));
      if (!piece) return undefined;
      pieces.push(piece);
    }
    return { uploadId, file: { attachment, blob: new Blob(pieces) }, kept: Promise.resolve() };
  }

  /** Everything is sealed before anything is sent, so that a page that is closed has lost nothing. */
  async #sealAll(attachment: Attachment, blob: Blob, cancelled: AbortSignal): Promise<void> {
    const { sealer, opened, kept } = this.#around;
    const context = opened.contextOf(attachment);
    for (let part = 0; part < partsOf(attachment.size); part += 1) {
      cancelled.throwIfAborted();
      const { from, to } = rangeOfPart(attachment.size, part);
      const bytes = new Uint8Array(await blob.slice(from, to).arrayBuffer());
      await kept.keepPart(attachment.assetId, part, await sealer.seal(context, part, bytes));
    }
  }

  async #upload(
    uploadId: string,
    content: MediaContent,
    attachments: readonly Attachment[],
    bubble: UploadBubble,
  ): Promise<void> {
    const { linkId, kept, post } = this.#around;
    const all = attachments.reduce((sum, { size }) => sum + partsOf(size), 0);
    let there = 0;
    const onPart = () => {
      there += 1;
      bubble.showProgress(there / all);
    };
    for (const { assetId, size } of attachments) {
      const partBytes = (part: number) => kept.part(assetId, part);
      await uploadFile({ linkId, assetId, parts: partsOf(size), partBytes, onPart, signal: bubble.cancelled });
    }
    bubble.cancelled.throwIfAborted();
    const assetIds = attachments.map(({ assetId }) => assetId);
    await post(content, assetIds, uploadId);
    await kept.remove(uploadId, assetIds);
    bubble.remove();
  }

  async #fail(
    error: unknown,
    uploadId: string,
    attachments: readonly Attachment[],
    bubble: UploadBubble,
  ): Promise<void> {
    // The page is left, or the chat is over: what is kept goes on later, or was forgotten.
    if (this.#around.over.aborted) return;
    const assetIds = attachments.map(({ assetId }) => assetId);
    await this.#around.kept.remove(uploadId, assetIds).catch(() => undefined);
    const { linkId } = this.#around;
    for (const assetId of assetIds) void askParley(paths.asset(linkId, assetId), { method: 'DELETE' }).catch(() => {});
    if (bubble.cancelled.aborted) bubble.remove();
    else bubble.refuse((error instanceof FileRefused && refusals[error.reason]) || 'These files could not be sent.');
  }

  #show(attachments: readonly Attachment[], caption: string, uploadId: string): UploadBubble {
    const bubble = new UploadBubble(attachments, caption, this.#around.me, this.#around.over);
    bubble.element.dataset['uploadId'] = uploadId;
    this.#around.pending.append(bubble.element);
    return bubble;
  }
}

function nameInWords(attachment: Attachment): string {
  if (attachment.kind === 'sticker') return 'Sticker';
  if (attachment.kind === 'round-video') return 'Round video';
  return attachment.kind === 'voice'
    ? `Voice ${durationInWords(attachment.durationMs)}`
    : plainFileName(attachment.name);
}

/** A message whose files are on their way. */
class UploadBubble {
  readonly element = make('li', 'message message-pending message-uploading');
  readonly #progress = make('progress', 'file-progress');
  readonly #cancelling = new AbortController();
  readonly cancelled: AbortSignal;

  constructor(attachments: readonly Attachment[], caption: string, me: string, over: AbortSignal) {
    this.cancelled = AbortSignal.any([this.#cancelling.signal, over]);
    this.element.dataset['sender'] = me;
    this.#progress.max = 1;
    this.#progress.value = 0;
    this.#progress.ariaLabel = 'Sending';
    const files = make('div', 'files');
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
      makeButton('Cancel', () => this.#cancelling.abort()),
    );
    this.element.append(files, ...(caption === '' ? [] : [make('p', 'upload-caption', caption)]), state);
  }

  showProgress(share: number): void {
    this.#progress.value = share;
  }

  refuse(reason: string): void {
    const words = make('p', 'file-problem', reason);
    words.setAttribute('role', 'alert');
    this.element.classList.replace('message-pending', 'message-refused');
    this.element.querySelector('.file-state')?.replaceWith(
      words,
      makeButton('Remove', () => this.remove()),
    );
  }

  remove(): void {
    this.element.remove();
  }
}
