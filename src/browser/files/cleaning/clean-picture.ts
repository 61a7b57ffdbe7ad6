import { pictureTypeOf } from '../../attachments/picture-type.ts';
import { type Bytes, NotCleanable } from './bytes.ts';
import { cleanGif } from './gif.ts';
import { cleanJpeg } from './jpeg.ts';
import { cleanPng, pngMoves } from './png.ts';
import { cleanWebp, webpMoves } from './webp.ts';

const cleaners: Readonly<Record<string, (bytes: Uint8Array) => Bytes>> = {
  'image/jpeg': cleanJpeg,
  'image/png': cleanPng,
  'image/webp': cleanWebp,
  'image/gif': cleanGif,
};

/** The same picture, pixel by pixel, without what cameras and programs wrote into it; undefined when that cannot be told apart. */
export function cleanPicture(bytes: Uint8Array): Bytes | undefined {
  try {
    return cleaners[pictureTypeOf(bytes) ?? '']?.(bytes);
  } catch (error) {
    if (error instanceof NotCleanable || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Whether drawing it anew would stop it. */
export function pictureMoves(bytes: Uint8Array): boolean {
  try {
    switch (pictureTypeOf(bytes)) {
      case 'image/gif':
        return true;
      case 'image/png':
        return pngMoves(bytes);
      case 'image/webp':
        return webpMoves(bytes);
      default:
        return false;
    }
  } catch (error) {
    if (error instanceof NotCleanable) return false;
    throw error;
  }
}
