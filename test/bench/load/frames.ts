/** RFC 6455 frames as this client needs them: whole text messages, and the control frames that must be answered. */
export const opcodes = { text: 1, close: 8, ping: 9, pong: 10 } as const;

const finalBit = 0x80;
const maskBit = 0x80;
const sixteenBitLength = 126;
const sixtyFourBitLength = 127;
const maskBytes = 4;

/**
 * A client must mask what it sends. With four equal bytes the mask does not depend on the place in the frame, so a
 * ready-made frame can be copied and written into; the server has the same work with it as with any other.
 */
export const mask = 0x5a;

export function encodeFrame(payload: string, opcode: number = opcodes.text): Buffer {
  const body = Buffer.from(payload, 'utf8');
  const header = headerOf(opcode, body.length);
  for (let index = 0; index < body.length; index += 1) body[index] = (body[index] ?? 0) ^ mask;
  return Buffer.concat([header, Buffer.alloc(maskBytes, mask), body]);
}

function headerOf(opcode: number, length: number): Buffer {
  if (length < sixteenBitLength) return Buffer.from([finalBit | opcode, maskBit | length]);
  const header = Buffer.from([finalBit | opcode, maskBit | sixteenBitLength, 0, 0]);
  header.writeUInt16BE(length, 2);
  return header;
}

export interface FrameReader {
  /** The payload lies in `data` from `start` to `end` and is gone after the call. */
  onFrame(opcode: number, data: Buffer, start: number, end: number): void;
}

/** Hands every whole frame to the reader. Returns where the first frame begins that is not whole yet. */
export function readFrames(data: Buffer, length: number, reader: FrameReader): number {
  let at = 0;
  while (at + 2 <= length) {
    const opcode = (data[at] ?? 0) & 0x0f;
    let payloadLength = (data[at + 1] ?? 0) & 0x7f;
    let start = at + 2;
    if (payloadLength === sixteenBitLength) {
      if (start + 2 > length) return at;
      payloadLength = data.readUInt16BE(start);
      start += 2;
    } else if (payloadLength === sixtyFourBitLength) {
      if (start + 8 > length) return at;
      payloadLength = Number(data.readBigUInt64BE(start));
      start += 8;
    }
    const end = start + payloadLength;
    if (end > length) return at;
    reader.onFrame(opcode, data, start, end);
    at = end;
  }
  return at;
}
