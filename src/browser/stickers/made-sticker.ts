import { stickerSidePixels } from '../../chat/limits.ts';
import type { StickerAttachment } from '../../sealing/files/attachment.ts';
import { newAttachment } from '../attachments/new-attachment.ts';

export interface MadeSticker {
  readonly attachment: StickerAttachment;
  readonly blob: Blob;
}

const quality = 0.9;

/** A picture as a sticker, with what is transparent in it; undefined when this browser cannot show it. */
export async function makeSticker(file: Blob): Promise<MadeSticker | undefined> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return undefined;
  }
  const scale = Math.min(1, stickerSidePixels / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext('2d');
  if (context) context.imageSmoothingQuality = 'high';
  context?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  // A browser that cannot write WebP writes PNG, which keeps what is transparent, too.
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/webp', quality));
  if (!blob) return undefined;
  const name = blob.type === 'image/webp' ? 'sticker.webp' : 'sticker.png';
  const { width, height } = canvas;
  return { blob, attachment: { kind: 'sticker', ...newAttachment(blob, name), width, height } };
}
