import { decodeBase64url } from '../../../sealing/bytes/base64url.ts';
import type { Attachment } from '../../../sealing/files/attachment.ts';
import type { FileContext } from '../../../sealing/files/file-seal.ts';
import { nameBySight } from '../../attachments/file-names.ts';
import type { FileSealer } from '../../attachments/file-sealer.ts';
import { pictureTypeOf } from '../../attachments/picture-type.ts';
import { downloadFile } from '../../attachments/transfer.ts';
import { videoTypeOf } from '../../attachments/video-type.ts';
import { soundTypeOf } from '../../playing/sound-type.ts';

/** Whatever it holds, a browser only saves it. */
const savedType = 'application/octet-stream';

interface Opening {
  readonly promise: Promise<Blob>;
  readonly abort: AbortController;
  readonly listeners: Set<(share: number) => void>;
  url?: string;
}

/** The files that this page has opened, in its memory alone. Each is fetched once. */
export class OpenedFiles {
  readonly #linkId: string;
  readonly #chatId: string;
  readonly #sealer: FileSealer;
  readonly #over: AbortSignal;
  readonly #openings = new Map<string, Opening>();
  readonly #onForgotten = new Set<(assetId: string) => void>();

  constructor(linkId: string, chatId: string, sealer: FileSealer, over: AbortSignal) {
    this.#linkId = linkId;
    this.#chatId = chatId;
    this.#sealer = sealer;
    this.#over = over;
    over.addEventListener('abort', () => this.forgetAllBut(new Set()), { once: true });
  }

  contextOf({ assetId, kind, size, key }: Attachment): FileContext {
    const fileKey = decodeBase64url(key) ?? new Uint8Array();
    return { fileKey, chatId: this.#chatId, assetId, kind, size };
  }

  isOpening({ assetId }: Attachment): boolean {
    return this.#openings.has(assetId);
  }

  /** A file of one's own needs no fetching. */
  keep({ assetId }: Attachment, blob: Blob): void {
    const abort = new AbortController();
    this.#openings.set(assetId, { promise: Promise.resolve(blob), abort, listeners: new Set() });
  }

  /** @throws FileRefused; AbortError */
  open(attachment: Attachment, onPart: (share: number) => void = () => {}): Promise<Blob> {
    const opening = this.#openings.get(attachment.assetId) ?? this.#begin(attachment);
    opening.listeners.add(onPart);
    return opening.promise;
  }

  /** The address of a picture that the page may show; undefined for anything else. */
  pictureUrl(attachment: Attachment): Promise<string | undefined> {
    return this.#urlAs(attachment, pictureTypeOf, () => {});
  }

  /** The address of a sound that the page may play; undefined for anything else. */
  soundUrl(attachment: Attachment, onPart: (share: number) => void): Promise<string | undefined> {
    return this.#urlAs(attachment, soundTypeOf, onPart);
  }

  /** The address of a video that the page may play; undefined for anything else. */
  videoUrl(attachment: Attachment, onPart: (share: number) => void): Promise<string | undefined> {
    return this.#urlAs(attachment, videoTypeOf, onPart);
  }

  async #urlAs(
    attachment: Attachment,
    typeOf: (head: Uint8Array) => string | undefined,
    onPart: (share: number) => void,
  ): Promise<string | undefined> {
    const blob = await this.open(attachment, onPart);
    const opening = this.#openings.get(attachment.assetId);
    if (!opening) return undefined;
    const type = typeOf(await headOf(blob));
    if (type === undefined) return undefined;
    opening.url ??= URL.createObjectURL(blob.slice(0, blob.size, type));
    return opening.url;
  }

  /** Saves a picture that the page shows. */
  async savePicture(attachment: Attachment): Promise<void> {
    await this.#saveBySight(attachment, pictureTypeOf);
  }

  /** Saves a video that the page plays. */
  async saveVideo(attachment: Attachment): Promise<void> {
    await this.#saveBySight(attachment, videoTypeOf);
  }

  async #saveBySight(attachment: Attachment, typeOf: (head: Uint8Array) => string | undefined): Promise<void> {
    const blob = await this.open(attachment);
    await this.save(attachment, nameBySight(attachment.name, typeOf(await headOf(blob))));
  }

  /** Saves a file under the name that the page shows. */
  async save(attachment: Attachment, name: string): Promise<void> {
    const blob = await this.open(attachment);
    const url = URL.createObjectURL(blob.slice(0, blob.size, savedType));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    // The browser has taken the bytes by then; the page must not hold them for longer.
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  }

  cancel({ assetId }: Attachment): void {
    this.#openings.get(assetId)?.abort.abort();
    this.#openings.delete(assetId);
  }

  /** Calls with the id of each file that the page lets go. */
  whenForgotten(listener: (assetId: string) => void, until: AbortSignal): void {
    this.#onForgotten.add(listener);
    until.addEventListener('abort', () => this.#onForgotten.delete(listener), { once: true });
  }

  /** Lets go of the files of messages that are no longer shown. */
  forgetAllBut(assetIds: ReadonlySet<string>): void {
    for (const [assetId, { abort, url }] of this.#openings) {
      if (assetIds.has(assetId)) continue;
      abort.abort();
      if (url !== undefined) URL.revokeObjectURL(url);
      this.#openings.delete(assetId);
      for (const tell of this.#onForgotten) tell(assetId);
    }
  }

  #begin(attachment: Attachment): Opening {
    const abort = new AbortController();
    const listeners = new Set<(share: number) => void>();
    const downloading = {
      linkId: this.#linkId,
      context: this.contextOf(attachment),
      sealer: this.#sealer,
      onPart: (share: number) => {
        for (const tell of listeners) tell(share);
      },
      signal: AbortSignal.any([abort.signal, this.#over]),
    };
    const promise = downloadFile(downloading).then((parts) => new Blob([...parts], { type: savedType }));
    const opening = { promise, abort, listeners };
    this.#openings.set(attachment.assetId, opening);
    promise.catch(() => {
      if (this.#openings.get(attachment.assetId) === opening) this.#openings.delete(attachment.assetId);
    });
    return opening;
  }
}

/** By them the type of a file is told. */
const headBytes = 16;
const headOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.slice(0, headBytes).arrayBuffer());
