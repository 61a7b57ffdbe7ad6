import type { HandedOn } from './handing-on.ts';

/** The purpose of the text in the message field. */
export type WritingTask =
  | { readonly kind: 'new' }
  | { readonly kind: 'reply'; readonly messageId: string }
  /** An edit does not change which message is answered. */
  | { readonly kind: 'edit'; readonly messageId: string; readonly replyTo?: string };

/** The state of the message field that survives a reload. */
export interface Draft {
  readonly text: string;
  readonly task: WritingTask;
  /** The draft that an edit has interrupted. */
  readonly aside?: Omit<Draft, 'aside' | 'handedOn'>;
  /** What was sent and may be kept nowhere else. */
  readonly handedOn?: readonly HandedOn[];
}

export const newMessage: WritingTask = { kind: 'new' };
