import { stretchOwnCode, stretchSecretCode } from '../../sealing/keys/stretch.ts';

export type CodeKind = 'given' | 'own';

/** What a page asks of its worker; the answer is the 32 stretched bytes. */
export interface StretchRequest {
  /** `own`: the person chose it, so that it may be a phrase. */
  readonly kind: CodeKind;
  readonly code: string;
  readonly linkKey: Uint8Array;
}

addEventListener('message', ({ data }: MessageEvent<StretchRequest>) => {
  const stretch = data.kind === 'own' ? stretchOwnCode : stretchSecretCode;
  postMessage(stretch(data.code, data.linkKey));
});
