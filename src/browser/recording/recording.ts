import { newAttachment } from '../attachments/new-attachment.ts';
import { askBeforeLeaving } from '../elements/ask-before-leaving.ts';
import { say } from '../texts/say.ts';
import { bitsOfDisguised, disguiseFile } from './disguised-file.ts';
import { HeldPress, type PressEnd } from './held-press.ts';
import { listenTo } from './listening.ts';
import type { RecordedFile, UnsentRecording } from './recorded-file.ts';
import { RecordingBar, type RecordingChoice } from './recording-bar.ts';
import { longestMsWithin } from './recording-room.ts';
import { endingOfRecording } from './recording-type.ts';
import { bitsOfVoice, type RecordedVoice, type RecordingEnd, VoiceRecorder } from './voice-recorder.ts';
import { type ReviewSurroundings, VoiceReview } from './voice-review.ts';
import { whyNot, whyNotGiven } from './why-not.ts';

/** What the script of files gives this one, which is a file of its own and shares no state with the others. */
export interface RecordingSurroundings extends ReviewSurroundings {
  /** Nothing is heard while something is recorded. */
  hush(): void;
  /** The size of the largest file that the chat has room for. */
  askLargestFile(): Promise<number>;
  /** Says why something cannot be done. */
  tell(words: string): void;
}

export interface Recording {
  /** The button "Record voice" was pressed, by a finger that may still be down, or by a key. */
  press(button: HTMLElement, event?: PointerEvent): void;
  /** Shows a recording that an earlier page has left. */
  takeUp(unsent: UnsentRecording): Promise<void>;
}

export function startRecording(around: RecordingSurroundings): Recording {
  const recording = new VoiceRecording(around);
  return {
    press: (button, event) => void recording.press(button, event),
    takeUp: (unsent) => recording.takeUp(unsent),
  };
}

/** A finger that is let go sooner after the microphone was given was let go while its person was asked for it: nothing was said yet. */
const shortestHoldMs = 100;

const endings = {
  longest: 'recording.longestVoice',
  full: 'recording.fullChat',
  'no-room': 'recording.noRoom',
  lost: 'recording.microphoneLost',
} as const satisfies Readonly<Record<Exclude<RecordingEnd, 'asked'>, string>>;

const wordsOf = (end: RecordingEnd): string => (end === 'asked' ? '' : say(endings[end]));

class VoiceRecording {
  readonly #around: RecordingSurroundings;
  #isBusy = false;
  /** As the person last wished: it holds until the page is left. */
  #isDisguising = false;

  constructor(around: RecordingSurroundings) {
    this.#around = around;
  }

  async press(button: HTMLElement, event?: PointerEvent): Promise<void> {
    if (this.#isBusy || this.#around.over.aborted) return;
    const reason = whyNot();
    if (reason !== undefined) return this.#around.tell(reason);
    this.#isBusy = true;
    this.#around.tell('');
    this.#around.hush();
    try {
      await this.#record(button, event);
    } finally {
      this.#isBusy = false;
    }
    if (!document.activeElement || document.activeElement === document.body) button.focus();
  }

  async takeUp(unsent: UnsentRecording): Promise<void> {
    await new VoiceReview(this.#around, unsent).showEarlier();
  }

  async #record(button: HTMLElement, event: PointerEvent | undefined): Promise<void> {
    const bar = new RecordingBar(this.#around.composer, this.#isDisguising);
    const isDown = event !== undefined && button.hasPointerCapture(event.pointerId);
    const press = isDown ? new HeldPress(button, event, (away, up) => bar.showSlide(away, up)) : undefined;
    button.classList.toggle('record-held', isDown);
    if (press) bar.showHeld();
    const largest = this.#around.askLargestFile();
    let recorder: VoiceRecorder;
    try {
      recorder = await VoiceRecorder.start(bar.showLevel, this.#around.over);
    } catch (error) {
      press?.stop();
      button.classList.remove('record-held');
      bar.close();
      return this.#around.tell(whyNotGiven('microphone', error));
    }
    void largest.then((bytes) => this.#bound(recorder, bar, bytes));
    const kept = new AbortController();
    askBeforeLeaving(AbortSignal.any([kept.signal, this.#around.over]));
    try {
      const choice = await this.#choose(recorder, bar, button, press);
      await this.#settle(recorder, bar, choice, () => kept.abort());
    } finally {
      kept.abort();
      bar.close();
    }
  }

  #bound(recorder: VoiceRecorder, bar: RecordingBar, freeBytes: number): void {
    const longestMs = longestMsWithin(freeBytes, this.#isDisguising ? bitsOfDisguised : bitsOfVoice);
    if (longestMs === undefined) {
      recorder.stop('no-room');
      return;
    }
    recorder.endWithin(longestMs);
    bar.showEndWithin(longestMs);
  }

  async #choose(
    recorder: VoiceRecorder,
    bar: RecordingBar,
    button: HTMLElement,
    press: HeldPress | undefined,
  ): Promise<RecordingChoice> {
    const ended = recorder.finished.then(() => 'stop' as const);
    const startedAtMs = performance.now();
    const end: PressEnd | 'stop' = press ? await Promise.race([press.ended, ended]) : 'tapped';
    press?.stop();
    button.classList.remove('record-held');
    if (end === 'stop') return 'stop';
    if (end === 'slid-away') return 'discard';
    if (end === 'released' && performance.now() - startedAtMs > shortestHoldMs) return 'send';
    return await Promise.race([bar.showGoingOn(), ended]);
  }

  /** @param onKept the recording is on this device or under way: it is not lost with the page any more */
  async #settle(
    recorder: VoiceRecorder,
    bar: RecordingBar,
    choice: RecordingChoice,
    onKept: () => void,
  ): Promise<void> {
    const { over, keep, send, tell } = this.#around;
    recorder.stop('asked');
    const recorded = await recorder.finished;
    if (recorded.end === 'no-room') return tell(say('recording.noRoom'));
    if (choice === 'discard' || over.aborted || recorded.blob.size === 0) return;
    bar.showWork(say(this.#isDisguising ? 'recording.disguising' : 'files.preparing'));
    const plain = await fileOf(recorded);
    const wished = this.#isDisguising ? await disguiseFile(plain).catch(() => undefined) : plain;
    if (over.aborted) return;
    if (choice === 'send' && wished) return void send(wished);
    const unsent = keep(wished ?? plain);
    // What finds no room on this device is lost with the page: it is asked for until the person has sent it or thrown it away.
    unsent.kept.then(onKept, () => {});
    bar.close();
    const words = wished ? wordsOf(recorded.end) : say('recording.notDisguised');
    this.#isDisguising = await new VoiceReview(this.#around, unsent, plain).showNew(words);
  }
}

async function fileOf(recorded: RecordedVoice): Promise<RecordedFile> {
  const { blob } = recorded;
  const heard = await listenTo(recorded);
  const name = `voice.${endingOfRecording(blob.type)}`;
  return { blob, attachment: { kind: 'voice', ...newAttachment(blob, name), ...heard } };
}
