import type { Page } from 'playwright-core';

/** A real JPEG of this size, drawn by the browser: its left half is red and its right half blue. */
export async function drawJpeg(page: Page, width: number, height: number): Promise<Buffer> {
  const base64 = await page.evaluate(
    ([width, height]) => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [width, height];
      const context = canvas.getContext('2d');
      if (!context) throw new Error('nothing is drawn');
      for (const [index, color] of ['#d00000', '#0000d0'].entries()) {
        context.fillStyle = color;
        context.fillRect((index * width) / 2, 0, width / 2, height);
      }
      return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '';
    },
    [width, height] as const,
  );
  return Buffer.from(base64, 'base64');
}

/** The same with an Exif segment: how a camera held it, and a text that names where it was made. */
export function withExif(jpeg: Buffer, orientation: number, place: string): Buffer {
  const text = Buffer.from(`${place}\0`);
  const tiff = Buffer.alloc(8 + 2 + 2 * 12 + 4);
  tiff.write('MM', 0);
  tiff.writeUInt16BE(42, 2);
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(2, 8);
  // ImageDescription (0x010e), ASCII, behind the directory; Orientation (0x0112), SHORT.
  tiff.writeUInt16BE(0x010e, 10);
  tiff.writeUInt16BE(2, 12);
  tiff.writeUInt32BE(text.length, 14);
  tiff.writeUInt32BE(tiff.length, 18);
  tiff.writeUInt16BE(0x0112, 22);
  tiff.writeUInt16BE(3, 24);
  tiff.writeUInt32BE(1, 26);
  tiff.writeUInt16BE(orientation, 30);
  const exif = Buffer.concat([Buffer.from('Exif\0\0'), tiff, text]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(exif.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)]);
}

/** A real PNG of this size: a blue disk, and nothing around it. */
export async function drawTransparentPng(page: Page, width: number, height: number): Promise<Buffer> {
  const base64 = await page.evaluate(
    ([width, height]) => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [width, height];
      const context = canvas.getContext('2d');
      if (!context) throw new Error('nothing is drawn');
      context.fillStyle = '#0000d0';
      context.arc(width / 2, height / 2, height / 3, 0, 2 * Math.PI);
      context.fill();
      return canvas.toDataURL('image/png').split(',')[1] ?? '';
    },
    [width, height] as const,
  );
  return Buffer.from(base64, 'base64');
}
