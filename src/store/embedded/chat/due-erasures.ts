import type { Message } from '../../../chat/message.ts';
import type { ParticipantId } from '../../../chat/participant.ts';

/** An erasure at a given time: of one sender's messages in a range that was read, or of one opened message that is read once. */
export interface DueErasure {
  readonly atMs: number;
  readonly kind: 'read' | 'opened';
  readonly sender: ParticipantId;
  readonly first: number;
  readonly last: number;
}

/** Whether the erasure applies to this message. */
const isAbout = ({ kind, sender }: DueErasure, { content, sender: writer }: Message): boolean =>
  content.kind === 'sealed' && writer === sender && (kind === 'opened') === (content.readOnce !== undefined);

/** The scheduled erasures of one chat, the earliest first. */
export class DueErasures {
  #waiting: readonly DueErasure[] = [];

  get count(): number {
    return this.#waiting.length;
  }

  get nextAtMs(): number {
    return this.#waiting[0]?.atMs ?? Number.POSITIVE_INFINITY;
  }

  add(erasure: DueErasure): void {
    const later = this.#waiting.findIndex(({ atMs }) => atMs > erasure.atMs);
    const place = later === -1 ? this.#waiting.length : later;
    this.#waiting = this.#waiting.toSpliced(place, 0, erasure);
  }

  /** Removes the due erasures. Returns their messages and times, ordered by time and then by sequence. */
  takeDue(nowMs: number, messageAt: (sequence: number) => Message | undefined): readonly [Message, number][] {
    const due = this.#waiting.filter(({ atMs }) => atMs <= nowMs);
    this.#waiting = this.#waiting.slice(due.length);
    return due
      .flatMap((erasure) => messagesOf(erasure, messageAt))
      .sort(([one, oneAtMs], [other, otherAtMs]) => oneAtMs - otherAtMs || one.sequence - other.sequence);
  }
}

function messagesOf(
  erasure: DueErasure,
  messageAt: (sequence: number) => Message | undefined,
): readonly [Message, number][] {
  const found: [Message, number][] = [];
  for (let sequence = erasure.first; sequence <= erasure.last; sequence += 1) {
    const message = messageAt(sequence);
    if (message && isAbout(erasure, message)) found.push([message, erasure.atMs]);
  }
  return found;
}
