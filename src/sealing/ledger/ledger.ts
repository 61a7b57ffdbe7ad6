import type { Claim, ReceiptClaim, Subject } from '../statements/claim.ts';
import type { Statement } from '../statements/statement.ts';
import type { ClaimOfReceipt } from './claim-of-receipt.ts';
import { CounterOrder } from './counter-order.ts';
import { PendingClaims } from './pending-claims.ts';
import type { Problem, ProblemKind } from './problem.ts';

/** A version of a message's content or of a reaction to it, as it arrived. */
export interface ArrivedVersion {
  readonly subject: Subject;
  readonly version: number;
  readonly tag: string;
  /** The content was deleted, or the reaction withdrawn. */
  readonly isRemoval: boolean;
  /**
   * Set where the server erased a message: `opened`, because its reader has opened it, as they have sealed; `vanished`, because it was
   * read, which their mark must show.
   */
  readonly erasure?: 'opened' | 'vanished' | undefined;
  /** undefined when it did not open. */
  readonly statement: Statement | undefined;
  /** When the server accepted it, where the server says so. */
  readonly acceptedAtMs?: number;
}

export interface ArrivedMessage {
  readonly messageId: string;
  readonly sequence: number;
  /** The chat's revision at the message's last change. */
  readonly revision: number;
  readonly sentAtMs: number;
  readonly content: ArrivedVersion;
  readonly reactions: readonly ArrivedVersion[];
}

/** How far the page is. */
export interface LedgerProgress {
  /** Everything up to this revision has arrived; infinite when what has arrived is taken for everything. */
  readonly revision: number;
  /** The page shows every message from this sequence … */
  readonly first: number;
  /** … up to this one; infinite when it shows the chat's newest. What is not shown may have changed since it was. */
  readonly last: number;
}

interface Held {
  readonly arrived: ArrivedMessage;
  /** The tags of every version that the page has had, by subject and version. */
  readonly tags: Map<string, string>;
}

/** Clocks of servers, and pages' knowledge of them, may differ by this. */
const clockToleranceMs = 2 * 60_000;

/** So many messages of one gap are told of: a server may write any number on the next one. */
const mostOfGap = 100;

/**
 * Compares what a server shows with what the participants' pages have sealed: every statement claims what its writer had seen.
 * It keeps no time, and reads nothing but what it is given. Docs/sealing.md says why honest servers raise no problem.
 */
export class Ledger {
  /** By sequence, also those that are not shown any more. */
  readonly #messages = new Map<number, Held>();
  readonly #shown = new Set<number>();
  readonly #sequenceOfId = new Map<string, number>();
  readonly #sequenceOfTag = new Map<string, number>();
  readonly #counters = new CounterOrder();
  readonly #pending = new PendingClaims();
  readonly #reported = new Set<string>();
  /** Messages that are said to have vanished after they were read, who must have read them, and the revision of that. */
  readonly #vanished = new Map<number, { readonly reader: 'a' | 'b'; readonly revision: number }>();
  readonly #readUpTo = { a: 0, b: 0 };
  /** The highest revision that a server has written on anything here, and the highest of what was taken for everything. */
  #newestRevision = 0;
  #takenUpTo = 0;
  #found: Problem[] = [];

  /** A message that the page shows, new or changed. The page has already kept it from going back to an older version. */
  take(message: ArrivedMessage): void {
    const { messageId, sequence } = message;
    const whose = participantIn(message.content.subject);
    const otherSequence = this.#sequenceOfId.get(messageId);
    const held = this.#messages.get(sequence);
    if (otherSequence !== undefined && otherSequence !== sequence) this.report({ kind: 'repeated', sequence, whose });
    if (held && held.arrived.messageId !== messageId) this.report({ kind: 'changed', sequence, whose });
    this.#sequenceOfId.set(messageId, sequence);
    this.#newestRevision = Math.max(this.#newestRevision, message.revision);
    const isSame = held?.arrived.messageId === messageId;
    // Whatever its revision: one that comes back as it was before has the lower one that it had then.
    if (isSame) this.#compareWithEarlier(held.arrived, message, whose);
    this.#shown.add(sequence);
    this.#messages.set(sequence, { arrived: message, tags: isSame ? held.tags : new Map() });
    for (const version of [message.content, ...message.reactions]) this.#takeVersion(message, version);
    this.#checkTime(message, whose);
  }

