import { createRequire } from 'node:module';
import type jsQrModule from 'jsqr';
import { type ProcessOptions, type StartedProcess, startProcess } from './processes.ts';

const jsQr: typeof jsQrModule.default = createRequire(import.meta.url)('jsqr');

/** Starts a program in a terminal of its own (`script` of util-linux). */
export const startInTerminal = (command: string, options: ProcessOptions): StartedProcess =>
  startProcess('script', ['--quiet', '--return', '--command', command, '/dev/null'], options);

const pixelsPerModule = 4;

/** The text of the QR code that a terminal shows in half blocks; undefined when no code can be read. */
export function readTerminalCode(output: string): string | undefined {
  const rows = output
    .split('\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these begin the colours of a terminal.
    .map((line) => line.replace(/\x1b\[[0-9;]*m|\r/g, ''))
    .filter((line) => /^ [ ▀▄█]+ $/.test(line))
    .flatMap((line) => ['▀█', '▄█'].map((dark) => [...line].map((block) => dark.includes(block))));
  const width = (rows[0]?.length ?? 0) * pixelsPerModule;
  const height = rows.length * pixelsPerModule;
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const isDark = rows[Math.floor(y / pixelsPerModule)]?.[Math.floor(x / pixelsPerModule)];
      if (isDark) pixels.fill(0, 4 * (y * width + x), 4 * (y * width + x) + 3);
    }
  }
  return width === 0 ? undefined : jsQr(pixels, width, height)?.data;
}
