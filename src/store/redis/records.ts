import { type Chat, type Ender, forEachParticipant, type NewChat, participantOf } from '../../chat/chat.ts';
import type { ChatEvent } from '../../chat/events.ts';
import { type DestructionReason, destructionReasons } from '../../chat/lifetime.ts';
import { type Message, type MessageContent, noReactions, type Reactions } from '../../chat/message.ts';
import {
  type Device,
  isParticipantId,
  type Participant,
  type ParticipantId,
  type Presence,
  participantIds,
} from '../../chat/participant.ts';
import { noReceipts, type Receipts } from '../../chat/receipt.ts';

/*
 * What the scripts keep and publish is text: fields on lines of their own, and what is sealed last. It is read by cutting
 * at line ends, which costs a fraction of JSON, in Lua and here. Ids and ciphertext have no line ends; should ciphertext
 * have some, it is still read whole.
 */
const lineEnd = '\n';

/** Something in Redis is not what this store writes: another program's, or another version's. */
export class UnreadableRecord extends Error {
  override readonly name = 'UnreadableRecord';

  constructor(what: string) {
    super(`Redis holds something else than ${what}`);
  }
}

/** No date can be later (ECMA-262, Time Values and Time Range), and no count comes near. */
const largestNumber = 8_640_000_000_000_000;

/**
 * A count, or a time in milliseconds.
 * @throws UnreadableRecord, as what is no number would fail only where it is shown
 */
function numberIn(field: unknown): number {
  const value = Number(field);
  if (value >= 0 && value <= largestNumber) return value;
  throw new UnreadableRecord('a number');
}

/** What never changes of a chat: the organizer's verifier, then five lines for each participant. */
export function encodeNewChat(chat: NewChat): string {
  const lines = [chat.organizerVerifier];
  for (const participantId of participantIds) {
    const participant = participantOf(chat, participantId);
    const { linkTail, verifier, sealedChatKey, sealedGreeting, sealedName } = participant;
    lines.push(linkTail, verifier, sealedChatKey, sealedGreeting, sealedName);
  }
  return lines.join(lineEnd);
}

/**
 * Reads what the script `find` answers about a living chat.
 * @throws UnreadableRecord
 */
export function decodeChat(chatId: string, reply: readonly unknown[]): Chat {
  const [state, createdAtMs, lastActivityAtMs, idleTimeoutMs, revision, sequence, made, people] = reply;
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
    organizerVerifier: made.slice(0, made.indexOf(lineEnd)),
    participants: decodeParticipants(made, fields),
    devices: decodeDevices(fields),
    receipts: forEachParticipant((participantId) => decodeReceipts(fields.get(`receipts:${participantId}`))),
    presence: forEachParticipant((participantId) => decodePresence(fields.get(`presence:${participantId}`))),
    typingUntilMs: forEachParticipant((participantId) => numberIn(fields.get(`typing:${participantId}`) ?? 0)),
  };
}

