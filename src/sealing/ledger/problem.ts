/** What can be wrong with the server's account of a chat. */
export const problemKinds = [
  /** A message that somebody has seen is not there, or was removed without its sender's deletion. */
  'missing',
  /** A message is another one than somebody has seen in its place. */
  'changed',
  /** A message is shown as it was before an edit or a deletion. */
  'older',
  /** A reaction is shown as it was before a change, or was removed without a withdrawal. */
  'reaction',
  /** One message, or one statement, came twice. */
  'repeated',
  /** Messages stand in another order than that in which they were written or seen. */
  'order',
  /** A message is said to be older than the one before it, or to have come before it was written. */
  'time',
  /** A receipt that the participant never gave. */
  'receipt',
] as const;
export type ProblemKind = (typeof problemKinds)[number];

export const isProblemKind = (value: unknown): value is ProblemKind => problemKinds.some((kind) => kind === value);

export interface Problem {
  readonly kind: ProblemKind;
  /** The place in the chat. */
  readonly sequence: number;
  /** Whose message, reaction or receipt it is; absent where nobody has said so. */
  readonly whose?: 'a' | 'b';
}
