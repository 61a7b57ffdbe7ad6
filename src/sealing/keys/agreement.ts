import { open, seal } from '../bytes/envelope.ts';
import { label } from '../bytes/label.ts';
import { deriveKey } from './derive-key.ts';

/** How far the chat had come, as a device knew it. */
export interface Reach {
  /** Of the newest message; 0 in a chat without messages. */
  readonly sequence: number;
  /** The server's time. */
  readonly atMs: number;
}

interface AgreementContext {
  readonly chatId: string;
  readonly participantId: string;
}

const reachLength = 4 + 6;
/** 2³²: the time is written as two numbers, because DataView has no number of 6 bytes. */
const wordSize = 0x1_0000_0000;

/** Shows the other person's device that this person's has the agreed key, and since when. 51 bytes. */
export const sealAgreement = (agreedKey: Uint8Array, reach: Reach, context: AgreementContext): Uint8Array =>
  seal(encodeReach(reach), agreementKeyOf(agreedKey), associatedDataOf(context));

/** How far the chat had come when a device of this person had the agreed key; undefined when it does not open. */
export function openAgreement(sealed: Uint8Array, agreedKey: Uint8Array, context: AgreementContext): Reach | undefined {
  const bytes = open(sealed, agreementKeyOf(agreedKey), associatedDataOf(context));
  return bytes && decodeReach(bytes);
}

/** `sequence (4) ‖ time (6)`, numbers big-endian. */
export function encodeReach({ sequence, atMs }: Reach): Uint8Array {
  const bytes = new Uint8Array(reachLength);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, sequence);
  view.setUint16(4, Math.floor(atMs / wordSize));
  view.setUint32(6, atMs % wordSize);
  return bytes;
}

/** undefined for bytes of another length. */
export function decodeReach(bytes: Uint8Array): Reach | undefined {
  if (bytes.length !== reachLength) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return { sequence: view.getUint32(0), atMs: view.getUint16(4) * wordSize + view.getUint32(6) };
}

const agreementKeyOf = (agreedKey: Uint8Array): Uint8Array => deriveKey(agreedKey, label('agreement key'));

const associatedDataOf = ({ chatId, participantId }: AgreementContext): Uint8Array =>
  label('agreement', chatId, participantId);
