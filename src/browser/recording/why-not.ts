import { say } from '../texts/say.ts';

/** What a person does that needs a device. */
type Wish = 'microphone' | 'camera';

const words = {
  microphone: {
    refused: 'recording.microphoneRefused',
    absent: 'recording.noMicrophone',
    taken: 'recording.microphoneTaken',
  },
  camera: { refused: 'recording.cameraRefused', absent: 'recording.noCamera', taken: 'recording.cameraTaken' },
} as const;

/** Why this page cannot record at all, in words for a person; undefined when it can ask for the device. */
export function whyNot(): string | undefined {
  if (!isSecureContext) return say('recording.needsHttps');
  if (!('MediaRecorder' in window) || !navigator.mediaDevices) return say('recording.unable');
  return undefined;
}

/** Why a device was not given, in words for a person. */
export function whyNotGiven(wish: Wish, error: unknown): string {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return say(words[wish].refused);
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return say(words[wish].absent);
  if (name === 'NotReadableError' || name === 'AbortError') return say(words[wish].taken);
  return say('recording.unable');
}
