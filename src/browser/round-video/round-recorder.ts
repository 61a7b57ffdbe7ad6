import { rgbaToThumbHash } from 'thumbhash';
import { longestRoundVideoSeconds } from '../../chat/limits.ts';
import { encodeBase64url } from '../../sealing/bytes/base64url.ts';
import type { RoundVideoAttachment } from '../../sealing/files/attachment.ts';
import { newAttachment } from '../attachments/new-attachment.ts';
import { askBeforeLeaving } from '../elements/ask-before-leaving.ts';
import type { RecordedFile } from '../recording/recorded-file.ts';
import { stayAwake } from '../recording/stay-awake.ts';
import type { Camera } from './camera.ts';

export type RoundEnd = 'asked' | 'longest' | 'full' | 'lost';

export interface RecordedRound {
  readonly file: RecordedFile<RoundVideoAttachment>;
  readonly end: RoundEnd;
}

const lookEveryMs = 50;
const previewPixels = 64;

/** One recording of a camera. It lets go of the camera at its end. */
export class RoundRecorder {
  readonly finished: Promise<RecordedRound>;
  readonly #camera: Camera;
  readonly #recorder: MediaRecorder;
  readonly #pieces: Blob[] = [];
  readonly #over = new AbortController();
  readonly #startedAtMs = performance.now();
  #end: RoundEnd = 'lost';
  #elapsedMs = 0;
  #preview = '';

  /** @param fullAfterMs when the chat's files have room for no more */
  constructor(camera: Camera, onElapsed: (elapsedMs: number) => void, fullAfterMs: () => number) {
    this.#camera = camera;
    this.#recorder = camera.record();
    this.#recorder.addEventListener('dataavailable', ({ data }) => this.#pieces.push(data));
    this.#recorder.addEventListener('error', () => this.stop('lost'));
    this.finished = new Promise((resolve) => {
      this.#recorder.addEventListener('stop', () => resolve(this.#finish()));
    });
    this.#recorder.start();
    const look = () => {
      const elapsedMs = performance.now() - this.#startedAtMs;
      onElapsed(elapsedMs);
      if (elapsedMs >= longestRoundVideoSeconds * 1_000) this.stop('longest');
      else if (elapsedMs >= fullAfterMs()) this.stop('full');
    };
    const timer = setInterval(look, lookEveryMs);
    this.#over.signal.addEventListener('abort', () => clearInterval(timer));
    stayAwake(this.#over.signal);
    askBeforeLeaving(this.#over.signal);
  }

  stop(end: RoundEnd): void {
    if (this.#over.signal.aborted) return;
    this.#end = end;
    this.#elapsedMs = performance.now() - this.#startedAtMs;
    this.#preview = previewOf(this.#camera.picture);
    this.#over.abort();
    if (this.#recorder.state !== 'inactive') this.#recorder.stop();
    this.#camera.close();
  }

  #finish(): RecordedRound {
    this.stop('lost');
    const blob = new Blob(this.#pieces, { type: this.#recorder.mimeType });
    const name = blob.type.includes('mp4') ? 'round.mp4' : 'round.webm';
    const attachment = {
      kind: 'round-video' as const,
      ...newAttachment(blob, name),
      durationMs: Math.round(this.#elapsedMs),
      preview: this.#preview,
    };
    return { file: { attachment, blob }, end: this.#end };
  }
}

function previewOf(picture: HTMLCanvasElement): string {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [previewPixels, previewPixels];
  const context = canvas.getContext('2d');
  context?.drawImage(picture, 0, 0, previewPixels, previewPixels);
  const { data = new Uint8ClampedArray(4 * previewPixels ** 2) } =
    context?.getImageData(0, 0, previewPixels, previewPixels) ?? {};
  return encodeBase64url(rgbaToThumbHash(previewPixels, previewPixels, data));
}
