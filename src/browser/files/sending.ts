import { paths } from '../../protocol/page.ts';
import type { Attachment } from '../../sealing/files/attachment.ts';
import { parseAttachments } from '../../sealing/files/attachment.ts';
import { partsOf, rangeOfPart } from '../../sealing/files/parts.ts';
import { type MediaContent, makeMessageId } from '../../sealing/messages.ts';
import { askParley } from '../asking/ask-parley.ts';
import type { FileSealer } from '../attachments/file-sealer.ts';
import { FileRefused, uploadFiles } from '../attachments/transfer.ts';
import { askBeforeLeaving } from '../elements/ask-before-leaving.ts';
import { type KeptUploads, keptInMemory } from '../kept/uploads/kept-uploads.ts';
import { workAlone } from '../kept/uploads/upload-lock.ts';
import type { RecordedAttachment, RecordedFile, UnsentRecording } from '../recording/recorded-file.ts';
import { say } from '../texts/say.ts';
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
  /** Reads what other tabs have handed over. */
  lookAgain(): Promise<void>;
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
  /** Files for which this device has no room. */
  readonly #inPage = keptInMemory();

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
    const upload = new Upload(uploadId, content, attachments, this.#around.kept);
    askBeforeLeaving(AbortSignal.any([upload.safe, this.#around.over]));
    this.#show(upload);
    this.#around.toEnd();
    await workAlone(uploadId, 'wait', () => this.#sendNew(upload, files, unsent));
  }

  async #sendNew(
    upload: Upload,
    files: readonly SentFile[],
    unsent: UnsentRecording<RecordedAttachment> | undefined,
  ): Promise<void> {
    const isSealed = unsent !== undefined && (await isDone(unsent.kept));
    try {
      await this.#keepSealed(upload, files, isSealed);
    } catch (error) {
      await this.#fail(error, upload, () => this.#sendNew(upload, files, undefined));
      return;
    }
    await this.#bring(upload);
  }

  /** Keeps all of it before anything is sent: on this device, or in this page alone where the device has no room. */
  async #keepSealed(upload: Upload, files: readonly SentFile[], isSealed: boolean): Promise<void> {
    const { kept, sealKept } = this.#around;
    const { uploadId, content, assetIds } = upload;
    const { cancelled } = this.#show(upload);
    const keepIn = async (place: KeptUploads, unsealed: readonly SentFile[]) => {
      upload.kept = place;
      for (const { attachment, blob } of unsealed) await this.#sealAll(attachment, blob, place, cancelled);
      await place.add({ uploadId, sealed: sealKept(content, uploadId) });
    };
    try {
      await keepIn(kept, isSealed ? [] : files);
    } catch {
      cancelled.throwIfAborted();
      await kept.remove(uploadId, assetIds).catch(() => {});
      await keepIn(this.#inPage, files);
    }
    upload.wasKept();
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
      const { kept, sealKept, over } = this.#around;
      await this.#sealAll(file.attachment, file.blob, kept, over);
      await kept.add({ uploadId, sealed: sealKept(content, uploadId), isUnsent: true });
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
      this.#takeUpFiles(new Upload(uploadId, content, attachments, this.#around.kept));
    }
  }

  /** Another tab may be at it: then this one goes on only if that one is closed. */
  #takeUpFiles(upload: Upload): void {
    this.#underWay.set(upload.uploadId, upload);
    void workAlone(upload.uploadId, 'wait', async () => {
      await this.#around.outbox.lookAgain();
      await this.#bring(upload);
    });
  }

  /** The server has said this of the message with this id. */
  answer(messageId: string, answer: UploadAnswer): void {
    const upload = this.#underWay.get(messageId);
    // Another tab may have brought what was refused here.
    if (answer === 'accepted' && upload?.bubble?.isRefused) this.#end(upload);
    else upload?.answer(answer);
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
  async #sealAll(attachment: Attachment, blob: Blob, kept: KeptUploads, cancelled: AbortSignal): Promise<void> {
    const { sealer, opened } = this.#around;
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
   * they may be wanted once more: the server erases what no message shows for long. Another tab may have done all that, or the
   * person may have removed them there: then they are not kept any more.
   */
  async #bring(upload: Upload): Promise<void> {
    const { outbox } = this.#around;
    const { uploadId, assetIds, kept } = upload;
    this.#underWay.set(uploadId, upload);
    try {
      let answer: UploadAnswer | undefined;
      while (answer !== 'accepted' && (await hasRecordOf(upload))) {
        if (answer === 'lacking') outbox.takeBack(uploadId);
        const answered = upload.answered();
        const place = outbox.placeOf(uploadId);
        if (place === undefined) await this.#post(upload);
        answer = place === 'chat' ? 'accepted' : await answered;
      }
    } catch (error) {
      if (await hasRecordOf(upload)) await this.#fail(error, upload, () => this.#bring(upload));
      else this.#end(upload);
      return;
    }
    await kept.remove(uploadId, assetIds).catch(() => {});
    this.#end(upload);
  }

  async #post(upload: Upload): Promise<void> {
    const { linkId, outbox } = this.#around;
    const { uploadId, content, files, assetIds, kept } = upload;
    const bubble = this.#show(upload);
    const onShare = (share: number) => bubble.showProgress(share);
    await uploadFiles({ linkId, files, partBytes: kept.part, onShare, signal: bubble.cancelled });
    bubble.cancelled.throwIfAborted();
    await outbox.post(content, assetIds, uploadId);
    bubble.remove();
  }

  /** What was refused stays as it is kept: it may exist nowhere else. */
  async #fail(error: unknown, upload: Upload, tryAgain: () => Promise<void>): Promise<void> {
    // The page is left, or the chat is over: what is kept goes on later, or was forgotten.
    if (this.#around.over.aborted) return;
    const { bubble, uploadId } = upload;
    if (!bubble || bubble.cancelled.aborted) return await this.#forget(upload);
    const isLost = error instanceof FileRefused && error.reason === 'lost';
    const again = { label: say('button.tryAgain'), choose: () => void workAlone(uploadId, 'wait', tryAgain) };
    const forget = () => void workAlone(uploadId, 'leave', () => this.#forget(upload)).finally(() => this.#end(upload));
    const remove = { label: say('files.remove'), choose: forget };
    bubble.refuse(say(refusalOf(error)), isLost ? [remove] : [again, remove]);
    if (isLost) await upload.kept.remove(uploadId, upload.assetIds).catch(() => {});
  }

  /** The person wants none of it to be sent. Where another tab has sent it, nothing of it is erased. */
  async #forget(upload: Upload): Promise<void> {
    const { linkId } = this.#around;
    const { uploadId, assetIds, kept } = upload;
    const wasKept = await hasRecordOf(upload);
    await kept.remove(uploadId, assetIds).catch(() => {});
    // Only what is gone for good disappears: the page may be left at this moment, and the next one sends all that it finds.
    this.#end(upload);
    if (!wasKept) return;
    for (const assetId of assetIds) void askParley(paths.asset(linkId, assetId), { method: 'DELETE' }).catch(() => {});
  }

  #end(upload: Upload): void {
    this.#underWay.delete(upload.uploadId);
    upload.end();
  }

  /** As a message that is read once, where the person has chosen that. */
  #asWanted(content: MediaContent): SentContent {
    return this.#around.readOnce.take() ? { kind: 'once', content } : content;
  }

  /** What is read once is not shown to who sends it either. */
  #show(upload: Upload): UploadBubble {
    if (upload.bubble?.isUnderWay) return upload.bubble;
    upload.bubble?.remove();
    const { uploadId, content, attachments } = upload;
    const [files, caption] = content.kind === 'once' ? [[], say('chat.readOnce')] : [attachments, content.text];
    const bubble = new UploadBubble(files, caption, this.#around.me, this.#around.over);
    bubble.element.dataset['uploadId'] = uploadId;
    this.#around.pending.append(bubble.element);
    upload.bubble = bubble;
    return bubble;
  }
}

/** Whether it is still to be sent: unknown is yes. */
const hasRecordOf = ({ uploadId, kept }: Upload): Promise<boolean> =>
  kept.list().then(
    (uploads) => uploads.some((upload) => upload.uploadId === uploadId),
    () => true,
  );

const isDone = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  );

const refusalOf = (error: unknown): (typeof refusals)[keyof typeof refusals] | 'files.notSent' =>
  error instanceof FileRefused && Object.hasOwn(refusals, error.reason)
    ? refusals[error.reason as keyof typeof refusals]
    : 'files.notSent';
