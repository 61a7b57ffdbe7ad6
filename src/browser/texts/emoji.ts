import { isSingleCharacter } from '../../sealing/bytes/single-character.ts';

const emoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}|[0-9#*]\u{FE0F}?\u{20E3}/u;

/** Returns the typed text if it is one emoji, with its modifiers. */
export function readOneEmoji(typed: string): string | undefined {
  const text = typed.trim();
  return text.length <= longestEmoji && emoji.test(text) && isSingleCharacter(text) ? text : undefined;
}

/** In UTF-16 units (docs/sealing.md). The longest emoji there is has half as many. */
const longestEmoji = 32;
