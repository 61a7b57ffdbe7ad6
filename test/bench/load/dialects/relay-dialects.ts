import { encodeFrame } from '../frames.ts';
import { type Dialect, text } from './dialect.ts';

/** The same message over and over: copies of it are made once for each count that occurs. */
function repeatedMessage(frame: Buffer): Dialect['encodeMessages'] {
  const copies = new Map<number, Buffer>();
  return (count) => {
    const known = copies.get(count);
    if (known) return known;
    const made = Buffer.concat(Array<Buffer>(count).fill(frame));
    copies.set(count, made);
    return made;
  };
}

/** JSON up, the text alone down. */
export const plainDialect: Dialect = {
  acknowledges: false,
  opening: () => ({ ready: true }),
  countMessages: () => 1,
  answer: () => undefined,
  encodeRead: () => undefined,
  encodeEnd: () => undefined,
  encodeMessages: repeatedMessage(encodeFrame(JSON.stringify({ text }))),
};

/** Engine.IO 4 packets: `0` open, `2` ping, `3` pong, `40` connected, `42` event. */
const eventByte = '2'.charCodeAt(0);

export const socketIoDialect: Dialect = {
  acknowledges: false,
  opening(frame) {
    if (frame?.startsWith('40')) return { ready: true };
    if (frame?.startsWith('0')) return { ready: false, answer: '40' };
    return { ready: false };
  },
  countMessages: (data, start, end) => (end - start > 2 && data[start + 1] === eventByte ? 1 : 0),
  answer: (frame) => (frame === '2' ? '3' : undefined),
  encodeRead: () => undefined,
  encodeEnd: () => undefined,
  encodeMessages: repeatedMessage(encodeFrame(`42${JSON.stringify(['message', { text }])}`)),
};
