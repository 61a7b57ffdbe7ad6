import { randomBytes } from 'node:crypto';
import { encodeCommand } from '../../../../src/protocol/commands.ts';
import { messageElementId } from '../../../../src/protocol/page.ts';
import { encodeFrame, mask } from '../frames.ts';
import type { Dialect } from './dialect.ts';

/** docs/sealing.md: version, nonce, a text of 200 characters padded to 256 bytes, tag. */
const sealedBytes = 1 + 24 + 256 + 16;
const sealed = randomBytes(sealedBytes).toString('base64url');

/** docs/sealing.md: version, nonce, a claim of 12 bytes, tag. */
const sealedReceipt = randomBytes(1 + 24 + 12 + 16).toString('base64url');

const counterDigits = 10;
const messageIdOf = (counter: number): string => String(counter).padStart(counterDigits, '0').padEnd(22, 'A');

const template = encodeFrame(encodeCommand({ type: 'send', messageId: messageIdOf(0), sealed }));
const counterAt = template.indexOf(Buffer.from(messageIdOf(0)).map((byte) => byte ^ mask));
const digitZero = '0'.charCodeAt(0);

/** A message arrives as an element with its own id; a quote cannot be part of ciphertext. */
const marker = Buffer.from(`id="${messageElementId('')}`);

export function createParleyDialect(): Dialect {
  let counter = 0;
  return {
    acknowledges: true,
    // The first frame says how the chat stands: only then is the connection served.
    opening: (frame) => ({ ready: frame !== undefined }),
    countMessages(data, start, end) {
      const frame = data.subarray(start, end);
      let count = 0;
      let at = frame.indexOf(marker);
      while (at !== -1) {
        count += 1;
        at = frame.indexOf(marker, at + sealed.length);
      }
      return count;
    },
    answer(frame) {
      if (frame.includes('data-refusal=')) throw new Error(`a message was refused: ${frame}`);
      return undefined;
    },
    encodeRead: (sequence) => encodeFrame(encodeCommand({ type: 'read', sequence, sealed: sealedReceipt })),
    encodeEnd: () => encodeFrame(encodeCommand({ type: 'end' })),
    encodeMessages(count) {
      const frames = Buffer.allocUnsafe(count * template.length);
      for (let message = 0; message < count; message += 1) {
        const frameAt = message * template.length;
        template.copy(frames, frameAt);
        counter += 1;
        writeCounter(frames, frameAt + counterAt, counter);
      }
      return frames;
    },
  };
}

function writeCounter(frames: Buffer, at: number, counter: number): void {
  let rest = counter;
  for (let place = at + counterDigits - 1; place >= at; place -= 1) {
    frames[place] = (digitZero + (rest % 10)) ^ mask;
    rest = Math.floor(rest / 10);
  }
}
