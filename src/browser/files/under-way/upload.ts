import type { Attachment } from '../../../sealing/files/attachment.ts';
import { partsOf } from '../../../sealing/files/parts.ts';
import type { MediaContent, OnceContent } from '../../../sealing/messages.ts';
import type { KeptUploads } from '../../kept/uploads/kept-uploads.ts';
import type { UploadBubble } from './upload-bubble.ts';

export type SentContent = MediaContent | OnceContent;

/** What the server has said of a message: it stands in the chat, or its files are not all there. */
export type UploadAnswer = 'accepted' | 'lacking';

/** Files that are on their way, and the message that shows them. */
export class Upload {
  /** The id of the message. */
  readonly uploadId: string;
  readonly content: SentContent;
  readonly attachments: readonly Attachment[];
  /** What is seen of it, as long as its message does not stand in the outbox. */
  bubble: UploadBubble | undefined;
  /** Where its sealed parts are. */
  kept: KeptUploads;
  readonly #safe = new AbortController();
  #early: UploadAnswer | undefined;
  #answer: ((answer: UploadAnswer) => void) | undefined;

  constructor(uploadId: string, content: SentContent, attachments: readonly Attachment[], kept: KeptUploads) {
    this.uploadId = uploadId;
    this.content = content;
    this.attachments = attachments;
    this.kept = kept;
  }

  get assetIds(): readonly string[] {
    return this.attachments.map(({ assetId }) => assetId);
  }

  get files(): readonly { readonly assetId: string; readonly parts: number }[] {
    return this.attachments.map(({ assetId, size }) => ({ assetId, parts: partsOf(size) }));
  }

  /** The next answer, or the one that came before it was asked for. */
  answered(): Promise<UploadAnswer> {
    const early = this.#early;
    this.#early = undefined;
    if (early) return Promise.resolve(early);
    return new Promise((resolve) => {
      this.#answer = resolve;
    });
  }

  answer(answer: UploadAnswer): void {
    if (this.#answer) this.#answer(answer);
    else this.#early = answer;
    this.#answer = undefined;
  }

  /** Aborted when leaving the page loses nothing of it. */
  get safe(): AbortSignal {
    return this.#safe.signal;
  }

  /** All of it is sealed and kept. */
  wasKept(): void {
    if (this.kept.outlivesPage) this.#safe.abort();
  }

  /** It is under way no more. */
  end(): void {
    this.#safe.abort();
    this.bubble?.remove();
  }
}
