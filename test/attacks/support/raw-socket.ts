import { randomBytes } from 'node:crypto';
import { paths } from '../../../src/protocol/page.ts';
import { until } from '../../support/servers/processes.ts';
import type { Guest } from './people.ts';
import { head, openRaw, type RawConnection } from './raw-connection.ts';
import type { Place } from './visitor.ts';

/** Opcodes of frames (RFC 6455 §5.2). */
export const opcodes = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

export interface FrameParts {
  readonly opcode: number;
  readonly payload?: string | Buffer;
  /** Whether it is the last frame of its message. */
  readonly isLast?: boolean;
  /** The bits kept for extensions: 4 says that the payload is compressed. */
  readonly reserved?: number;
  readonly isMasked?: boolean;
  /** What the frame says of its length, where that is not true. */
  readonly saidLength?: bigint;
}

/** A frame as a client sends it, or as no client may. */
export function frame(parts: FrameParts): Buffer {
  const { opcode, payload = '', isLast = true, reserved = 0, isMasked = true } = parts;
  const bytes = Buffer.from(payload);
  const first = (isLast ? 0x80 : 0) | (reserved << 4) | opcode;
  const beginning = Buffer.concat([Buffer.of(first), lengthOf(parts.saidLength ?? BigInt(bytes.length), isMasked)]);
  // A mask of zeros leaves the payload as it is.
  return Buffer.concat([beginning, isMasked ? Buffer.alloc(4) : Buffer.alloc(0), bytes]);
}

function lengthOf(length: bigint, isMasked: boolean): Buffer {
  const mask = isMasked ? 0x80 : 0;
  if (length < 126n) return Buffer.of(mask | Number(length));
  const bytes = Buffer.alloc(length < 65_536n ? 3 : 9);
  bytes.writeUInt8(mask | (bytes.length === 3 ? 126 : 127));
  if (bytes.length === 3) bytes.writeUInt16BE(Number(length), 1);
  else bytes.writeBigUInt64BE(length, 1);
  return bytes;
}

/** Asks for the socket of somebody who may have it, byte by byte, and waits for the answer. */
export async function upgradeRaw(
  place: Place,
  { visitor, linkId }: Guest,
  ...lines: readonly string[]
): Promise<RawConnection> {
  const connection = await openRaw(place.port);
  connection.write(
    head(
      `GET ${paths.live(linkId)} HTTP/1.1`,
      `Host: 127.0.0.1:${place.port}`,
      `Origin: ${place.url}`,
      `Cookie: ${[...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
      ...lines,
    ),
  );
  await until('an answer to the upgrade', () => connection.received().includes('\r\n\r\n'));
  return connection;
}

/** The code with which the server closed, from the last frame that it sent; undefined when it sent none. */
export function closeCodeIn(received: string): number | undefined {
  const bytes = Buffer.from(received, 'latin1').subarray(received.indexOf('\r\n\r\n') + 4);
  let code: number | undefined;
  for (let at = 0; at + 2 <= bytes.length; ) {
    const opcode = bytes.readUInt8(at) & 15;
    const short = bytes.readUInt8(at + 1) & 127;
    const [size, length] =
      short < 126
        ? [0, short]
        : short === 126
          ? [2, bytes.readUInt16BE(at + 2)]
          : [8, Number(bytes.readBigUInt64BE(at + 2))];
    const start = at + 2 + size;
    if (opcode === opcodes.close && length >= 2) code = bytes.readUInt16BE(start);
    at = start + length;
  }
  return code;
}
