import { encodeBase64url } from '../../sealing/bytes/base64url.ts';
import { randomBytes } from '../../sealing/bytes/random.ts';
import type { VoiceAttachment } from '../../sealing/files/attachment.ts';
import { makeFileKey } from '../../sealing/files/file-seal.ts';

/** A recording, ready to be sealed. */
export interface RecordedFile {
  readonly attachment: VoiceAttachment;
  readonly blob: Blob;
}

/** A recording that waits on this device, sealed, until the person sends it or throws it away. */
export interface UnsentRecording {
  /** The id of its message. */
  readonly uploadId: string;
  readonly file: RecordedFile;
  /** Settles once all of it is kept. */
  readonly kept: Promise<void>;
}

/** The members that all attachments share; the key is made for this file alone. */
export const newAttachment = (blob: Blob, name: string) => ({
  assetId: encodeBase64url(randomBytes(16)),
  key: encodeBase64url(makeFileKey()),
  name,
  size: blob.size,
});
