import { paths } from '../../protocol/page.ts';
import type { Attachment } from '../../sealing/files/attachment.ts';
import { parseAttachments } from '../../sealing/files/attachment.ts';
import { partsOf, rangeOfPart } from '../../sealing/files/parts.ts';
import { type MediaContent, makeMessageId } from '../../sealing/messages.ts';
import { askParley } from '../asking/ask-parley.ts';
import { askBeforeLeaving } from '../elements/ask-before-leaving.ts';
import type { KeptUploads } from '../kept/uploads/kept-uploads.ts';
import type { RecordedAttachment, RecordedFile, UnsentRecording } from '../recording/recorded-file.ts';
import { say } from '../texts/say.ts';
import type { FileSealer } from './basics/file-sealer.ts';
import { FileRefused, uploadFiles } from './basics/transfer.ts';
import type { ChosenFile } from './chosen-file.ts';
import type { OpenedFiles } from './opened/opened-files.ts';
import { type SentContent, Upload, type UploadAnswer } from './under-way/upload.ts';
import { UploadBubble } from './under-way/upload-bubble.ts';

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
  readonly outbox: OutboxOfFiles;
  toEnd(): void;
  /** Returns the message that the next message answers, and ends the answering. */
  takeAnswered(): string | undefined;
  /** Whether what is sent now is read once. */
  readonly readOnce: { readonly isOn: boolean; toggle(): void; take(): boolean };
  readonly over: AbortSignal;
}

/** What the chat does with the messages that show files. */
export interface OutboxOfFiles {
  /** Hands the message over, once its files are at the server. Resolves when it is kept there. */
  post(content: SentContent, assetIds: readonly string[] | undefined, messageId: string): Promise<void>;
  /** Where the message is: accepted, or waiting for that; undefined when it is neither, as far as this page knows. */
  placeOf(messageId: string): 'chat' | 'outbox' | undefined;
  /** The message waits there no more: its files must come first. */
  takeBack(messageId: string): void;
}

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
  /** By the ids of their messages, which are not accepted yet. */
  readonly #underWay = new Map<string, Upload>();

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
    const upload = new Upload(uploadId, content, attachments);
    const { cancelled } = this.#show(upload);
    this.#around.toEnd();
    const sealing = new AbortController();
    askBeforeLeaving(AbortSignal.any([sealing.signal, cancelled]));
    try {
      if (unsent) await unsent.kept;
      else for (const { attachment, blob } of files) await this.#sealAll(attachment, blob, cancelled);
      await this.#around.kept.add({ uploadId, sealed: this.#around.sealKept(content, uploadId) });
    } catch (error) {
      await this.#fail(error, upload);
      return;
    } finally {
      sealing.abort();
    }
    await this.#bring(upload);
  }

  /** Sends one of Parley's stickers, by its name. */
  sendSticker(name: string): void {
    const replyTo = this.#around.takeAnswered();
    const attachments = [{ kind: 'sticker', sticker: name }];
    const content = this.#asWanted({ kind: 'media', text: '', ...(replyTo && { replyTo }), attachments });
    void this.#around.outbox.post(content, undefined, makeMessageId());
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
      void this.#bring(new Upload(uploadId, content, attachments));
    }
  }

  /** The server has said this of the message with this id. */
  answer(messageId: string, answer: UploadAnswer): void {
    this.#underWay.get(messageId)?.answer(answer);
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

  /**
   * Brings the files to the server and then their message to the outbox, and forgets them when the message is accepted. Until then
   * they may be wanted once more: the server erases what no message shows for long.
   */
  async #bring(upload: Upload): Promise<void> {
    const { kept, outbox } = this.#around;
    const { uploadId, assetIds } = upload;
    this.#underWay.set(uploadId, upload);
    try {
      for (;;) {
        const answered = upload.answered();
        const place = outbox.placeOf(uploadId);
        if (place === undefined) await this.#post(upload);
        if (place === 'chat' || (await answered) === 'accepted') break;
        outbox.takeBack(uploadId);
      }
      await kept.remove(uploadId, assetIds);
    } catch (error) {
      await this.#fail(error, upload);
    }
    this.#underWay.delete(uploadId);
  }

  async #post(upload: Upload): Promise<void> {
    const { linkId, kept, outbox } = this.#around;
    const { uploadId, content, files, assetIds } = upload;
    const bubble = this.#show(upload);
    const onShare = (share: number) => bubble.showProgress(share);
    await uploadFiles({ linkId, files, partBytes: kept.part, onShare, signal: bubble.cancelled });
    bubble.cancelled.throwIfAborted();
    await outbox.post(content, assetIds, uploadId);
    bubble.remove();
  }

  async #fail(error: unknown, { uploadId, assetIds, bubble }: Upload): Promise<void> {
    const { linkId, kept, over } = this.#around;
    // The page is left, or the chat is over: what is kept goes on later, or was forgotten.
    if (over.aborted) return;
    await kept.remove(uploadId, assetIds).catch(() => undefined);
    for (const assetId of assetIds) void askParley(paths.asset(linkId, assetId), { method: 'DELETE' }).catch(() => {});
    if (bubble?.cancelled.aborted) bubble.remove();
    else bubble?.refuse(say(refusalOf(error)));
  }

  /** As a message that is read once, where the person has chosen that. */
  #asWanted(content: MediaContent): SentContent {
    return this.#around.readOnce.take() ? { kind: 'once', content } : content;
  }

  /** What is read once is not shown to who sends it either. */
  #show(upload: Upload): UploadBubble {
    if (upload.bubble?.element.isConnected) return upload.bubble;
    const { uploadId, content, attachments } = upload;
    const [files, caption] = content.kind === 'once' ? [[], say('chat.readOnce')] : [attachments, content.text];
    const bubble = new UploadBubble(files, caption, this.#around.me, this.#around.over);
    bubble.element.dataset['uploadId'] = uploadId;
    this.#around.pending.append(bubble.element);
    upload.bubble = bubble;
    return bubble;
  }
}

const refusalOf = (error: unknown): (typeof refusals)[keyof typeof refusals] | 'files.notSent' =>
  error instanceof FileRefused && Object.hasOwn(refusals, error.reason)
    ? refusals[error.reason as keyof typeof refusals]
    : 'files.notSent';
