import { paths } from '../../protocol/page.ts';
import type { Attachment } from '../../sealing/files/attachment.ts';
import { parseAttachments } from '../../sealing/files/attachment.ts';
import { partsOf, rangeOfPart } from '../../sealing/files/parts.ts';
import { type MediaContent, makeMessageId, type OnceContent } from '../../sealing/messages.ts';
import { askParley } from '../asking/ask-parley.ts';
import { askBeforeLeaving } from '../elements/ask-before-leaving.ts';
import type { KeptUploads } from '../kept/uploads/kept-uploads.ts';
import type { RecordedAttachment, RecordedFile, UnsentRecording } from '../recording/recorded-file.ts';
import { durationInWords } from '../texts/duration.ts';
import { say } from '../texts/say.ts';
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
  sealKept(content: SentContent, uploadId: string): string;
  openKept(sealed: string, uploadId: string): SentContent | undefined;
  /** Hands the message over to the outbox, once its files are at the server. Resolves when it is kept there. */
  post(content: SentContent, assetIds: readonly string[] | undefined, messageId: string): Promise<void>;
  toEnd(): void;
  /** Returns the message that the next message answers, and ends the answering. */
  takeAnswered(): string | undefined;
  /** Whether what is sent now is read once. */
  readonly readOnce: { readonly isOn: boolean; toggle(): void; take(): boolean };
  readonly over: AbortSignal;
}

type SentContent = MediaContent | OnceContent;

/** What was chosen or recorded. */
type SentFile = Pick<ChosenFile, 'attachment' | 'blob'>;

const refusals = {
  'too-large': 'files.refusedTooLarge',
  'files-full': 'files.refusedFull',
  'too-many': 'files.refusedTooMany',
  'store-full': 'files.refusedStoreFull',
  lost: 'files.lost',
} as const;

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
    const content = this.#asWanted({ kind: 'media', text: caption, ...(replyTo && { replyTo }), attachments });
    if (content.kind === 'media') for (const { attachment, blob } of files) this.#around.opened.keep(attachment, blob);
    // The id of its message: whichever tab goes on with it, it is one message.
    const uploadId = unsent?.uploadId ?? makeMessageId();
    const bubble = this.#show(content, attachments, uploadId);
    this.#around.toEnd();
    const sealing = new AbortController();
    askBeforeLeaving(AbortSignal.any([sealing.signal, bubble.cancelled]));
    try {
      if (unsent) await unsent.kept;
      else for (const { attachment, blob } of files) await this.#sealAll(attachment, blob, bubble.cancelled);
      await this.#around.kept.add({ uploadId, sealed: this.#around.sealKept(content, uploadId) });
      sealing.abort();
      await this.#upload(uploadId, content, attachments, bubble);
    } catch (error) {
      sealing.abort();
      await this.#fail(error, uploadId, attachments, bubble);
    }
  }

  /** Sends one of Parley's stickers, by its name. */
  sendSticker(name: string): void {
    const replyTo = this.#around.takeAnswered();
    const attachments = [{ kind: 'sticker', sticker: name }];
    const content = this.#asWanted({ kind: 'media', text: '', ...(replyTo && { replyTo }), attachments });
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
      const media = content?.kind === 'once' ? content.content : content;
      const attachments = media?.kind === 'media' ? parseAttachments(media.attachments) : undefined;
      if (!content || !attachments) {
        await this.#around.kept.remove(uploadId, []);
        continue;
      }
      if (isUnsent) {
        const unsent = await this.#openUnsent(uploadId, attachments);
        if (unsent) onUnsent(unsent);
        else await this.#around.kept.remove(uploadId, []);
        continue;
      }
      const bubble = this.#show(content, attachments, uploadId);
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
    content: SentContent,
    attachments: readonly Attachment[],
    bubble: UploadBubble,
  ): Promise<void> {
    const { linkId, kept, post } = this.#around;
    const all = attachments.reduce((sum, { size }) => sum + partsOf(size), 0);
    let there = 0;
    bubble.showProgress(0);
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
    else bubble.refuse(say(refusalOf(error)));
  }

  /** As a message that is read once, where the person has chosen that. */
  #asWanted(content: MediaContent): SentContent {
    return this.#around.readOnce.take() ? { kind: 'once', content } : content;
  }

  /** What is read once is not shown to who sends it either. */
  #show(content: SentContent, attachments: readonly Attachment[], uploadId: string): UploadBubble {
    const [files, caption] = content.kind === 'once' ? [[], say('chat.readOnce')] : [attachments, content.text];
    const bubble = new UploadBubble(files, caption, this.#around.me, this.#around.over);
    bubble.element.dataset['uploadId'] = uploadId;
    this.#around.pending.append(bubble.element);
    return bubble;
  }
}

const refusalOf = (error: unknown): (typeof refusals)[keyof typeof refusals] | 'files.notSent' =>
  error instanceof FileRefused && Object.hasOwn(refusals, error.reason)
    ? refusals[error.reason as keyof typeof refusals]
    : 'files.notSent';

function nameInWords(attachment: Attachment): string {
  if (attachment.kind === 'sticker') return say('shown.sticker');
  if (attachment.kind === 'round-video') return say('shown.roundVideo');
  return attachment.kind === 'voice'
    ? say('shown.voiceOf', { duration: durationInWords(attachment.durationMs) })
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
    // Without a value it only moves: until all is kept, a page that is closed takes the files along.
    this.#progress.ariaLabel = say('files.preparing');
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
      makeButton(say('button.cancel'), () => this.#cancelling.abort()),
    );
    this.element.append(files, ...(caption === '' ? [] : [make('p', 'upload-caption', caption)]), state);
  }

  showProgress(share: number): void {
    this.#progress.ariaLabel = say('files.sending');
    this.#progress.value = share;
  }

  refuse(reason: string): void {
    const words = make('p', 'file-problem', reason);
    words.setAttribute('role', 'alert');
    this.element.classList.replace('message-pending', 'message-refused');
    this.element.querySelector('.file-state')?.replaceWith(
      words,
      makeButton(say('files.remove'), () => this.remove()),
    );
  }

  remove(): void {
    this.element.remove();
  }
}
