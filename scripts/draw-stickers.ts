/**
 * Draws Parley's stickers into public/stickers/stickers.svg: `npm run stickers`. All of them are one figure, a speech bubble with
 * a face, in moods of its own. Every shape has an ink line and, behind all of them, a white edge, as if it were cut out: so they
 * stand on light and dark grounds alike.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StickerName } from '../src/browser/stickers/sticker-set.ts';

const ink = '#17332c';
const white = '#ffffff';
const colors = {
  teal: ['#45bda1', '#2c9c83'],
  amber: ['#f8c455', '#e3a131'],
  coral: ['#f58d76', '#dc6b53'],
  sky: ['#7dbbee', '#5597d4'],
  lilac: ['#bda3ec', '#9b7cd6'],
} as const;
type Color = keyof typeof colors;

const inkWidth = 4.5;
const edgeWidth = 11;

/** One sticker under the pencil: what is drawn later lies above, and the white edge below everything. */
class Drawing {
  readonly #edge: string[] = [];
  readonly #lines: string[] = [];
  readonly #color: Color;

  constructor(color: Color) {
    this.#color = color;
  }

  toString(): string {
    const edge = `<g fill="${white}" stroke="${white}" stroke-linejoin="round" stroke-linecap="round">${this.#edge.join('')}</g>`;
    return `${edge}<g stroke-linejoin="round" stroke-linecap="round">${this.#lines.join('')}</g>`;
  }

  /** A filled shape with its ink line. */
  shape(d: string, fill: string, width = inkWidth): this {
    this.#edge.push(`<path d="${d}" stroke-width="${width + edgeWidth}"/>`);
    this.#lines.push(`<path d="${d}" fill="${fill}" stroke="${ink}" stroke-width="${width}"/>`);
    return this;
  }

  /** A line of ink, or of another color. */
  line(d: string, width = inkWidth, color: string = ink): this {
    this.#lines.push(`<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}"/>`);
    return this;
  }

  /** A line that stands alone, with an edge of its own. */
  loose(d: string, width = inkWidth, color: string = ink): this {
    this.#edge.push(`<path d="${d}" fill="none" stroke-width="${width + edgeWidth}"/>`);
    return this.line(d, width, color);
  }

  /** A surface without a line. */
  tint(d: string, fill: string, opacity = 1): this {
    this.#lines.push(`<path d="${d}" fill="${fill}"${opacity === 1 ? '' : ` opacity="${opacity}"`}/>`);
    return this;
  }

