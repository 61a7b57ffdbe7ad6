import type { ParticipantId } from './participant.ts';

/** The content of a message: ciphertext, or nothing after its sender deleted it. */
export type MessageContent =
  | { readonly kind: 'sealed'; readonly sealed: string; readonly editedAtMs?: number }
  | { readonly kind: 'deleted'; readonly deletedAtMs: number };

/** The sealed reaction of each participant who has reacted, base64url. */
export type Reactions = Readonly<Partial<Record<ParticipantId, string>>>;

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
  readonly content: MessageContent;
  readonly reactions: Reactions;
}

/** 16 random bytes as base64url. */
const messageIdPattern = /^[A-Za-z0-9_-]{22}$/;
export const isMessageId = (text: string): boolean => messageIdPattern.test(text);
