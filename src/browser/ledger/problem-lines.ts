import type { ParticipantId } from '../../chat/participant.ts';
import { isParticipantId } from '../../chat/participant.ts';
import type { Problem } from '../../sealing/ledger/problem.ts';
import type { NoticeContent } from '../../sealing/notices.ts';
import type { SealedMessage } from '../messages/sealed-message.ts';
import { sequenceOf } from '../page/arrival.ts';
import { wordsOfNotice, wordsOfProblem } from './problem-words.ts';

/** Shows a problem in the log, at the message that it is about, or where that message should be. */
export function showProblem(list: HTMLElement, problem: Problem, me: ParticipantId): void {
  const line = document.createElement('li');
  line.className = 'log-line log-line-problem';
  line.dataset['problem'] = problem.kind;
  line.append(...wordsOfProblem(problem, me));
  const before = [...list.children].findLast(
    (message) => message instanceof HTMLElement && isAtOrBefore(message, problem.sequence),
  );
  if (before) before.after(line);
  else list.prepend(line);
}

const isAtOrBefore = (message: HTMLElement, sequence: number): boolean =>
  (sequenceOf(message) > 0 && sequenceOf(message) <= sequence) || message.matches('.older-messages');

/** Gives a notice its words. */
export function showNotice(
  opened: SealedMessage,
  message: HTMLElement,
  notice: NoticeContent,
  me: ParticipantId,
): void {
  const { sender } = message.dataset;
  if (!isParticipantId(sender)) return;
  message.classList.add('message-notice');
  const { problem: kind, sequence, whose } = notice;
  opened.replaceChildren(...wordsOfNotice({ kind, sequence, ...(whose && { whose }) }, sender, me));
}
