import { rgbaToThumbHash } from 'thumbhash';
import { photoSidePixels, pictureHeadBytes, previewSidePixels } from '../../chat/limits.ts';
import { encodeBase64url } from '../../sealing/bytes/base64url.ts';
import { mostFileBytes } from '../../sealing/files/parts.ts';
import { pictureTypeOf } from '../attachments/picture-type.ts';
import { cleanPicture, pictureMoves } from './cleaning/clean-picture.ts';

/** A photo as it is sent. */
export interface Photo {
  readonly blob: Blob;
  readonly width: number;
  readonly height: number;
  readonly preview: string;
  /** What its name ends in, where it was drawn anew. */
  readonly ending?: 'jpg' | 'png';
  /** Nothing is left that says who made it, and where. */
  readonly isClean: boolean;
}

const jpegQuality = 0.86;

/**
 * Redrawn upright, which leaves out everything but its pixels; or with the pixels that it has, where that is wanted or it
 * moves. undefined when browsers do not show it as a picture.
 */
export async function preparePhoto(file: Blob, asOriginal: boolean): Promise<Photo | undefined> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return undefined;
  }
  try {
    const small = draw(bitmap, previewSidePixels);
    const { data } = small.context.getImageData(0, 0, small.width, small.height);
    const preview = encodeBase64url(rgbaToThumbHash(small.width, small.height, data));
    const bytesOf = async (part: Blob) => new Uint8Array(await part.arrayBuffer());
    const head = await bytesOf(file.slice(0, pictureHeadBytes));
    if (asOriginal || pictureMoves(head)) {
      const { width, height } = bitmap;
      if (pictureTypeOf(head) === undefined) return undefined;
      const clean = file.size > mostFileBytes ? undefined : cleanPicture(await bytesOf(file));
      return { blob: clean ? new Blob([clean]) : file, width, height, preview, isClean: clean !== undefined };
    }
    const isSeeThrough = data.some((value, index) => index % 4 === 3 && value < 255);
    return await redraw(bitmap, preview, isSeeThrough ? 'png' : 'jpg');
  } finally {
    bitmap.close();
  }
}

async function redraw(bitmap: ImageBitmap, preview: string, ending: 'jpg' | 'png'): Promise<Photo | undefined> {
  const { canvas, width, height } = draw(bitmap, photoSidePixels);
  const type = ending === 'png' ? 'image/png' : 'image/jpeg';
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, jpegQuality));
  return blob ? { blob, width, height, preview, ending, isClean: true } : undefined;
}

function draw(bitmap: ImageBitmap, mostPixels: number) {
  const scale = Math.min(1, mostPixels / Math.max(bitmap.width, bitmap.height));
  const [width, height] = [bitmap.width, bitmap.height].map((side) => Math.max(1, Math.round(side * scale)));
  const canvas = document.createElement('canvas');
  canvas.width = width ?? 1;
  canvas.height = height ?? 1;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser draws nothing');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return { canvas, context, width: canvas.width, height: canvas.height };
}
