import { isSingleCharacter } from '../../sealing/bytes/single-character.ts';

const emoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}|[0-9#*]\u{FE0F}?\u{20E3}/u;

/** What was typed, when it is one emoji, with all that belongs to it. */
export function readOneEmoji(typed: string): string | undefined {
  const text = typed.trim();
  return text.length <= longestEmoji && emoji.test(text) && isSingleCharacter(text) ? text : undefined;
}

/** In UTF-16 units, as docs/sealing.md has it; no emoji there is has more than half of it. */
const longestEmoji = 32;
