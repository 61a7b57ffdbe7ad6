import { longestVoiceSeconds } from '../../chat/limits.ts';
import { LevelMeter } from './level-meter.ts';
import { soundRecordingType } from './recording-type.ts';
import { stayAwake } from './stay-awake.ts';

/**
 * Why a recording ended: as the person wished, by its longest time, because the chat's files have room for no more or for none, or
 * because the microphone was taken away.
 */
export type RecordingEnd = 'asked' | 'longest' | 'full' | 'no-room' | 'lost';

export interface RecordedVoice {
  readonly blob: Blob;
  readonly end: RecordingEnd;
  /** The levels that were seen meanwhile, and how long that was: for a browser that cannot read what it has recorded. */
  readonly levels: readonly number[];
  readonly elapsedMs: number;
}

const levelEveryMs = 60;
/** Voices need no more. */
export const bitsOfVoice = 32_000;

const wishes: MediaStreamConstraints = {
  audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true },
};

/** One recording of the microphone, from the moment at which the person gave it. */
export class VoiceRecorder {
  readonly #stream: MediaStream;
  readonly #recorder: MediaRecorder;
  readonly #meter: LevelMeter;
  readonly #onLevel: (level: number, elapsedMs: number) => void;
  readonly #pieces: Blob[] = [];
  readonly #levels: number[] = [];
  readonly #startedAtMs = performance.now();
  readonly #over = new AbortController();
  readonly #timer: ReturnType<typeof setInterval>;
  readonly finished: Promise<RecordedVoice>;
  #end: RecordingEnd = 'lost';
  #elapsedMs = 0;
  #longest: { readonly ms: number; readonly end: RecordingEnd } = { ms: longestVoiceSeconds * 1_000, end: 'longest' };

  /**
   * Asks for the microphone, and lets go of it at the latest when the chat is over.
   * @throws DOMException when it is not given
   */
  static async start(onLevel: (level: number, elapsedMs: number) => void, over: AbortSignal): Promise<VoiceRecorder> {
    const stream = await navigator.mediaDevices.getUserMedia(wishes);
    try {
      return new VoiceRecorder(stream, onLevel, over);
    } catch (error) {
      letGoOf(stream);
      throw error;
    }
  }

  private constructor(stream: MediaStream, onLevel: (level: number, elapsedMs: number) => void, over: AbortSignal) {
    this.#stream = stream;
    this.#onLevel = onLevel;
    const mimeType = soundRecordingType();
    this.#recorder = new MediaRecorder(stream, { audioBitsPerSecond: bitsOfVoice, ...(mimeType && { mimeType }) });
    this.#meter = new LevelMeter(stream);
    this.finished = new Promise((resolve) => {
      this.#recorder.addEventListener('stop', () => resolve(this.#finish()));
    });
    this.#recorder.addEventListener('dataavailable', ({ data }) => this.#pieces.push(data));
    this.#recorder.addEventListener('error', () => this.stop('lost'));
    for (const track of stream.getTracks()) {
      track.addEventListener('ended', () => this.stop('lost'));
      // A telephone call silences the microphone.
      track.addEventListener('mute', () => this.stop('lost'));
    }
    this.#recorder.start();
    this.#timer = setInterval(() => this.#look(), levelEveryMs);
    stayAwake(this.#over.signal);
    // The chat can end while the person is still asked for the microphone.
    if (over.aborted) this.stop('lost');
    over.addEventListener('abort', () => this.stop('lost'), { once: true, signal: this.#over.signal });
  }

  /** There is room for no more. */
  endWithin(longestMs: number): void {
    if (longestMs < this.#longest.ms) this.#longest = { ms: longestMs, end: 'full' };
  }

  stop(end: RecordingEnd): void {
    if (this.#over.signal.aborted) return;
    this.#end = end;
    this.#elapsedMs = performance.now() - this.#startedAtMs;
    this.#over.abort();
    clearInterval(this.#timer);
    this.#meter.stop();
    // A browser stops it by itself when the last track has ended, and tells so later.
    if (this.#recorder.state !== 'inactive') this.#recorder.stop();
    letGoOf(this.#stream);
  }

  #look(): void {
    const elapsedMs = performance.now() - this.#startedAtMs;
    const level = this.#meter.level();
    this.#levels.push(level);
    this.#onLevel(level, elapsedMs);
    if (elapsedMs >= this.#longest.ms) this.stop(this.#longest.end);
  }

  #finish(): RecordedVoice {
    this.stop('lost');
    const blob = new Blob(this.#pieces, { type: this.#recorder.mimeType });
    return { blob, end: this.#end, levels: this.#levels, elapsedMs: this.#elapsedMs };
  }
}

function letGoOf(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
