/** What a person does that needs a device. */
type Wish = 'microphone' | 'camera';

const names = { microphone: 'The microphone', camera: 'The camera' } as const;

/** Why this page cannot record at all, in words for a person; undefined when it can ask for the device. */
export function whyNot(): string | undefined {
  if (!isSecureContext) return 'Recording needs an address that begins with https.';
  if (!('MediaRecorder' in window) || !navigator.mediaDevices) return 'This browser cannot record.';
  return undefined;
}

/** Why a device was not given, in words for a person. */
export function whyNotGiven(wish: Wish, error: unknown): string {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError')
    return `${names[wish]} is not allowed here. Allow it for this page in the settings of the browser.`;
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return `There is no ${wish}.`;
  if (name === 'NotReadableError' || name === 'AbortError') return `${names[wish]} is taken by another program.`;
  return 'This browser cannot record.';
}
