import { type Chat, forEachParticipant, type NewChat, participantOf } from '../../../chat/chat.ts';
import {
  type Device,
  isParticipantId,
  type OwnKey,
  type Participant,
  type ParticipantId,
  type Presence,
  participantIds,
} from '../../../chat/participant.ts';
import { noReceipts, type Receipts } from '../../../chat/receipt.ts';
import { decodeHappenings } from './happening-record.ts';
import { lineEnd } from './layout.ts';
import { numberIn, UnreadableRecord } from './record-fields.ts';

/** The lines of each participant in the rarely changing part of a chat. Only a code of one's own changes two of them. */
const participantLines = [
  'linkTail',
  'verifier',
  'linkVerifier',
  'sealedChatKey',
  'sealedGreeting',
  'sealedName',
] as const satisfies readonly (keyof Participant)[];

/** The number of a participant's line among all lines, counted from 1 as Lua does: the first is the organizer's verifier. */
export const lineIn = (participantId: ParticipantId, line: (typeof participantLines)[number]): number =>
  2 + participantIds.indexOf(participantId) * participantLines.length + participantLines.indexOf(line);

/** Packs the rarely changing part of a chat: the organizer's verifier, then the lines of each participant. */
export function encodeNewChat(chat: NewChat): string {
  const lines = [chat.organizerVerifier];
  for (const participantId of participantIds) {
    const participant = participantOf(chat, participantId);
    lines.push(...participantLines.map((line) => participant[line]));
  }
  return lines.join(lineEnd);
}

/**
 * Reads the reply of the script `find` about a living chat.
 * @param typingUntilAtMostMs by this server's clock; the clock of the server that wrote may be ahead
 * @throws UnreadableRecord
 */
export function decodeChat(chatId: string, reply: readonly unknown[], typingUntilAtMostMs: number): Chat {
  const [state, createdAtMs, lastActivityAtMs, idleTimeoutMs, revision, sequence, made, people, vanishAfterMs] = reply;
  if ((state !== 'waiting' && state !== 'open') || typeof made !== 'string' || !Array.isArray(people)) {
    throw new UnreadableRecord('a chat');
  }
  const fields = fieldsOf(people);
  return {
    chatId,
    state,
    createdAtMs: numberIn(createdAtMs),
    lastActivityAtMs: numberIn(lastActivityAtMs),
    idleTimeoutMs: numberIn(idleTimeoutMs),
    revision: numberIn(revision),
    sequence: numberIn(sequence),
    vanishAfterMs: numberIn(vanishAfterMs),
    organizerVerifier: made.slice(0, made.indexOf(lineEnd)),
    participants: decodeParticipants(made, fields),
    devices: decodeDevices(fields),
    happenings: decodeHappenings(fields.get('happenings') ?? ''),
    receipts: forEachParticipant((participantId) => decodeReceipts(fields.get(`receipts:${participantId}`))),
    presence: forEachParticipant((participantId) => decodePresence(fields.get(`presence:${participantId}`))),
    typingUntilMs: forEachParticipant((participantId) =>
      Math.min(numberIn(fields.get(`typing:${participantId}`) ?? 0), typingUntilAtMostMs),
    ),
  };
}

function fieldsOf(reply: readonly unknown[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (let index = 0; index + 1 < reply.length; index += 2) fields.set(String(reply[index]), String(reply[index + 1]));
  return fields;
}

function decodeParticipants(made: string, fields: ReadonlyMap<string, string>): readonly Participant[] {
  const lines = made.split(lineEnd).slice(1);
  if (lines.length < participantIds.length * participantLines.length) {
    throw new UnreadableRecord('the participants of a chat');
  }
  return participantIds.map((participantId, index) => {
    const own = participantLines.map((line, place) => [line, lines[index * participantLines.length + place]]);
    const entered = fields.get(`entered:${participantId}`);
    return {
      participantId,
      ...(Object.fromEntries(own) as Record<(typeof participantLines)[number], string>),
      ...(entered !== undefined && { enteredAtMs: numberIn(entered) }),
      ...decodeOwnKey(fields.get(`own-key:${participantId}`)),
    };
  });
}

function decodeOwnKey(text: string | undefined): Pick<Participant, 'ownKey'> {
  return text === undefined ? {} : { ownKey: ownKeyIn(text.split(lineEnd)) };
}

/** The lines of an own key, counted from 0. */
export const ownKeyLines = { hash: 0, sealed: 1, agreement: 2 } as const;

export const ownKeyIn = ([hash = '', sealed, agreement]: readonly string[]): OwnKey => ({
  hash,
  ...(sealed !== undefined && { sealed }),
  ...(agreement !== undefined && { agreement }),
});

/** Each device has one field, with the time and the number of its entry. */
function decodeDevices(fields: ReadonlyMap<string, string>): readonly Device[] {
  const entries: { readonly device: Device; readonly order: number }[] = [];
  for (const [field, text] of fields) {
    const [kind, participantId, deviceId] = field.split(':');
    if (kind !== 'device' || !isParticipantId(participantId) || deviceId === undefined) continue;
    const [enteredAtMs, order] = text.split(lineEnd);
    const isSubscribed = fields.has(`subscribed:${participantId}:${deviceId}`);
    const device = {
      deviceId,
      participantId,
      enteredAtMs: numberIn(enteredAtMs),
      ...(isSubscribed && { isSubscribed }),
    };
    entries.push({ device, order: numberIn(order) });
  }
  return entries.sort((one, other) => one.order - other.order).map(({ device }) => device);
}

function decodeReceipts(text: string | undefined): Receipts {
  if (text === undefined) return { ...noReceipts };
  return receiptsIn(text.split(lineEnd));
}

/** @throws UnreadableRecord */
export function receiptsIn([delivered, read, deliveredSeal, readSeal]: readonly unknown[]): Receipts {
  return {
    deliveredSequence: numberIn(delivered),
    readSequence: numberIn(read),
    deliveredSeal: String(deliveredSeal),
    readSeal: String(readSeal),
  };
}

export function decodePresence(text: string | undefined): Presence {
  if (text === undefined) return { state: 'never' };
  return text === 'online' ? { state: 'online' } : { state: 'away', lastSeenAtMs: numberIn(text) };
}
