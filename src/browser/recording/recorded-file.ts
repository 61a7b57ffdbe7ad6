import type { VoiceAttachment } from '../../sealing/files/attachment.ts';

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