  /** An arm, from the body to its hand. */
  arm(d: string): this {
    const [light] = colors[this.#color];
    this.#edge.push(`<path d="${d}" fill="none" stroke-width="${15 + edgeWidth}"/>`);
    return this.line(d, 16).line(d, 7.5, light);
  }

  body(): this {
    const [light, shade] = colors[this.#color];
    const outline =
      'M80 24C118 24 137 45 137 74S118 124 80 124c-5 0-10-.4-15-1.3C57 130 46 136 34 137c5-7 8-14 7-21C29 107 23 92 23 74c0-29 19-50 57-50z';
    this.shape(outline, light);
    this.tint('M134.500 66C137 100 116 121.500 80 121.700c-6 0-11-.5-16-1.500 36 2 63-17 70.500-54.200z', shade);
    return this.tint('M42 56c3-11 11-18 22-20 4-.7 5 3.500 1.500 5C57 44 51 49 48 57c-1.500 4-7 3-6-1z', white, 0.55);
  }

  cheeks(): this {
    return this.tint(oval(45, 88, 8, 5), '#f0667a', 0.55).tint(oval(115, 88, 8, 5), '#f0667a', 0.55);
  }

  /** Round eyes that look aside by so much. */
  eyes(aside = 0, up = 0): this {
    for (const x of [62, 98]) {
      this.tint(oval(x + aside, 71 - up, 6.5, 8.5), ink).tint(
        oval(x + 2 + aside * 1.3, 67.5 - up * 1.2, 2.3, 2.3),
        white,
      );
    }
    return this;
  }

  shutEyes(): this {
    return this.line('M54 73q8-9 16 0M90 73q8-9 16 0', 5);
  }

  restingEyes(): this {
    return this.line('M54 70q8 9 16 0M90 70q8 9 16 0', 5);
  }

  smile(): this {
    return this.line('M67 90q13 12 26 0', 5);
  }

  frown(): this {
    return this.line('M68 98q12-11 24 0', 5);
  }

  /** A wide, open mouth. */
  laugh(): this {
    this.shape('M62 86q18 5 36 0c0 16-7 25-18 25s-18-9-18-25z', '#7d2331', 4);
    return this.tint('M68 104q12-9 24 0c-3 4-7 5.500-12 5.500s-9-1.500-12-5.500z', '#f0667a');
  }
}

const oval = (x: number, y: number, rx: number, ry: number): string =>
  `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`;

const heart = (x: number, y: number, size: number): string =>
  `M${x} ${y + 0.9 * size}C${x - 1.5 * size} ${y - 0.1 * size} ${x - size} ${y - size} ${x - 0.45 * size} ${y - 0.9 * size}Q${x - 0.1 * size} ${y - 0.85 * size} ${x} ${y - 0.4 * size}Q${x + 0.1 * size} ${y - 0.85 * size} ${x + 0.45 * size} ${y - 0.9 * size}C${x + size} ${y - size} ${x + 1.5 * size} ${y - 0.1 * size} ${x} ${y + 0.9 * size}z`;

const star = (x: number, y: number, size: number): string =>
  `M${x} ${y - size}q${0.2 * size} ${0.8 * size} ${size} ${size}q${-0.8 * size} ${0.2 * size} ${-size} ${size}q${-0.2 * size} ${-0.8 * size} ${-size} ${-size}q${0.8 * size} ${-0.2 * size} ${size} ${-size}z`;

const drop = (x: number, y: number, size: number): string =>
  `M${x} ${y - 1.4 * size}q${1.1 * size} ${1.3 * size} ${size} ${2 * size}a${size} ${size} 0 0 1 ${-2 * size} 0q${-0.1 * size} ${-0.7 * size} ${size} ${-2 * size}z`;

const red = '#ef5a6f';
const blue = '#6fb7f2';
const gold = '#ffd23f';

const drawings: Readonly<Record<StickerName, () => Drawing>> = {
  hello: () =>
    new Drawing('teal')
      .arm('M126 92Q146 82 143 54')
      .body()
      .eyes()
      .cheeks()
      .laugh()
      .loose('M128 26q8-3 12 4M146 24q7 3 7 11', 4),
  goodbye: () =>
    new Drawing('sky')
      .arm('M34 88Q16 78 18 50')
      .arm('M124 96q12 8 15 22')
      .body()
      .eyes(-4)
      .cheeks()
      .smile()
      .shape('M118 118h34q4 0 4 4v22q0 4-4 4h-34q-4 0-4-4v-22q0-4 4-4z', '#b9774a')
      .line('M128 117v-5q0-3 3-3h8q3 0 3 3v5M114 131h42', 4),
  thanks: () =>
    new Drawing('amber')
      .body()
      .shutEyes()
      .cheeks()
      .smile()
      .arm('M40 104q18 18 36 6')
      .arm('M120 104q-18 18-36 6')
      .shape(heart(80, 112, 15), red),
  please: () =>
    new Drawing('lilac')
      .body()
      .eyes(0, 4)
      .cheeks()
      .line('M72 93q8 6 16 0', 5)
      .line('M52 54q8-7 15-5M108 54q-8-7-15-5', 4)
      .shape('M80 96c-7 6-14 20-14 33q14 10 28 0c0-13-7-27-14-33z', colors.lilac[0])
      .line('M80 98v34', 4),
  yes: () =>
    new Drawing('teal')
      .arm('M128 96q10 2 12 4')
      .body()
      .eyes()
      .cheeks()
      .smile()
      .shape('M122 98h10l5-17q8-3 9 6l-2 9h9q6 1 5 7l-3 16q-1 5-6 5h-27z', colors.teal[0])
      .line('M133 98v24', 4),
  no: () =>
    new Drawing('coral')
      .arm('M32 92Q14 84 12 64')
      .arm('M128 92q18-8 20-28')
      .body()
      .line('M54 66l15 7M106 66l-15 7', 5)
      .tint(oval(64, 78, 5, 6), ink)
      .tint(oval(96, 78, 5, 6), ink)
      .line('M68 99h24', 5)
      .loose('M72 6l16 14M88 6L72 20', 6, red),
  laugh: () =>
    new Drawing('amber')
      .body()
      .line('M52 66l16 7-16 7M108 66l-16 7 16 7', 5)
      .cheeks()
      .laugh()
      .shape(drop(34, 68, 7), blue, 4)
      .shape(drop(126, 68, 7), blue, 4),
  wink: () =>
    new Drawing('teal')
      .body()
      .tint(oval(62, 71, 6.5, 8.5), ink)
      .tint(oval(64, 67.5, 2.3, 2.3), white)
      .line('M90 71q8-7 17 1', 5)
      .cheeks()
      .line('M66 89q15 14 29-3', 5)
      .shape('M82 96q6 12 12 3l-2-7z', '#f0667a', 3.5)
      .shape(star(138, 34, 13), gold, 4),
  love: () =>
    new Drawing('coral')
      .body()
      .shape(heart(61, 70, 13), red, 4)
      .shape(heart(99, 70, 13), red, 4)
      .cheeks()
      .laugh()
      .shape(heart(138, 26, 10), red, 4),
  kiss: () =>
    new Drawing('lilac')
      .body()
      .restingEyes()
      .cheeks()
      .shape('M74 92q8-6 9 0q-1 3-4 3q5 0 5 4q-2 5-10 3', red, 4)
      .shape(heart(118, 100, 9), red, 4)
      .shape(heart(141, 78, 12), red, 4),
  hug: () =>
    new Drawing('sky')
      .body()
      .shutEyes()
      .cheeks()
      .line('M72 86q8 7 16 0', 5)
      .shape(heart(80, 112, 23), red)
      .arm('M30 96q10 28 38 24')
      .arm('M130 96q-10 28-38 24'),
  flowers: () => {
    const sketch = new Drawing('amber')
      .body()
      .eyes(5)
      .cheeks()
      .smile()
      .loose('M128 136q-2-14-10-26M132 136q2-14 8-26M130 136q0-20 0-34', 4, '#2c8a4b');
    for (const [x, y, color] of [
      [116, 106, red],
      [130, 91, '#ffffff'],
      [145, 104, '#bda3ec'],
    ] as const) {
      for (const [dx, dy] of [
        [0, -7],
        [7, -1],
        [4, 7],
        [-4, 7],
        [-7, -1],
      ] as const)
        sketch.shape(oval(x + dx, y + dy, 6, 6), color, 3);
      sketch.tint(oval(x, y + 1, 5, 5), gold);
    }
    return sketch.shape('M118 126h25l-7 24h-11z', '#e9dcc3').arm('M100 122q12 12 26 10');
  },
  hooray: () => {
    const sketch = new Drawing('lilac')
      .arm('M32 92Q10 80 14 52')
      .arm('M128 92q22-12 18-40')
      .body()
      .shutEyes()
      .cheeks()
      .laugh()
      .shape('M62 29L84 2l16 29q-20-7-38-2z', gold)
      .line('M72 17l20 4M68 24q14-1 27 4', 4, red);
    for (const [x, y, color] of [
      [30, 26, red],
      [126, 18, blue],
      [146, 34, gold],
      [48, 10, colors.teal[0]],
    ] as const)
      sketch.shape(oval(x, y, 4.5, 4.5), color, 3);
    return sketch;
  },
  birthday: () =>
    new Drawing('coral')
      .body()
      .eyes(0, -4)
      .cheeks()
      .line('M72 92q8 6 16 0', 5)
      .shape('M46 116h68q6 0 6 6v22H40v-22q0-6 6-6z', '#fff3dc')
      .tint('M42 118q0-2 4-2h68q4 0 4 4v5q-6 7-12 0q-6 7-13 0q-6 7-13 0q-7 7-13 0q-7 7-13 0q-6 6-12 0z', '#f0667a')
      .shape('M77 100h6v16h-6z', blue, 3.5)
      .shape(drop(80, 93, 5), gold, 3.5),
  cool: () =>
    new Drawing('sky')
      .body()
      .shape(
        'M36 60h88q3 0 3 3c0 16-8 24-21 24-12 0-20-8-22-18q-4-3-8 0c-2 10-10 18-22 18-13 0-21-8-21-24q0-3 3-3z',
        ink,
      )
      .line('M44 68l8-2M98 68l8-2', 4, '#7fe0ff')
      .line('M66 100q14 8 28-5', 5),
  surprised: () =>
    new Drawing('amber')
      .arm('M32 92Q12 96 14 78')
      .arm('M128 92q20 4 18-14')
      .body()
      .shape(oval(61, 68, 11, 13), white, 4)
      .shape(oval(99, 68, 11, 13), white, 4)
      .tint(oval(61, 69, 4.5, 5.5), ink)
      .tint(oval(99, 69, 4.5, 5.5), ink)
      .shape(oval(80, 102, 9, 12), '#7d2331', 4)
      .loose('M80 4v10M52 8l4 9M108 8l-4 9', 4.5),
  thinking: () =>
    new Drawing('teal')
      .body()
      .eyes(5, 5)
      .line('M52 54q9-6 17-1', 4)
      .line('M90 50q8-7 18-2', 4)
      .line('M70 96q10-5 20 1', 5)
      .arm('M124 110q-14 12-34 2')
      .shape(oval(124, 20, 5, 5), white, 4)
      .shape(oval(140, 8, 8, 7), white, 4),
  idea: () =>
    new Drawing('lilac')
      .body()
      .eyes(0, 5)
      .cheeks()
      .laugh()
      .shape('M131 8c12 0 20 8 20 19 0 9-6 12-8 20h-24c-2-8-8-11-8-20 0-11 8-19 20-19z', gold)
      .shape('M121 47h20v6q0 6-10 6t-10-6z', '#cfd8d4')
      .line('M126 46V32l5 4 5-4v14', 3.5),
  shh: () =>
    new Drawing('lilac')
      .body()
      .eyes(-4)
      .cheeks()
      .tint(oval(80, 96, 8, 6), '#7d2331')
      .arm('M118 116q-22 14-38 4')
      .shape('M75 82q5-5 10 0v32h-10z', colors.lilac[0], 4),
  secret: () =>
    new Drawing('teal')
      .body()
      .restingEyes()
      .cheeks()
      .line('M70 90q10 8 20 0', 5)
      .arm('M116 106q8 8 14 8')
      .shape('M118 106h32q4 0 4 4v24q0 4-4 4h-32q-4 0-4-4v-24q0-4 4-4z', gold)
      .line('M122 105V98q0-12 12-12t12 12v7', 6)
      .tint(oval(134, 118, 4.5, 4.5), ink)
      .line('M134 119v9', 4.5),
  sad: () =>
    new Drawing('sky')
      .body()
      .eyes(0, -4)
      .line('M50 60q8-8 17-7M110 60q-8-8-17-7', 4)
      .frown()
      .shape(drop(52, 94, 7), '#d5ecff', 3.5),
  crying: () =>
    new Drawing('sky')
      .body()
      .line('M53 70q9 7 17 0M90 70q8 7 17 0', 5)
      .tint('M55 76h13v42q-7 8-13 0zM92 76h13v42q-7 8-13 0z', '#d5ecff')
      .line('M55 78v40M68 78v40M92 78v40M105 78v40', 3.5)
      .shape('M69 108c0-8 4-13 11-13s11 5 11 13q-11-5-22 0z', '#7d2331', 4)
      .shape('M34 128q12-10 26-4q20-9 40 0q16-5 26 4q4 12-12 12H44q-14 0-10-12z', '#a9d6fb'),
  angry: () =>
    new Drawing('coral')
      .body()
      .line('M50 60l20 9M110 60l-20 9', 6)
      .tint(oval(63, 77, 5.5, 6.5), ink)
      .tint(oval(97, 77, 5.5, 6.5), ink)
      .shape('M64 98q16-12 32 0v8q-16-7-32 0z', white, 4)
      .line('M74 94v9M86 94v9', 3)
      .shape('M24 34q-10-2-9-10 2-8 10-5 2-9 11-5 7 5 2 11z', white, 4)
      .shape('M136 34q10-2 9-10-2-8-10-5-2-9-11-5-7 5-2 11z', white, 4),
  sorry: () =>
    new Drawing('amber')
      .body()
      .eyes(0, -3)
      .line('M50 58q8-8 17-6M110 58q-8-8-17-6', 4)
      .line('M70 98q5-6 10 0t10 0', 5)
      .loose('M126 138V28', 5, '#8a5a34')
      .shape('M126 28q8-7 15 0t15 0v22q-8 7-15 0t-15 0z', white)
      .arm('M104 122q12 8 23-2'),
  night: () =>
    new Drawing('lilac')
      .body()
      .restingEyes()
      .cheeks()
      .line('M74 94q6 4 12 0', 5)
      .shape('M44 40q30-26 72 0q24-2 34 20q-22-14-38-10q-34-12-68-10z', '#4f64b8')
      .shape(oval(149, 62, 8, 8), white, 4)
      .loose('M124 4h12l-12 14h12M102 8h8l-8 9h8', 4.5),
  morning: () =>
    new Drawing('amber')
      .body()
      .eyes(0, -3)
      .cheeks()
      .smile()
      .shape('M104 104h38v22q0 14-14 14h-10q-14 0-14-14z', white)
      .loose('M143 110h5q8 0 8 8t-8 8h-5', 5)
      .tint('M107 107h32v7h-32z', '#8a5a34')
      .loose('M132 92q-5-6 0-12M144 92q-5-6 0-12', 4),
  hungry: () =>
    new Drawing('coral')
      .body()
      .eyes(0, 2)
      .cheeks()
      .laugh()
      .shape('M100 100q8 4 6 10-5 4-9-2z', '#f0667a', 3.5)
      .loose('M12 140V84M3 76v12q0 7 9 7t9-7V76M12 76v14', 5, '#5c6f77')
      .shape('M148 112q-10-20 0-42q4 20 3 42z', '#cfd8d4', 4)
      .loose('M148 140v-27', 6, '#5c6f77')
      .arm('M32 104q-6 10-18 8')
      .arm('M128 104q8 12 18 14'),
  sick: () =>
    new Drawing('teal')
      .body()
      .line('M54 64l14 12M68 64L54 76M92 64l14 12M106 64L92 76', 4.5)
      .line('M66 98q7-7 14 0t14 0', 5)
      .shape('M90 96l32-20q5-2 7 2t-2 7l-33 18z', white, 4)
      .line('M104 93l12-8', 4, red)
      .shape('M48 38q30-18 64 0l-4 14q-28-12-56 0z', '#e9f4f1', 4)
      .line('M74 39h12M80 33v12', 4.5, red),
  coming: () =>
    new Drawing('sky')
      .loose('M4 62h16M0 84h18M6 106h14', 5)
      .arm('M122 92q14 0 20-16')
      .body()
      .eyes(6)
      .cheeks()
      .laugh()
      .arm('M60 126q-6 16-20 18')
      .arm('M98 124q8 14 24 14'),
  waiting: () =>
    new Drawing('amber')
      .body()
      .line('M54 72h16M90 72h16', 5)
      .tint('M56 72h12v4q-6 6-12 0zM92 72h12v4q-6 6-12 0z', ink)
      .line('M70 96h20', 5)
      .shape(oval(126, 112, 25, 25), white)
      .line('M126 98v15l10 6', 5)
      .tint(oval(126, 113, 3.5, 3.5), red),
};

const symbols = Object.entries(drawings).map(
  ([name, draw]) => `<symbol id="${name}" viewBox="-8 -8 176 168">${draw()}</symbol>`,
);
const target = fileURLToPath(new URL('../public/stickers/stickers.svg', import.meta.url));
mkdirSync(dirname(target), { recursive: true });
writeFileSync(
  target,
  `<svg xmlns="http://www.w3.org/2000/svg">\n<title>Stickers of Parley</title>\n${symbols.join('\n')}\n</svg>\n`,
);
