import { recordingBitsOf, videoRecordingType } from './video-type.ts';

/** A round video is a square of so many pixels. */
const pixels = 400;
const picturesPerSecond = 30;

type Facing = 'user' | 'environment';

const pictureWishes = (facing: Facing): MediaTrackConstraints => ({
  facingMode: facing,
  width: { ideal: 640 },
  height: { ideal: 480 },
});

/**
 * The camera, as the square that is recorded: its middle, drawn anew at every picture. So the other camera can take over in the
 * middle of a recording.
 */
export class Camera {
  readonly element = document.createElement('video');
  readonly #canvas = document.createElement('canvas');
  readonly #sound: readonly MediaStreamTrack[];
  readonly #over = new AbortController();
  readonly #onLost: () => void;
  #pictures: MediaStream;
  #facing: Facing = 'user';
  #isTurning = false;

  /**
   * Asks for the camera and the microphone, and lets go of them when the person has left, whatever is waited for then.
   * @throws DOMException when they are not given, or their pictures do not play
   */
  static async open(onLost: () => void, left: AbortSignal): Promise<Camera> {
    const audio = { channelCount: 1, echoCancellation: true, noiseSuppression: true };
    const stream = await navigator.mediaDevices.getUserMedia({ audio, video: pictureWishes('user') });
    const camera = new Camera(stream, onLost);
    left.addEventListener('abort', () => camera.close(), { once: true });
    try {
      left.throwIfAborted();
      await camera.element.play();
      return camera;
    } catch (error) {
      camera.close();
      throw error;
    }
  }

  private constructor(stream: MediaStream, onLost: () => void) {
    this.#onLost = onLost;
    this.#sound = stream.getAudioTracks();
    this.#pictures = new MediaStream(stream.getVideoTracks());
    for (const track of stream.getTracks()) track.addEventListener('ended', onLost);
    [this.#canvas.width, this.#canvas.height] = [pixels, pixels];
    this.element.muted = true;
    this.element.playsInline = true;
    this.#show();
    const timer = setInterval(() => this.#draw(), 1_000 / picturesPerSecond);
    this.#over.signal.addEventListener('abort', () => clearInterval(timer));
  }

  /** What is recorded: the square, and the sound. */
  record(): MediaRecorder {
    this.#draw();
    const square = this.#canvas.captureStream(picturesPerSecond);
    const stream = new MediaStream([...square.getVideoTracks(), ...this.#sound]);
    const mimeType = videoRecordingType();
    return new MediaRecorder(stream, { ...recordingBitsOf(), ...(mimeType && { mimeType }) });
  }

  /** Takes the other camera, where there is one; one at a time, however often it is pressed. */
  async turn(): Promise<void> {
    if (this.#isTurning) return;
    this.#isTurning = true;
    try {
      await this.#takeOther();
    } finally {
      this.#isTurning = false;
    }
  }

  async #takeOther(): Promise<void> {
    const facing = this.#facing === 'user' ? 'environment' : 'user';
    // Phones give one camera at a time.
    stopAll(this.#pictures.getTracks());
    const wish = (each: Facing) => navigator.mediaDevices.getUserMedia({ video: pictureWishes(each) });
    const stream = await wish(facing).catch((error: unknown) => {
      if (this.#over.signal.aborted) throw error;
      return wish(this.#facing);
    });
    if (this.#over.signal.aborted) return stopAll(stream.getTracks());
    this.#facing = facing;
    this.#pictures = stream;
    for (const track of stream.getTracks()) track.addEventListener('ended', this.#onLost);
    this.#show();
    await this.element.play();
  }

  /** The last picture, for a preview. */
  get picture(): HTMLCanvasElement {
    return this.#canvas;
  }

  close(): void {
    this.#over.abort();
    stopAll([...this.#pictures.getTracks(), ...this.#sound]);
    this.element.srcObject = null;
  }

  #show(): void {
    this.element.srcObject = this.#pictures;
    // People know themselves from mirrors; what is sent is not turned round.
    this.element.classList.toggle('round-mirrored', this.#facing === 'user');
  }

  #draw(): void {
    const { videoWidth, videoHeight } = this.element;
    const side = Math.min(videoWidth, videoHeight);
    if (side === 0) return;
    const [left, top] = [(videoWidth - side) / 2, (videoHeight - side) / 2];
    this.#canvas.getContext('2d')?.drawImage(this.element, left, top, side, side, 0, 0, pixels, pixels);
  }
}

function stopAll(tracks: readonly MediaStreamTrack[]): void {
  for (const track of tracks) track.stop();
}
