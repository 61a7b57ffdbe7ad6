import { stretchSecretCode } from '../../sealing/keys/stretch.ts';

/** What a page asks of its worker; the answer is the 32 stretched bytes. */
export interface StretchRequest {
  readonly code: string;
  readonly linkKey: Uint8Array;
}

addEventListener('message', ({ data }: MessageEvent<StretchRequest>) => {
  postMessage(stretchSecretCode(data.code, data.linkKey));
});
