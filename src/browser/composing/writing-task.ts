/** What becomes of what is written in the field. */
export type WritingTask =
  | { readonly kind: 'new' }
  | { readonly kind: 'reply'; readonly messageId: string }
  /** What the message answers stays as it was. */
  | { readonly kind: 'edit'; readonly messageId: string; readonly replyTo?: string };

/** Everything about the field that a reload keeps. */
export interface Draft {
  readonly text: string;
  readonly task: WritingTask;
  /** What was being written when an edit came in between. */
  readonly aside?: Omit<Draft, 'aside'>;
}

export const newMessage: WritingTask = { kind: 'new' };
