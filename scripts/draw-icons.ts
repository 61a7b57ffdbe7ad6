/**
 * Draws the icons of the installed Parley into public/icons/, from the shapes of icon.svg: one as it is, with room around it, and one whose
 * shapes lie in the circle that every system leaves of a maskable icon (W3C Manifest, "safe zone": a radius of two fifths).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { launchChromium } from '../test/support/browsers/chromium.ts';

const folder = fileURLToPath(new URL('../public/icons/', import.meta.url));
/** The ground of the pages in the light scheme (public/styles/base.css). */
const ground = '#f5f3ee';

interface Drawing {
  readonly file: string;
  readonly sizePixels: number;
  /** How much of the width the shapes take. */
  readonly share: number;
  /** How round the corners of the ground are, as a share of the width. */
  readonly cornerShare: number;
}

const drawings: readonly Drawing[] = [
  { file: 'icon-small.png', sizePixels: 192, share: 0.72, cornerShare: 0.2 },
  { file: 'icon-large.png', sizePixels: 512, share: 0.72, cornerShare: 0.2 },
  { file: 'icon-maskable.png', sizePixels: 512, share: 0.56, cornerShare: 0 },
];

/** The pixels, four bytes for each: red, green, blue, opacity. */
async function paint(page: Page, shapes: string, { sizePixels, share, cornerShare }: Drawing): Promise<Buffer> {
  // The shapes of icon.svg stand in a square of 32; they take the middle 24 of it.
  const scale = (share * sizePixels) / 24;
  const moved = (sizePixels - 32 * scale) / 2;
  const drawn = `<svg xmlns="http://www.w3.org/2000/svg" width="${sizePixels}" height="${sizePixels}">
    <rect width="100%" height="100%" rx="${cornerShare * sizePixels}" fill="${ground}"/>
    <g transform="translate(${moved} ${moved}) scale(${scale})">${shapes}</g></svg>`;
  const base64 = await page.evaluate(
    async ([svg, size]) => {
      const image = new Image();
      image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
      await image.decode();
      const context = new OffscreenCanvas(size, size).getContext('2d');
      if (!context) throw new Error('nothing is drawn');
      context.drawImage(image, 0, 0);
      const pixels = context.getImageData(0, 0, size, size).data;
      return btoa(Array.from(pixels, (byte) => String.fromCharCode(byte)).join(''));
    },
    [drawn, sizePixels] as const,
  );
  return Buffer.from(base64, 'base64');
}

/**
 * A PNG with a palette (PNG §11.2): the icons have three colors and what lies between them, so a pixel takes a byte at most. Of each
 * color four bits are kept, which no eye tells apart at an edge.
 */
function encode(pixels: Buffer, size: number): Buffer {
  const palette = new Map<number, number>();
  const rows = Buffer.alloc((size + 1) * size);
  for (let pixel = 0; pixel < size * size; pixel += 1) {
    const color = coarse(pixels.readUInt32BE(pixel * 4));
    const index = palette.get(color) ?? palette.size;
    palette.set(color, index);
    // A byte before each row names its filter: none.
    rows[pixel + Math.floor(pixel / size) + 1] = index;
  }
  if (palette.size > 256) throw new Error(`${palette.size} colors are too many`);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 3], 8);
  const colors = [...palette.keys()];
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(colors.flatMap((color) => [color >>> 24, (color >>> 16) & 255, (color >>> 8) & 255]))),
    chunk('tRNS', Buffer.from(colors.map((color) => color & 255))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The colors of the shapes and of the ground stay as they are; what is between them is rounded. */
const whole: ReadonlySet<number> = new Set([0xf5f3eeff, 0x0b6353ff, 0xc9a347ff]);
function coarse(color: number): number {
  if ((color & 255) === 0) return 0;
  return whole.has(color) ? color : ((color & 0xf0f0f0f0) | ((color & 0xf0f0f0f0) >>> 4)) >>> 0;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

const browser = await launchChromium();
try {
  const page = await browser.newPage();
  const shapes = (readFileSync(join(folder, 'icon.svg'), 'utf8').match(/<path[^>]*>/g) ?? []).join('');
  for (const drawing of drawings) {
    const png = encode(await paint(page, shapes, drawing), drawing.sizePixels);
    writeFileSync(join(folder, drawing.file), png);
    console.log(`${drawing.file}  ${png.length} bytes`);
  }
} finally {
  await browser.close();
}
