import type { ParticipantId } from './participant.ts';

/**
 * The content of a message: its ciphertext, or after its sender deleted it their sealed statement of that, base64url. Of one that
 * the store erased after it was read nothing is left but when.
 * The version is 1 at first; each edit, and the deletion or erasure, takes the next one.
 */
export type StoredContent =
  | {
      readonly kind: 'sealed';
      readonly version: number;
      readonly sealed: string;
      readonly editedAtMs?: number;
      /** Present in a message that is erased as soon as it was opened and closed. It is never edited. */
      readonly readOnce?: ReadOnce;
    }
  | { readonly kind: 'deleted'; readonly version: number; readonly sealed: string; readonly deletedAtMs: number }
  | {
      readonly kind: 'erased';
      readonly version: number;
      readonly erasedAtMs: number;
      /** Absent where it vanished some time after it was read. */
      readonly opening?: Opening;
    };

export interface ReadOnce {
  readonly opened?: Opening;
}

/** When the reader opened a message that is read once, and their sealed statement of that, base64url. */
export interface Opening {
  readonly atMs: number;
  readonly sealed: string;
}

/** Whether nothing of what was written is left. */
export const isContentGone = ({ kind }: Pick<StoredContent, 'kind'>): boolean => kind !== 'sealed';

/** A participant's reaction to a message, or their sealed statement that they took it back. */
export interface Reaction {
  /** 1 for the participant's first reaction to the message; each change, and each withdrawal, takes the next one. */
  readonly version: number;
  /** base64url */
  readonly sealed: string;
  readonly isWithdrawn: boolean;
}

/** The newest reaction of each participant who has ever reacted. */
export type Reactions = Readonly<Partial<Record<ParticipantId, Reaction>>>;

/** Shared by all messages without reactions. */
export const noReactions: Reactions = Object.freeze({});

/** A message in the store and on the page. */
export interface Message {
  /** Made by the sender's browser; two sends with the same id are one message. */
  readonly messageId: string;
  /** Its place in the chat: 1, 2, 3 …, assigned by the store. */
  readonly sequence: number;
  /** The chat's revision when this message last changed. */
  readonly revision: number;
  readonly sender: ParticipantId;
  /** The time of acceptance by the store; never earlier than that of the message before it. */
  readonly sentAtMs: number;
  readonly content: StoredContent;
  readonly reactions: Reactions;
}

/** 16 random bytes as base64url. */
const messageIdPattern = /^[A-Za-z0-9_-]{22}$/;
export const isMessageId = (text: string): boolean => messageIdPattern.test(text);