  /** These are not shown any more. What is said of them later is compared with what they were. */
  leave(sequences: readonly number[]): void {
    for (const sequence of sequences) this.#shown.delete(sequence);
  }

  /** A participant's receipt. @param claim undefined when its seal did not open */
  takeReceipt(whose: 'a' | 'b', sequence: number, claim: ReceiptClaim | undefined, revision: number): void {
    this.#newestRevision = Math.max(this.#newestRevision, revision);
    if (!claim) this.report({ kind: 'receipt', sequence, whose });
    else this.#pending.add({ claim: { ...claim, sequence, subject: 'receipt', whose }, revision });
  }

  /** Up to where a participant has sealed that they have read. */
  takeReadMark(whose: 'a' | 'b', sequence: number): void {
    this.#readUpTo[whose] = Math.max(this.#readUpTo[whose], sequence);
  }

  /** For problems that the page finds itself. */
  report(problem: Problem): void {
    // A gap may be found twice: by its place, and by a claim that also says whose message is missing.
    const whose = problem.kind === 'missing' ? '' : problem.whose;
    const name = `${problem.kind} ${problem.sequence} ${whose}`;
    if (this.#reported.has(name)) return;
    this.#reported.add(name);
    this.#found.push(problem);
  }

  /** Decides what can be decided now. Returns each problem once. */
  settle(shown: LedgerProgress): readonly Problem[] {
    if (shown.revision === Number.POSITIVE_INFINITY) this.#takenUpTo = this.#newestRevision;
    const progress = this.#progressOf(shown);
    for (const claim of this.#pending.takeDecidable(progress)) {
      const problem = this.#judge(claim);
      if (problem) this.report(problem);
    }
    this.#findGaps(progress);
    this.#judgeVanished(progress);
    const found = this.#found;
    this.#found = [];
    return found;
  }

  /** Whether something has arrived that is ahead of the rest, and was not decided for that. */
  isAheadOf(shown: LedgerProgress): boolean {
    const progress = this.#progressOf(shown);
    const isAhead = (sequence: number) =>
      sequence <= progress.last && (this.#messages.get(sequence)?.arrived.revision ?? 0) > progress.revision;
    return this.#pending.isAheadOf(progress) || [...this.#shown].some(isAhead);
  }

  /** What was once taken for everything stays so, whatever revision a server has written on it. */
  #progressOf(shown: LedgerProgress): LedgerProgress {
    return { ...shown, revision: Math.max(shown.revision, this.#takenUpTo) };
  }

  /** A message that comes into the page again must not be as it was before. */
  #compareWithEarlier(earlier: ArrivedMessage, message: ArrivedMessage, whose: 'a' | 'b'): void {
    const { sequence, content } = message;
    if (content.version < earlier.content.version) this.report({ kind: 'older', sequence, whose });
    if (content.version === earlier.content.version && content.tag !== earlier.content.tag) {
      this.report({ kind: 'changed', sequence, whose });
    }
    if (content.isRemoval) return;
    for (const { subject, version } of earlier.reactions) {
      const next = message.reactions.find((reaction) => reaction.subject === subject);
      if (!next || next.version < version) {
        this.report({ kind: 'reaction', sequence, whose: participantIn(subject) });
      }
    }
  }

  #takeVersion(message: ArrivedMessage, arrived: ArrivedVersion): void {
    const { sequence, revision } = message;
    const { subject, version, tag, statement, isRemoval, erasure, acceptedAtMs } = arrived;
    const whose = participantIn(subject);
    const isContent = subject === message.content.subject;
    this.#messages.get(sequence)?.tags.set(`${subject} ${version}`, tag);
    if (isContent) this.#sequenceOfTag.set(tag, sequence);
    if (erasure === 'vanished') this.#vanished.set(sequence, { reader: whose === 'a' ? 'b' : 'a', revision });
    if (!statement) {
      if (isRemoval && !erasure) this.report({ kind: isContent ? 'missing' : 'reaction', sequence, whose });
      return;
    }
    const { writer, counter, writtenAtMs, seen } = statement;
    const isNewMessage = isContent && version === 1;
    const outcome = this.#counters.take(writer, counter, sequence, isNewMessage);
    if (outcome === 'known') return;
    if (outcome !== 'new') this.report({ kind: outcome, sequence, whose });
    if (acceptedAtMs !== undefined && writtenAtMs > acceptedAtMs + clockToleranceMs) {
      this.report({ kind: 'time', sequence, whose });
    }
    for (const claim of seen) this.#pending.add({ claim, revision });
  }

  #checkTime({ sequence, sentAtMs }: ArrivedMessage, whose: 'a' | 'b'): void {
    const before = this.#messages.get(sequence - 1)?.arrived;
    const after = this.#messages.get(sequence + 1)?.arrived;
    if (before && before.sentAtMs > sentAtMs) this.report({ kind: 'time', sequence, whose });
    if (after && sentAtMs > after.sentAtMs) {
      this.report({ kind: 'time', sequence: after.sequence, whose: participantIn(after.content.subject) });
    }
  }

