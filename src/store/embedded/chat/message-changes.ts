import { isContentGone, type Message, noReactions, type StoredContent } from '../../../chat/message.ts';
import type { ParticipantId } from '../../../chat/participant.ts';
import type { ChangeOutcome, NewOpening, NewReaction, NewVersion } from '../../chat-store.ts';
import { reactionBytes } from './memory-estimates.ts';

/** A change that only a lack of room can refuse. */
export interface PossibleChange {
  readonly outcome: 'possible';
  readonly old: Message;
  /** The parts of the message that it replaces. */
  readonly parts: Partial<Pick<Message, 'content' | 'reactions'>>;
  /** The growth of the sealed texts. */
  readonly sealedBytes: number;
  /** The growth of the objects around them. */
  readonly otherBytes: number;
}

/** The decision about a change. `changed`: the message is in the requested state already. */
type Decision = PossibleChange | ChangeOutcome;

const unknown = { outcome: 'unknown' } as const;
const notYours = { outcome: 'not-yours' } as const;
const deleted = { outcome: 'deleted' } as const;
const changed = (message: Message) => ({ outcome: 'changed', message }) as const;
const overtaken = (message: Message) => ({ outcome: 'overtaken', message }) as const;

export function editOf(old: Message | undefined, change: NewVersion, nowMs: number): Decision {
  const found = findOwn(old, change.sender);
  if (found.outcome !== 'changed') return found;
  const { message } = found;
  if (message.content.kind !== 'sealed') return deleted;
  if (message.content.readOnce) return { outcome: 'read-once' };
  const { version, sealed } = change;
  if (isSameVersion(message.content, change)) return found;
  if (version !== message.content.version + 1) return overtaken(message);
  const content = Object.freeze({ kind: 'sealed', version, sealed, editedAtMs: nowMs } as const);
  return possible(message, { content }, sealed.length - message.content.sealed.length);
}

export function deletionOf(old: Message | undefined, change: NewVersion, nowMs: number): Decision {
  const found = findOwn(old, change.sender);
  if (found.outcome !== 'changed') return found;
  const { message } = found;
  if (isContentGone(message.content)) return found;
  const { version, sealed } = change;
  if (version !== message.content.version + 1) return overtaken(message);
  const growth = sealed.length - (openingOf(message)?.sealed.length ?? 0);
  return erasing(message, { kind: 'deleted', version, sealed, deletedAtMs: nowMs }, growth);
}

export function reactionOf(old: Message | undefined, reaction: NewReaction): Decision {
  const { participantId, version, sealed, isWithdrawn } = reaction;
  if (!old) return unknown;
  if (isContentGone(old.content)) return deleted;
  const earlier = old.reactions[participantId];
  if (earlier && isSameVersion(earlier, reaction) && earlier.isWithdrawn === isWithdrawn) return changed(old);
  if (version !== (earlier?.version ?? 0) + 1) return overtaken(old);
  const newer = Object.freeze({ version, sealed, isWithdrawn });
  const reactions = Object.freeze({ ...old.reactions, [participantId]: newer });
  return possible(old, { reactions }, sealed.length - (earlier?.sealed.length ?? 0), earlier ? 0 : reactionBytes);
}

/** The reader opens a message that is read once. */
export function readOnceOpeningOf(
  old: Message | undefined,
  { participantId, sealed }: NewOpening,
  nowMs: number,
): Decision {
  if (!old) return unknown;
  if (old.sender === participantId) return notYours;
  const { content } = old;
  if (content.kind !== 'sealed') return deleted;
  if (!content.readOnce) return unknown;
  if (content.readOnce.opened) return changed(old);
  const readOnce = Object.freeze({ opened: Object.freeze({ atMs: nowMs, sealed }) });
  return possible(old, { content: Object.freeze({ ...content, readOnce }) }, sealed.length);
}

/** The reader closes the message that they opened. */
export function readOnceClosingOf(old: Message | undefined, participantId: ParticipantId, nowMs: number): Decision {
  if (!old) return unknown;
  if (old.sender === participantId) return notYours;
  if (old.content.kind !== 'sealed') return changed(old);
  return old.content.readOnce?.opened ? erasureOfRead(old, nowMs) : unknown;
}

/** A message that was read, or opened and closed, is erased. */
export function erasureOfRead(old: Message, erasedAtMs: number): PossibleChange {
  const opening = openingOf(old);
  const version = old.content.version + 1;
  return erasing(old, { kind: 'erased', version, erasedAtMs, ...(opening && { opening }) }, 0);
}

/** Finds a message of this sender; `changed` carries it. */
function findOwn(
  message: Message | undefined,
  sender: ParticipantId,
): ReturnType<typeof changed> | typeof unknown | typeof notYours {
  if (!message) return unknown;
  return message.sender === sender ? changed(message) : notYours;
}

const openingOf = ({ content }: Message) => (content.kind === 'sealed' ? content.readOnce?.opened : undefined);

/** Erases the ciphertext and all reactions. */
function erasing(old: Message, content: StoredContent, growth: number): PossibleChange {
  const reactions = Object.values(old.reactions);
  const sealed = [old.content.kind === 'sealed' ? old.content.sealed : '', ...reactions.map((one) => one.sealed)];
  const erasedBytes = sealed.reduce((bytes, { length }) => bytes + length, 0);
  const parts = { content: Object.freeze(content), reactions: noReactions };
  return possible(old, parts, growth - erasedBytes, -reactions.length * reactionBytes);
}

function possible(old: Message, parts: PossibleChange['parts'], sealedBytes: number, otherBytes = 0): PossibleChange {
  return { outcome: 'possible', old, parts, sealedBytes, otherBytes };
}

/** Whether this change has made the stored version. */
const isSameVersion = (
  held: { readonly version: number; readonly sealed: string },
  { version, sealed }: { readonly version: number; readonly sealed: string },
): boolean => held.version === version && held.sealed === sealed;
