import { utf8ToBytes } from '@noble/hashes/utils.js';
import { label } from './bytes/label.ts';
import { isSingleCharacter } from './bytes/single-character.ts';
import { decodeUtf8 } from './bytes/utf8.ts';
import { type KeysOfChat, openWithEither, participantKeyOf } from './keys/participant-key.ts';
import { openShort, sealShort } from './statements/short.ts';
import type { Statement } from './statements/statement.ts';

export interface OpenedReaction {
  readonly emoji: string;
  readonly statement: Statement;
}

/** The context that a reaction is bound to: opening it fails in any other. */
export interface ReactionContext extends KeysOfChat {
  readonly chatId: string;
  readonly messageId: string;
  /** The participant who reacts, who need not be the message's sender. */
  readonly reactor: string;
  /** 1 for the first reaction of this participant to this message; each change, and each withdrawal, makes the next one. */
  readonly version: number;
}

/** In UTF-16 units, more than twice the length of any emoji. */
const longestReaction = 32;
/** In bytes of UTF-8; a statement with 8 claims leaves room for these. */
const mostReactionBytes = 60;

/**
 * 297 bytes.
 * @throws RangeError for anything but a single grapheme cluster, for more than 60 bytes and for more than 8 claims
 */
export function sealReaction(emoji: string, statement: Statement, context: ReactionContext): Uint8Array {
  if (!isReaction(emoji)) throw new RangeError('a reaction is a single character');
  const bytes = utf8ToBytes(emoji);
  if (bytes.length > mostReactionBytes) throw new RangeError(`a reaction has at most ${mostReactionBytes} bytes`);
  return sealShort(statement, bytes, reactionKeyOf(context.chatKey, context), associatedDataOf('reaction', context));
}

/** undefined when it does not open, or is not a single grapheme cluster. */
export function openReaction(sealed: Uint8Array, context: ReactionContext): OpenedReaction | undefined {
  const opened = openAs('reaction', sealed, context);
  const emoji = opened && decodeUtf8(opened.content);
  return opened && emoji !== undefined && isReaction(emoji) ? { emoji, statement: opened.statement } : undefined;
}

/** States that the participant took the reaction back. 297 bytes. */
export const sealWithdrawal = (statement: Statement, context: ReactionContext): Uint8Array =>
  sealShort(
    statement,
    new Uint8Array(),
    reactionKeyOf(context.chatKey, context),
    associatedDataOf('withdrawal', context),
  );

/** undefined when it does not open. */
export const openWithdrawal = (sealed: Uint8Array, context: ReactionContext): Statement | undefined =>
  openAs('withdrawal', sealed, context)?.statement;

const openAs = (purpose: 'reaction' | 'withdrawal', sealed: Uint8Array, context: ReactionContext) =>
  openWithEither(context, (chatKey) =>
    openShort(sealed, reactionKeyOf(chatKey, context), associatedDataOf(purpose, context)),
  );

const reactionKeyOf = (chatKey: Uint8Array, { reactor }: ReactionContext): Uint8Array =>
  participantKeyOf(chatKey, 'reaction key', reactor);

const associatedDataOf = (
  purpose: 'reaction' | 'withdrawal',
  { chatId, messageId, reactor, version }: ReactionContext,
): Uint8Array => label(purpose, chatId, messageId, reactor, String(version));

/** Any single character, because a reaction has room for one. Whether it is an emoji is not checked: their set changes every year. */
const isReaction = (text: string): boolean => text.length <= longestReaction && isSingleCharacter(text);
