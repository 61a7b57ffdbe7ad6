import type { Ender } from '../../../chat/chat.ts';
import type { ChatEvent } from '../../../chat/events.ts';
import { type DestructionReason, destructionReasons, type Ending } from '../../../chat/lifetime.ts';
import { isParticipantId } from '../../../chat/participant.ts';
import { decodePresence, ownKeyIn, receiptsIn } from './chat-record.ts';
import { decodeHappening } from './happening-record.ts';
import { lineEnd } from './layout.ts';
import { decodeMessage } from './message-record.ts';
import { numberIn, UnreadableRecord } from './record-fields.ts';

export const isDestructionReason = (value: unknown): value is DestructionReason =>
  destructionReasons.some((reason) => reason === value);

const isEnding = (value: unknown): value is Ending => value === 'lost' || isDestructionReason(value);

/**
 * Reads an event that a script published: its type and its fields, each on a line. Returns undefined for any other text.
 * @param nowMs when it arrived, by this server's clock
 */
export function decodeEvent(text: string, nowMs: number): ChatEvent | undefined {
  try {
    return readEvent(text, nowMs);
  } catch (error) {
    if (error instanceof UnreadableRecord) return undefined;
    throw error;
  }
}

function readEvent(text: string, nowMs: number): ChatEvent | undefined {
  const message = decodeMessage(text);
  if (message) return { type: 'message', message };
  const [type, ...fields] = text.split(lineEnd);
  if (type === 'receipts') return decodeReceiptsEvent(fields);
  if (type === 'destroyed') return decodeDestroyedEvent(fields);
  if (type === 'entered') return { type, deviceId: fields[0] ?? '', happening: decodeHappening(fields[1] ?? '') };
  if (type === 'happened') return { type, happening: decodeHappening(fields[0] ?? '') };
  const [participantId, first, second] = fields;
  if (type === 'own-key' && isParticipantId(participantId))
    return { type, participantId, ownKey: ownKeyIn(fields.slice(1)) };
  if (!isParticipantId(participantId)) return undefined;
  switch (type) {
    case 'signed-out':
      return { type, participantId, deviceId: first ?? '' };
    case 'notice-closed':
      return { type, participantId, deviceId: first ?? '' };
    case 'subscription':
      return { type, participantId, deviceId: first ?? '', isSubscribed: second === 'subscribed' };
    case 'kept-open':
      return { type, participantId, atMs: numberIn(first) };
    case 'presence':
      return { type, participantId, presence: decodePresence(first) };
    case 'typing':
      // The remaining time counts from the arrival, because the publishing server's clock may differ. Older servers leave it out.
      return { type, participantId, untilMs: second === undefined ? numberIn(first) : nowMs + numberIn(second) };
    default:
      return undefined;
  }
}

/** The servers that hold somebody, from an event about them or about presence; undefined for any other event. */
export function serversIn(text: string): string | undefined {
  const [type, first, , servers] = text.split(lineEnd);
  if (type === 'servers') return first;
  return type === 'presence' ? servers : undefined;
}

function decodeReceiptsEvent([revision, participantId, ...receipts]: readonly string[]): ChatEvent | undefined {
  if (!isParticipantId(participantId)) return undefined;
  return {
    type: 'receipts',
    revision: numberIn(revision),
    participantId,
    receipts: receiptsIn(receipts),
  };
}

function decodeDestroyedEvent([reason, endedBy]: readonly string[]): ChatEvent | undefined {
  if (!isEnding(reason)) return undefined;
  return { type: 'destroyed', reason, ...(isEnder(endedBy) && { endedBy }) };
}

const isEnder = (value: unknown): value is Ender => value === 'organizer' || isParticipantId(value);
