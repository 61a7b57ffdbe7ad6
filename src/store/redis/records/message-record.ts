import { type Message, noReactions, type Reaction, type Reactions, type StoredContent } from '../../../chat/message.ts';
import { isParticipantId, type ParticipantId, participantIds } from '../../../chat/participant.ts';
import { lineEnd, messageLine, messageLines, reactionLine } from './layout.ts';
import { numberIn, UnreadableRecord } from './record-fields.ts';

/**
 * Unpacks a message; undefined when the text is something else.
 * @throws UnreadableRecord when it begins like a message and is none
 */
export function decodeMessage(text: unknown): Message | undefined {
  if (typeof text !== 'string') return undefined;
  const lines = text.split(lineEnd);
  const sender = lines[messageLine.sender];
  const messageId = lines[messageLine.messageId];
  if (!isParticipantId(sender) || messageId === undefined || lines.length < messageLines) return undefined;
  const content = decodeContent(lines);
  if (!content) return undefined;
  return {
    messageId,
    sequence: numberIn(lines[messageLine.sequence]),
    revision: numberIn(lines[messageLine.revision]),
    sender,
    sentAtMs: numberIn(lines[messageLine.sentAtMs]),
    content,
    reactions: decodeReactions(lines),
  };
}

function decodeContent(lines: readonly string[]): StoredContent | undefined {
  const changedAt = lines[messageLine.changedAtMs];
  const [kind, opening = '', openedAt] = lines[messageLine.kind]?.split(' ') ?? [];
  switch (kind) {
    case 'sealed': {
      const content = { kind: 'sealed', version: versionIn(lines), sealed: sealedIn(lines) } as const;
      return changedAt === '' ? content : { ...content, editedAtMs: numberIn(changedAt) };
    }
    case 'deleted':
      return { kind: 'deleted', version: versionIn(lines), sealed: sealedIn(lines), deletedAtMs: numberIn(changedAt) };
    case 'once':
      return { kind: 'sealed', version: versionIn(lines), sealed: sealedIn(lines), readOnce: {} };
    case 'opened': {
      const opened = { atMs: numberIn(changedAt), sealed: opening };
      return { kind: 'sealed', version: versionIn(lines), sealed: sealedIn(lines), readOnce: { opened } };
    }
    case 'erased': {
      const erased = { kind, version: versionIn(lines), erasedAtMs: numberIn(changedAt) } as const;
      return opening === '' ? erased : { ...erased, opening: { atMs: numberIn(openedAt), sealed: opening } };
    }
    default:
      return undefined;
  }
}

const versionIn = (lines: readonly string[]): number => numberIn(lines[messageLine.version]);

const sealedIn = (lines: readonly string[]): string =>
  (lines.length === messageLines ? lines[messageLine.sealed] : undefined) ??
  lines.slice(messageLine.sealed).join(lineEnd);

function decodeReactions(lines: readonly string[]): Reactions {
  let reactions: Partial<Record<ParticipantId, Reaction>> | undefined;
  for (const participantId of participantIds) {
    const reaction = lines[reactionLine(participantId)];
    if (!reaction) continue;
    reactions ??= {};
    reactions[participantId] = decodeReaction(reaction);
  }
  return reactions ?? noReactions;
}

function decodeReaction(text: string): Reaction {
  const [version, state, sealed] = text.split(' ');
  return { version: numberIn(version), sealed: sealed ?? '', isWithdrawn: state === 'withdrawn' };
}

/** @throws UnreadableRecord */
export function decodeStoredMessage(text: unknown): Message {
  const message = decodeMessage(text);
  if (!message) throw new UnreadableRecord('a message');
  return message;
}

/** @throws UnreadableRecord */
export function decodeMessages(reply: unknown): readonly Message[] {
  if (!Array.isArray(reply)) throw new UnreadableRecord('messages');
  return reply.map(decodeStoredMessage);
}

/**
 * The place and time that the store gave a new message.
 * @throws UnreadableRecord
 */
export function decodePlace(reply: readonly unknown[]): Pick<Message, 'sequence' | 'revision' | 'sentAtMs'> {
  const [sequence, revision, sentAtMs] = reply;
  return { sequence: numberIn(sequence), revision: numberIn(revision), sentAtMs: numberIn(sentAtMs) };
}
