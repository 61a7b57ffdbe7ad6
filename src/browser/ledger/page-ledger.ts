import { mostProblemLines, mostProblemNotices } from '../../chat/limits.ts';
import type { ParticipantId } from '../../chat/participant.ts';
import { decodeBase64url } from '../../sealing/bytes/base64url.ts';
import { randomBytes } from '../../sealing/bytes/random.ts';
import { type ArrivedMessage, type ArrivedVersion, Ledger } from '../../sealing/ledger/ledger.ts';
import type { Problem } from '../../sealing/ledger/problem.ts';
import type { NoticeContent } from '../../sealing/notices.ts';
import { tagOf } from '../../sealing/statements/claim.ts';
import type { Statement } from '../../sealing/statements/statement.ts';
import type { Progress } from '../connection/progress.ts';
import type { MessageList } from '../messages/message-list.ts';
import { onMessagesShown } from '../messages/messages-shown.ts';
import { SealedMessage } from '../messages/sealed-message.ts';
import { SealedReaction } from '../messages/sealed-reaction.ts';
import { revisionOf, sequenceOf } from '../page/arrival.ts';
import { compareInTime } from './comparing-times.ts';
import { goesBack } from './going-back.ts';
import { erasureIn } from './openings.ts';
import { showProblem } from './problem-lines.ts';
import type { OpenedMark } from './receipt-seals.ts';
import { openDeletionIn, openWithdrawalIn } from './removals.ts';
import { type ShownVersion, versionsIn } from './shown-versions.ts';

/** Compares what the server shows with what both people's pages have sealed, and says what does not agree. */
export interface PageLedger {
  takeReceipts(reader: ParticipantId, opened: readonly OpenedMark[], revision: number): void;
  /** Something has arrived: soon, what can be compared is compared. */
  settleSoon(): void;
}

export interface PageLedgerParts {
  readonly list: HTMLElement;
  readonly me: ParticipantId;
  readonly progress: Progress;
  readonly messages: MessageList;
  /** Sends a notice to the other side. */
  tell(notice: NoticeContent): void;
  rememberPlace(): void;
  keepPlace(): void;
}

/** Devices of one person wait for different times, so that one of them tells and the others see that it was told. */
const tellAfterMs = 500;
const tellWithinMs = 2_500;

export function createPageLedger(parts: PageLedgerParts, over: AbortSignal): PageLedger {
  const { list, me, progress, messages, tell, rememberPlace, keepPlace } = parts;
  const ledger = new Ledger();
  let [lines, notices] = [0, 0];

  const tellOthers = (problem: Problem) => {
    if (over.aborted || notices >= mostProblemNotices || isTold(list, problem, me)) return;
    notices += 1;
    const { kind, ...about } = problem;
    tell({ kind: 'notice', problem: kind, ...about });
  };
  const show = (problem: Problem) => {
    if (lines >= mostProblemLines) return;
    lines += 1;
    rememberPlace();
    showProblem(list, problem, me);
    keepPlace();
    setTimeout(() => tellOthers(problem), tellAfterMs + randomShare() * tellWithinMs);
  };
  const settle = (isOverdue: boolean): boolean => {
    const shown = { revision: isOverdue ? Number.POSITIVE_INFINITY : progress.latest(), ...shownRange(messages) };
    for (const problem of ledger.settle(shown)) show(problem);
    // Says to tests and to whoever looks into the page how far it has compared.
    list.dataset['comparedRevision'] = String(progress.latest());
    return ledger.isAheadOf(shown);
  };
  const settleSoon = compareInTime(progress, settle, over);

  onMessagesShown(
    list,
    (arrivals) => {
      for (const message of arrivals) {
        const arrived = arrivedMessage(message);
        if (arrived) ledger.take(arrived);
      }
      settleSoon();
    },
    over,
  );
  messages.listen({
    onLeft: (left) => ledger.leave(left.map(sequenceOf)),
    onNotJoined: (sequence) => {
      ledger.report({ kind: 'missing', sequence });
      settleSoon();
    },
  });
  messages.guard((earlier, message) => {
    const problem = goesBack(earlier, message);
    if (problem) ledger.report(problem);
    return problem === undefined;
  });
  return {
    takeReceipts: (reader, opened, revision) => {
      for (const { mark, sequence, claim } of opened) {
        ledger.takeReceipt(reader, sequence, claim, revision);
        if (mark === 'read' && claim) ledger.takeReadMark(reader, sequence);
      }
      settleSoon();
    },
    settleSoon,
  };
}

/** Whether this person's side has told of a problem already, from this device or another. */
const isTold = (list: HTMLElement, problem: Problem, me: ParticipantId): boolean =>
  [...list.querySelectorAll(`[data-sender="${me}"] sealed-message`)].some((element) => {
    const content = element instanceof SealedMessage ? element.content : undefined;
    return content?.kind === 'notice' && content.problem === problem.kind && content.sequence === problem.sequence;
  });

function arrivedMessage(message: HTMLElement): ArrivedMessage | undefined {
  const versions = versionsIn(message);
  const { messageId } = message.dataset;
  if (!versions || !messageId) return undefined;
  const { content, reactions } = versions;
  const sentAtMs = timeIn(message, '.message-facts local-time');
  const acceptedAtMs = content.version === 1 ? sentAtMs : timeIn(message, '.edited');
  return {
    messageId,
    sequence: sequenceOf(message),
    revision: revisionOf(message),
    sentAtMs,
    content: {
      ...arrivedVersion(content, statementIn(content, message)),
      ...(content.isRemoval ? { erasure: erasureIn(message) } : { acceptedAtMs }),
    },
    reactions: reactions.map((reaction) => arrivedVersion(reaction, statementIn(reaction, message))),
  };
}

function arrivedVersion(
  { subject, version, sealed, isRemoval }: ShownVersion,
  statement: Statement | undefined,
): ArrivedVersion {
  return { subject, version, tag: tagOf(decodeBase64url(sealed) ?? new Uint8Array()), isRemoval, statement };
}

function statementIn({ element, isRemoval }: ShownVersion, message: HTMLElement): Statement | undefined {
  if (element instanceof SealedMessage) return element.statement;
  if (!(element instanceof SealedReaction)) return openDeletionIn(message, element.dataset);
  return isRemoval ? openWithdrawalIn(message, element.dataset) : element.statement;
}

/** From 0 to 1. */
const randomShare = (): number => (randomBytes(1)[0] ?? 0) / 255;

function shownRange(messages: MessageList): { readonly first: number; readonly last: number } {
  const range = messages.range();
  return { first: range?.first ?? 1, last: messages.isAtEnd() ? Number.POSITIVE_INFINITY : (range?.last ?? 0) };
}

const timeIn = (message: HTMLElement, selector: string): number =>
  Date.parse(message.querySelector(selector)?.getAttribute('datetime') ?? '');
