/**
 * HTML on its way to pages: encoded once for each of the ways that it goes, however many pages it goes to.
 */
export class Frame {
  readonly #html: string;
  #forSockets: Buffer | undefined;
  #forStreams: Buffer | undefined;

  constructor(html: string) {
    this.#html = html;
  }

  /** A whole text frame, as every WebSocket takes it. */
  get forSockets(): Buffer {
    this.#forSockets ??= textFrame(this.#html);
    return this.#forSockets;
  }

  /** One message of an event stream. */
  get forStreams(): Buffer {
    this.#forStreams ??= Buffer.from(messageOfStream(this.#html));
    return this.#forStreams;
  }
}

const finalTextFrame = 0x81;
/** Up to here a length is said in the frame's second byte, and then in the two or the eight that follow it. */
const longestInOneByte = 125;
const longestInTwoBytes = 0xffff;
const lengthInTwoBytes = 126;
const lengthInEightBytes = 127;

/** RFC 6455 §5.2. A server masks nothing, so that the same bytes go to everybody, in one write each. */
function textFrame(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const headBytes = length <= longestInOneByte ? 2 : length <= longestInTwoBytes ? 4 : 10;
  const frame = Buffer.allocUnsafe(headBytes + length);
  frame[0] = finalTextFrame;
  if (headBytes === 2) frame[1] = length;
  else if (headBytes === 4) {
    frame[1] = lengthInTwoBytes;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = lengthInEightBytes;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.write(text, headBytes);
  return frame;
}

/** In an event stream a line's end ends a field; the page's parser joins the lines again, each ended by a line feed. */
const messageOfStream = (data: string): string => `data: ${data.replaceAll(/\r\n|\r|\n/g, '\ndata: ')}\n\n`;
