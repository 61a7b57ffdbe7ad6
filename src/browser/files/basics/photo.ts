import { rgbaToThumbHash } from 'thumbhash';
import { encodeBase64url } from '../../../sealing/bytes/base64url.ts';

/** A photo as it is sent: redrawn upright, which leaves out everything but its pixels. */
export interface Photo {
  readonly blob: Blob;
  readonly width: number;
  readonly height: number;
  readonly preview: string;
  readonly ending: 'jpg' | 'png';
}

const mostPixelsOfSide = 2_048;
/** A ThumbHash is made of no more. */
const previewPixelsOfSide = 100;
const jpegQuality = 0.86;

/** undefined when this browser cannot show the file as a picture. */
export async function redrawPhoto(file: Blob): Promise<Photo | undefined> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return undefined;
  }
  try {
    const small = draw(bitmap, previewPixelsOfSide);
    const { data } = small.context.getImageData(0, 0, small.width, small.height);
    const isSeeThrough = data.some((value, index) => index % 4 === 3 && value < 255);
    const preview = encodeBase64url(rgbaToThumbHash(small.width, small.height, data));
    const { canvas, width, height } = draw(bitmap, mostPixelsOfSide);
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, isSeeThrough ? 'image/png' : 'image/jpeg', jpegQuality);
    });
    return blob ? { blob, width, height, preview, ending: isSeeThrough ? 'png' : 'jpg' } : undefined;
  } finally {
    bitmap.close();
  }
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
