import { describe, expect, it } from 'vitest';
import { Frame } from '../../../src/hub/peers/frame.ts';
import { opcodes, readFrames } from '../../bench/load/frames.ts';

/** What a client finds in the bytes: its opcode and its text, of each frame. */
function framesIn(data: Buffer): readonly (readonly [opcode: number, text: string])[] {
  const found: (readonly [number, string])[] = [];
  const readTo = readFrames(data, data.length, {
    onFrame: (opcode, bytes, start, end) => found.push([opcode, bytes.toString('utf8', start, end)]),
  });
  expect(readTo).toBe(data.length);
  return found;
}

describe('a frame', () => {
  it('is one whole text frame, however its length has to be said', () => {
    for (const length of [1, 125, 126, 0xffff, 0x10000, 0x20000]) {
      const text = 'x'.repeat(length);
      const { forSockets } = new Frame(text);
      expect(framesIn(forSockets)).toEqual([[opcodes.text, text]]);
      expect(forSockets[0]).toBe(0x80 | opcodes.text);
    }
  });

  it('says its length in bytes, not in characters', () => {
    expect(framesIn(new Frame('“Grüße” 👋').forSockets)).toEqual([[opcodes.text, '“Grüße” 👋']]);
  });

  it('is encoded once, however many it goes to', () => {
    const frame = new Frame('to everybody');
    expect(frame.forSockets).toBe(frame.forSockets);
  });
});
