import type { RoundVideoAttachment } from '../../sealing/files/attachment.ts';
import { showReview } from '../attachments/review.ts';
import { askBeforeLeaving } from '../elements/ask-before-leaving.ts';
import type { RecordedFile, UnsentRecording } from '../recording/recorded-file.ts';
import { longestMsWithin } from '../recording/recording-room.ts';
import { whyNot, whyNotGiven } from '../recording/why-not.ts';
import { say } from '../texts/say.ts';
import { Camera } from './camera.ts';
import { type CameraChoice, RoundDialog } from './round-dialog.ts';
import { type RecordedRound, type RoundEnd, RoundRecorder } from './round-recorder.ts';
import { bitsOfRoundVideo } from './video-type.ts';

type RoundFile = RecordedFile<RoundVideoAttachment>;
type UnsentRound = UnsentRecording<RoundVideoAttachment>;

/** What the script of files gives this one, which is a file of its own and shares no state with the others. */
export interface RoundVideoSurroundings {
  readonly room: HTMLElement;
  readonly composer: HTMLElement;
  /** An element that plays a round video of this address. */
  makeRoundVideo(attachment: RoundVideoAttachment, url: string): HTMLElement;
  /** Nothing is heard while something is recorded. */
  hush(): void;
  /** The size of the largest file that the chat has room for. */
  askLargestFile(): Promise<number>;
  keep(file: RoundFile): UnsentRound;
  isKept(unsent: UnsentRound): Promise<boolean>;
  send(file: RoundFile, unsent?: UnsentRound): Promise<void>;
  discard(unsent: UnsentRound): Promise<void>;
  tell(words: string): void;
  readonly over: AbortSignal;
}

export interface RoundVideos {
  record(button: HTMLElement): Promise<void>;
  /** Shows a recording that an earlier page has left. */
  takeUp(unsent: UnsentRound): Promise<void>;
}

const endings = {
  longest: 'recording.longestVideo',
  full: 'recording.fullChat',
  lost: 'recording.cameraLost',
} as const satisfies Readonly<Record<Exclude<RoundEnd, 'asked'>, string>>;

const wordsOf = (end: RoundEnd): string => (end === 'asked' ? '' : say(endings[end]));

export function startRoundVideos(around: RoundVideoSurroundings): RoundVideos {
  return {
    record: async (button) => {
      await record(around);
      if (!document.activeElement || document.activeElement === document.body) button.focus();
    },
    takeUp: (unsent) =>
      navigator.locks.request(`unsent ${unsent.uploadId}`, async () => {
        if (await around.isKept(unsent)) await review(around, unsent, '');
      }),
  };
}

async function record(around: RoundVideoSurroundings): Promise<void> {
  if (around.over.aborted) return;
  const reason = whyNot();
  if (reason !== undefined) return around.tell(reason);
  around.tell('');
  around.hush();
  const stage = new Stage(around);
  const taken = await stage.run();
  if (!taken) return;
  const { recorded, choice } = taken;
  if (around.over.aborted || choice === 'discard' || recorded.file.blob.size === 0) return;
  if (choice === 'send') return void around.send(recorded.file);
  const unsent = around.keep(recorded.file);
  const kept = new AbortController();
  askBeforeLeaving(AbortSignal.any([kept.signal, around.over]));
  // What finds no room on this device is lost with the page: it is asked for until the person has sent it or thrown it away.
  unsent.kept.then(
    () => kept.abort(),
    () => {},
  );
  await navigator.locks.request(`unsent ${unsent.uploadId}`, () => review(around, unsent, wordsOf(recorded.end)));
  kept.abort();
}

/** The dialog with the camera, from its opening until something is recorded or nothing is. */
class Stage {
  readonly #around: RoundVideoSurroundings;
  readonly #dialog: RoundDialog;
  #recorder: RoundRecorder | undefined;
  #camera: Camera | undefined;
  #choice: CameraChoice = 'stop';
  #fullAfterMs = Number.POSITIVE_INFINITY;
  readonly #left = new AbortController();

  constructor(around: RoundVideoSurroundings) {
    this.#around = around;
    this.#dialog = new RoundDialog(around.room, (choice) => this.#choose(choice));
    around.over.addEventListener('abort', () => this.#choose('discard'), { once: true });
  }

  async run(): Promise<{ readonly recorded: RecordedRound; readonly choice: CameraChoice } | undefined> {
    void this.#around.askLargestFile().then((bytes) => this.#bound(bytes));
    const { signal } = this.#left;
    const left = new Promise<void>((resolve) => {
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    const opening = Camera.open(() => this.#end('stop', 'lost'), signal);
    try {
      const camera = await Promise.race([opening, left]);
      if (camera) {
        this.#camera = camera;
        this.#dialog.showCamera(camera.element);
        await left;
      }
    } catch (error) {
      this.#around.tell(whyNotGiven('camera', error));
    }
    this.#dialog.close();
    return this.#recorder && { recorded: await this.#recorder.finished, choice: this.#choice };
  }

  #bound(freeBytes: number): void {
    const longestMs = longestMsWithin(freeBytes, bitsOfRoundVideo);
    if (longestMs !== undefined) {
      this.#fullAfterMs = longestMs;
      return;
    }
    this.#around.tell(say('recording.noRoom'));
    this.#end('discard', 'asked');
  }

  #choose(choice: CameraChoice): void {
    if (choice === 'record') this.#start();
    else if (choice === 'turn') void this.#camera?.turn().catch(() => this.#end('stop', 'lost'));
    else this.#end(choice, 'asked');
  }

  #start(): void {
    if (!this.#camera || this.#recorder) return;
    this.#recorder = new RoundRecorder(this.#camera, this.#dialog.showElapsed, () => this.#fullAfterMs);
    this.#dialog.showRecording();
    void this.#recorder.finished.then(() => this.#left.abort());
  }

  /** What comes after the first end, such as a camera that is lost by it, changes nothing. */
  #end(choice: CameraChoice, end: RoundEnd): void {
    if (this.#left.signal.aborted) return;
    this.#choice = choice;
    this.#recorder?.stop(end);
    this.#left.abort();
  }
}

async function review(around: RoundVideoSurroundings, unsent: UnsentRound, words: string): Promise<void> {
  const { composer, over } = around;
  const url = URL.createObjectURL(unsent.file.blob);
  const shown = around.makeRoundVideo(unsent.file.attachment, url);
  const choice = await showReview({ composer, shown, name: say('shown.roundVideo'), words, over });
  URL.revokeObjectURL(url);
  if (choice === 'send') await around.send(unsent.file, unsent);
  if (choice === 'discard') await around.discard(unsent);
}
