import type { RoundVideoAttachment, VoiceAttachment } from '../../sealing/files/attachment.ts';

export type RecordedAttachment = VoiceAttachment | RoundVideoAttachment;

/** A recording, ready to be sealed. */
export interface RecordedFile<Made extends RecordedAttachment = VoiceAttachment> {
  readonly attachment: Made;
  readonly blob: Blob;
}

/** A recording that waits on this device, sealed, until the person sends it or throws it away. */
export interface UnsentRecording<Made extends RecordedAttachment = VoiceAttachment> {
  /** The id of its message. */
  readonly uploadId: string;
  readonly file: RecordedFile<Made>;
  /** Settles once all of it is kept. */
  readonly kept: Promise<void>;
}
