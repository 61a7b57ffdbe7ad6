import { thumbHashToRGBA } from 'thumbhash';
import { decodeBase64url } from '../../sealing/bytes/base64url.ts';
import type { Attachment } from '../../sealing/files/attachment.ts';

/** That of a photo or a video; undefined for what has none. */
export function drawPreviewOf(attachment: Attachment): HTMLCanvasElement | undefined {
  return 'preview' in attachment && attachment.preview !== undefined ? drawPreview(attachment.preview) : undefined;
}

/** The blurred preview that came with the message; undefined for one that is damaged. */
export function drawPreview(preview: string): HTMLCanvasElement | undefined {
  const hash = decodeBase64url(preview);
  if (!hash || hash.length < 5) return undefined;
  try {
    const { w, h, rgba } = thumbHashToRGBA(hash);
    const canvas = document.createElement('canvas');
    canvas.width = w;
    canvas.height = h;
    canvas.ariaHidden = 'true';
    canvas.getContext('2d')?.putImageData(new ImageData(new Uint8ClampedArray(rgba), w, h), 0, 0);
    return canvas;
  } catch {
    return undefined;
  }
}