function fieldsOf(reply: readonly unknown[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (let index = 0; index + 1 < reply.length; index += 2) fields.set(String(reply[index]), String(reply[index + 1]));
  return fields;
}

function decodeParticipants(made: string, fields: ReadonlyMap<string, string>): readonly Participant[] {
  const lines = made.split(lineEnd).slice(1);
  return participantIds.map((participantId, index) => {
    const [linkTail, verifier, sealedChatKey, sealedGreeting, sealedName] = lines.slice(5 * index);
    if (
      linkTail === undefined ||
      verifier === undefined ||
      sealedChatKey === undefined ||
      sealedGreeting === undefined ||
      sealedName === undefined
    ) {
      throw new UnreadableRecord('the participants of a chat');
    }
    const entered = fields.get(`entered:${participantId}`);
    return {
      participantId,
      verifier,
      sealedChatKey,
      sealedGreeting,
      sealedName,
      linkTail,
      ...(entered !== undefined && { enteredAtMs: numberIn(entered) }),
    };
  });
}

/** Each device has a field of its own, which says when it entered, and as the how manieth. */
function decodeDevices(fields: ReadonlyMap<string, string>): readonly Device[] {
  const entries: { readonly device: Device; readonly order: number }[] = [];
  for (const [field, text] of fields) {
    const [kind, participantId, deviceId] = field.split(':');
    if (kind !== 'device' || !isParticipantId(participantId) || deviceId === undefined) continue;
    const [enteredAtMs, order] = text.split(lineEnd);
    entries.push({ device: { deviceId, participantId, enteredAtMs: numberIn(enteredAtMs) }, order: numberIn(order) });
  }
  return entries.sort((one, other) => one.order - other.order).map(({ device }) => device);
}

function decodeReceipts(text: string | undefined): Receipts {
  if (text === undefined) return { ...noReceipts };
  const [delivered, read] = text.split(lineEnd);
  return { deliveredSequence: numberIn(delivered), readSequence: numberIn(read) };
}

function decodePresence(text: string | undefined): Presence {
  if (text === undefined) return { state: 'never' };
  return text === 'online' ? { state: 'online' } : { state: 'away', lastSeenAtMs: numberIn(text) };
}

export const isDestructionReason = (value: unknown): value is DestructionReason =>
  destructionReasons.some((reason) => reason === value);

/**
 * A message as it is kept and published; undefined when the text is something else.
 * @throws UnreadableRecord when it begins like a message and is none
 */
export function decodeMessage(text: unknown): Message | undefined {
  if (typeof text !== 'string') return undefined;
  const lines = text.split(lineEnd);
  const [kind, sequence, revision, sentAtMs, sender, messageId] = lines;
  if (!isParticipantId(sender) || messageId === undefined) return undefined;
  const content = decodeContent(kind, lines);
  if (!content) return undefined;
  return {
    messageId,
    sequence: numberIn(sequence),
    revision: numberIn(revision),
    sender,
    sentAtMs: numberIn(sentAtMs),
    content,
    reactions: kind === 'sealed' ? noReactions : decodeReactions(lines),
  };
}

// The lines of a message; includes/message.lua says what they are.
const changedAtLine = 6;
const appendedSealedLine = 6;
const firstReactionLine = 8;
const changedSealedLine = firstReactionLine + participantIds.length;

function decodeContent(kind: string | undefined, lines: readonly string[]): MessageContent | undefined {
  switch (kind) {
    case 'sealed':
      return { kind: 'sealed', sealed: lastLine(lines, appendedSealedLine) };
    case 'reacted':
      return { kind: 'sealed', sealed: lastLine(lines, changedSealedLine) };
    case 'edited':
      return { kind: 'sealed', sealed: lastLine(lines, changedSealedLine), editedAtMs: numberIn(lines[changedAtLine]) };
    case 'deleted':
      return { kind: 'deleted', deletedAtMs: numberIn(lines[changedAtLine]) };
    default:
      return undefined;
  }
}

function decodeReactions(lines: readonly string[]): Reactions {
  const reactions: Partial<Record<ParticipantId, string>> = {};
  for (const [index, participantId] of participantIds.entries()) {
    const reaction = lines[firstReactionLine + index];
    if (reaction) reactions[participantId] = reaction;
  }
  return reactions;
}

const lastLine = (lines: readonly string[], index: number): string =>
  lines.length === index + 1 ? (lines[index] ?? '') : lines.slice(index).join(lineEnd);

/**
 * Where a new message was put, and when.
 * @throws UnreadableRecord
 */
export function decodePlace(text: unknown): Pick<Message, 'sequence' | 'revision' | 'sentAtMs'> {
  const [sequence, revision, sentAtMs] = String(text).split(lineEnd);
  return { sequence: numberIn(sequence), revision: numberIn(revision), sentAtMs: numberIn(sentAtMs) };
}

/** @throws UnreadableRecord */
export function decodeMessages(reply: unknown): readonly Message[] {
  if (!Array.isArray(reply)) throw new UnreadableRecord('messages');
  return reply.map(decodeKeptMessage);
}

/** @throws UnreadableRecord */
export function decodeKeptMessage(text: unknown): Message {
  const message = decodeMessage(text);
  if (!message) throw new UnreadableRecord('a message');
  return message;
}

/** An event as the scripts publish it; undefined when the text is something else. */
export function decodeEvent(text: string): ChatEvent | undefined {
  try {
    return readEvent(text);
  } catch (error) {
    if (error instanceof UnreadableRecord) return undefined;
    throw error;
  }
}

function readEvent(text: string): ChatEvent | undefined {
  const message = decodeMessage(text);
  if (message) return { type: 'message', message };
  const [type, ...fields] = text.split(lineEnd);
  if (type === 'receipts') return decodeReceiptsEvent(fields);
  if (type === 'destroyed') return decodeDestroyedEvent(fields);
  const [participantId, first, second, third] = fields;
  if (!isParticipantId(participantId)) return undefined;
  switch (type) {
    case 'entered':
      return { type, participantId, deviceId: first ?? '', again: second === 'again', atMs: numberIn(third) };
    case 'signed-out':
      return { type, participantId, deviceId: first ?? '' };
    case 'wrong-code':
    case 'kept-open':
      return { type, participantId, atMs: numberIn(first) };
    case 'presence':
      return { type, participantId, presence: decodePresence(first) };
    case 'typing':
      return { type, participantId, untilMs: numberIn(first) };
    default:
      return undefined;
  }
}

function decodeReceiptsEvent([revision, participantId, delivered, read]: readonly string[]): ChatEvent | undefined {
  if (!isParticipantId(participantId)) return undefined;
  return {
    type: 'receipts',
    revision: numberIn(revision),
    participantId,
    receipts: { deliveredSequence: numberIn(delivered), readSequence: numberIn(read) },
  };
}

function decodeDestroyedEvent([reason, endedBy]: readonly string[]): ChatEvent | undefined {
  if (!isDestructionReason(reason)) return undefined;
  return { type: 'destroyed', reason, ...(isEnder(endedBy) && { endedBy }) };
}

const isEnder = (value: unknown): value is Ender => value === 'organizer' || isParticipantId(value);
