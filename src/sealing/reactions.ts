import { utf8ToBytes } from '@noble/hashes/utils.js';
import { open, seal } from './bytes/envelope.ts';
import { label } from './bytes/label.ts';
import { pad, unpad } from './bytes/padding.ts';
import { isSingleCharacter } from './bytes/single-character.ts';
import { decodeUtf8 } from './bytes/utf8.ts';
import { participantKeyOf } from './keys/participant-key.ts';

/** The context that a reaction is bound to: opening it fails in any other. */
export interface ReactionContext {
  /** Use one array for a chat and never write to it: derived keys are cached by its identity. */
  readonly chatKey: Uint8Array;
  readonly chatId: string;
  readonly messageId: string;
  /** The participant who reacts, who need not be the message's sender. */
  readonly reactor: string;
}

/** In UTF-16 units, more than twice the length of any emoji. */
const longestReaction = 32;
/** Length prefix and 60 bytes; all sealed reactions have this length, so it does not reveal the emoji. */
const paddedReactionLength = 64;

/**
 * 105 bytes.
 * @throws RangeError for anything but a single grapheme cluster
 */
export function sealReaction(emoji: string, context: ReactionContext): Uint8Array {
  if (!isReaction(emoji)) throw new RangeError('a reaction is a single character');
  return seal(pad(utf8ToBytes(emoji), paddedReactionLength), reactionKeyOf(context), associatedDataOf(context));
}

/** undefined when it does not open, or is not a single grapheme cluster. */
export function openReaction(sealed: Uint8Array, context: ReactionContext): string | undefined {
  const padded = open(sealed, reactionKeyOf(context), associatedDataOf(context));
  const bytes = padded && unpad(padded);
  const text = bytes && decodeUtf8(bytes);
  return text !== undefined && isReaction(text) ? text : undefined;
}

const reactionKeyOf = ({ chatKey, reactor }: ReactionContext): Uint8Array =>
  participantKeyOf(chatKey, 'reaction key', reactor);

const associatedDataOf = ({ chatId, messageId, reactor }: ReactionContext): Uint8Array =>
  label('reaction', chatId, messageId, reactor);

/** Any single character, because a reaction has room for one. Whether it is an emoji is not checked: their set changes every year. */
const isReaction = (text: string): boolean => text.length <= longestReaction && isSingleCharacter(text);
