import type { ParticipantId } from './participant.ts';

/** What a message holds: ciphertext, or nothing once its writer deleted it. */
export type MessageContent =
  | { readonly kind: 'sealed'; readonly sealed: string; readonly editedAtMs?: number }
  | { readonly kind: 'deleted'; readonly deletedAtMs: number };

/** What each participant's reaction is, sealed, base64url; who has not reacted is not in it. */
export type Reactions = Readonly<Partial<Record<ParticipantId, string>>>;

/** Shared by all messages that nobody has reacted to. */
export const noReactions: Reactions = Object.freeze({});

/** A message as the store keeps it and the page shows it. */
export interface Message {
  /** Made by the sender's browser; the same id sent twice is the same message. */
  readonly messageId: string;
  /** Its place in the chat: 1, 2, 3 …, given by the store. */
  readonly sequence: number;
  /** The chat's revision when this message last changed. */
  readonly revision: number;
  readonly sender: ParticipantId;
  /** When the store accepted it; never earlier than the message before it. */
  readonly sentAtMs: number;
  readonly content: MessageContent;
  readonly reactions: Reactions;
}

/** 16 random bytes as base64url. */
const messageIdPattern = /^[A-Za-z0-9_-]{22}$/;
export const isMessageId = (text: string): boolean => messageIdPattern.test(text);