  /** A message vanishes after it was read: who must have read it has sealed a mark that reaches it. */
  #judgeVanished(progress: LedgerProgress): void {
    for (const [sequence, { reader, revision }] of this.#vanished) {
      if (revision > progress.revision) continue;
      this.#vanished.delete(sequence);
      if (this.#readUpTo[reader] < sequence) {
        this.report({ kind: 'missing', sequence, whose: reader === 'a' ? 'b' : 'a' });
      }
    }
  }

  /** The problem that a claim shows, if any. */
  #judge(claim: Claim | ClaimOfReceipt): Problem | undefined {
    const held = this.#messages.get(claim.sequence);
    if (!held) return this.#judgeAbsent(claim);
    const { content, reactions } = held.arrived;
    if (claim.subject === 'receipt') return judgeReceipt(claim, held);
    const { sequence, subject, version, tag } = claim;
    const isReaction = subject.startsWith('reaction');
    // A deletion removes the reactions.
    if (isReaction && content.isRemoval) return undefined;
    const whose = participantIn(subject);
    if (!isReaction && subject !== content.subject) return { kind: this.#elsewhere(tag, sequence), sequence, whose };
    const shown = isReaction ? reactions.find((reaction) => reaction.subject === subject) : content;
    if (!shown || version > shown.version) return { kind: isReaction ? 'reaction' : 'older', sequence, whose };
    if (isTagKnown(held, subject, version, tag)) return undefined;
    return { kind: isReaction ? 'reaction' : this.#elsewhere(tag, sequence), sequence, whose };
  }

  #judgeAbsent({ sequence, subject, tag }: Claim | ClaimOfReceipt): Problem {
    if (subject !== 'message of a' && subject !== 'message of b') return { kind: 'missing', sequence };
    const whose = participantIn(subject);
    const other = this.#sequenceOfTag.get(tag);
    return other === undefined ? { kind: 'missing', sequence, whose } : { kind: 'order', sequence: other, whose };
  }

  /** What was claimed of this place may stand in another. */
  #elsewhere(tag: string, sequence: number): ProblemKind {
    const other = this.#sequenceOfTag.get(tag);
    return other === undefined || other === sequence ? 'changed' : 'order';
  }

  /** The store numbers messages without gaps. A message ahead of the others, such as an answer to a request, shows none yet. */
  #findGaps({ revision, first, last }: LedgerProgress): void {
    const shown = [...this.#shown]
      .filter((sequence) => (this.#messages.get(sequence)?.arrived.revision ?? 0) <= revision && sequence <= last)
      .sort((one, other) => one - other);
    let next = Math.max(1, first);
    for (const sequence of shown) {
      for (let missing = next; missing < Math.min(sequence, next + mostOfGap); missing += 1) {
        if (!this.#shown.has(missing)) this.report({ kind: 'missing', sequence: missing });
      }
      next = Math.max(next, sequence + 1);
    }
  }
}

function judgeReceipt({ sequence, version, tag, whose }: ClaimOfReceipt, held: Held): Problem | undefined {
  const { content } = held.arrived;
  if (version > content.version) return { kind: 'older', sequence, whose: participantIn(content.subject) };
  return isTagKnown(held, content.subject, version, tag) ? undefined : { kind: 'receipt', sequence, whose };
}

/** Whether this is the version that the page has, or had. Of versions that it never had it knows nothing. */
function isTagKnown({ tags }: Held, subject: Subject, version: number, tag: string): boolean {
  const known = tags.get(`${subject} ${version}`);
  return known === undefined || known === tag;
}

const participantIn = (subject: Subject): 'a' | 'b' => (subject.endsWith('a') ? 'a' : 'b');
