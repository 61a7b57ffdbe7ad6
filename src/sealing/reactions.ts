import { utf8ToBytes } from '@noble/hashes/utils.js';
import { open, seal } from './bytes/envelope.ts';
import { label } from './bytes/label.ts';
import { pad, unpad } from './bytes/padding.ts';
import { isSingleCharacter } from './bytes/single-character.ts';
import { decodeUtf8 } from './bytes/utf8.ts';
import { participantKeyOf } from './keys/participant-key.ts';

/** Where a reaction belongs: opening it fails anywhere else. */
export interface ReactionContext {
  /** The same array for everything of a chat, never written to: the keys derived from it are remembered by it. */
  readonly chatKey: Uint8Array;
  readonly chatId: string;
  readonly messageId: string;
  /** The participant who reacts; not the message's sender, unless they are the same. */
  readonly reactor: string;
}

/** In UTF-16 units; no emoji there is has more than half of it. */
const longestReaction = 32;
/** Room for 60 bytes behind their length, so that no reaction tells which it is. */
const paddedReactionLength = 64;

/**
 * 105 bytes.
 * @throws RangeError for anything but a single character as people count them: an emoji, with all that belongs to it
 */
export function sealReaction(emoji: string, context: ReactionContext): Uint8Array {
  if (!isReaction(emoji)) throw new RangeError('a reaction is a single character');
  return seal(pad(utf8ToBytes(emoji), paddedReactionLength), reactionKeyOf(context), associatedDataOf(context));
}

/** undefined when it does not open, or holds anything but a single character. */
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

/** The page gives a reaction the place of one character. Which characters are emoji changes every year, and is not asked. */
const isReaction = (text: string): boolean => text.length <= longestReaction && isSingleCharacter(text);
