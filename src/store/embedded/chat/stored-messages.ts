import { isContentGone, type Message } from '../../../chat/message.ts';
import type { ParticipantId } from '../../../chat/participant.ts';
import type { UnreadMessages } from '../../../chat/receipt.ts';

type RevisionOf = (message: Message) => number;
const currentRevisionOf: RevisionOf = (message) => message.revision;

/** One chat's messages, found by sequence, by id, and by the revision of their last change. */
export class StoredMessages {
  /** By sequence, from 1 on. */
  readonly #messages: Message[] = [];
  readonly #sequences = new Map<string, number>();
  /** Messages that changed after they were appended, each once, ascending by revision. */
  #changed: Message[] | undefined;
  /** The revision at which a message was appended, by sequence; for changed messages alone. */
  #appendedRevisions: Map<number, number> | undefined;

  get length(): number {
    return this.#messages.length;
  }

  get newest(): Message | undefined {
    return this.#messages[this.#messages.length - 1];
  }

  at(sequence: number): Message | undefined {
    return this.#messages[sequence - 1];
  }

  find(messageId: string): Message | undefined {
    const sequence = this.#sequences.get(messageId);
    return sequence === undefined ? undefined : this.#messages[sequence - 1];
  }

  append(message: Message): void {
    this.#messages.push(message);
    this.#sequences.set(message.messageId, message.sequence);
  }

  /** Replaces a message by its changed version, which has the newest revision of all. */
  replace(old: Message, message: Message): void {
    this.#changed ??= [];
    this.#appendedRevisions ??= new Map();
    if (this.#appendedRevisions.has(old.sequence)) {
      this.#changed.splice(firstAfter(this.#changed, old.revision - 1, currentRevisionOf), 1);
    } else {
      this.#appendedRevisions.set(old.sequence, old.revision);
    }
    this.#changed.push(message);
    this.#messages[old.sequence - 1] = message;
  }

  page(limit: number, beforeSequence: number): Message[] {
    const end = Math.max(0, Math.min(beforeSequence - 1, this.#messages.length));
    return this.#messages.slice(Math.max(0, end - limit), end);
  }

  /** The number of the other's messages after a sequence, at most `most`, including erased ones. */
  countFromOthers(participantId: ParticipantId, afterSequence: number, most: number): number {
    let count = 0;
    for (let index = this.#messages.length - 1; index >= afterSequence && count < most; index -= 1) {
      if (this.#messages[index]?.sender !== participantId) count += 1;
    }
    return count;
  }

  /** The other's first message after a sequence whose content is not gone. */
  firstFromOthers(participantId: ParticipantId, afterSequence: number): Message | undefined {
    for (let index = afterSequence; index < this.#messages.length; index += 1) {
      const message = this.#messages[index];
      if (message && message.sender !== participantId && !isContentGone(message.content)) return message;
    }
    return undefined;
  }

  /** The number and the first of the other's messages after a sequence. */
  unreadAfter(sequence: number, participantId: ParticipantId): UnreadMessages {
    let count = 0;
    let first = 0;
    for (let index = sequence; index < this.#messages.length; index += 1) {
      if (this.#messages[index]?.sender === participantId) continue;
      count += 1;
      first ||= index + 1;
    }
    return { count, first };
  }

  /** Merges the unchanged messages with the changed ones, both in the order of revisions. */
  changesSince(revision: number, limit: number): Message[] {
    const changes: Message[] = [];
    let appendedAt = firstAfter(this.#messages, revision, (message) => this.#appendedRevisionOf(message));
    let changedAt = this.#changed ? firstAfter(this.#changed, revision, currentRevisionOf) : 0;
    while (changes.length < limit) {
      while (this.#hasChanged(appendedAt + 1)) appendedAt += 1;
      const appended = this.#messages[appendedAt];
      const changed = this.#changed?.[changedAt];
      if (appended && (!changed || appended.revision < changed.revision)) {
        changes.push(appended);
        appendedAt += 1;
      } else if (changed) {
        changes.push(changed);
        changedAt += 1;
      } else {
        break;
      }
    }
    return changes;
  }

  #hasChanged(sequence: number): boolean {
    return this.#appendedRevisions?.has(sequence) ?? false;
  }

  #appendedRevisionOf(message: Message): number {
    return this.#appendedRevisions?.get(message.sequence) ?? message.revision;
  }
}

/** The index of the first message after a revision, by binary search. */
function firstAfter(messages: readonly Message[], revision: number, revisionOf: RevisionOf): number {
  let low = 0;
  let high = messages.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const message = messages[middle];
    if (message && revisionOf(message) <= revision) low = middle + 1;
    else high = middle;
  }
  return low;
}
