import { isProblemKind, type ProblemKind } from './ledger/problem.ts';

/** A message in which a page tells the other side that the server's account does not agree with what was sealed. */
export interface NoticeContent {
  readonly kind: 'notice';
  readonly problem: ProblemKind;
  /** The place in the chat that the problem is about. */
  readonly sequence: number;
  /** Whose message, reaction or receipt it is about, if that is known. */
  readonly whose?: 'a' | 'b';
}

/** undefined for a problem that this version does not know. Checks every member. */
export function parseNotice({ problem, sequence, whose }: Record<string, unknown>): NoticeContent | undefined {
  if (!isProblemKind(problem) || !Number.isSafeInteger(sequence) || Number(sequence) < 1) return undefined;
  const notice = { kind: 'notice', problem, sequence: Number(sequence) } as const;
  return whose === 'a' || whose === 'b' ? { ...notice, whose } : notice;
}
