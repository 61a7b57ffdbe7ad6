import { longestEmojiUnits } from '../../chat/limits.ts';
import { graphemesOf } from '../../chat/words/graphemes.ts';
import { isSingleCharacter } from '../../sealing/bytes/single-character.ts';

const emoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}|[0-9#*]\u{FE0F}?\u{20E3}/u;

/** What was typed, when it is one emoji, with all that belongs to it. */
export function readOneEmoji(typed: string): string | undefined {
  const text = typed.trim();
  return text.length <= longestEmojiUnits && emoji.test(text) && isSingleCharacter(text) ? text : undefined;
}

/** An emoji that is drawn as a picture, unlike © and ™ without a variation selector. */
const picture =
  /\p{Emoji_Presentation}|\p{Extended_Pictographic}[\u{FE0F}\p{Emoji_Modifier}]|\p{RI}{2}|[0-9#*]\u{FE0F}\u{20E3}/u;
const mostLarge = 3;

/** Whether a text is nothing but one to three emoji, so that there is room to show them large. */
export function isFewEmoji(text: string): boolean {
  const plain = text.replace(/\s+/g, '');
  if (plain === '' || plain.length > mostLarge * longestEmojiUnits) return false;
  const characters = [...graphemesOf(plain)];
  return (
    characters.length <= mostLarge && characters.every((each) => each.length <= longestEmojiUnits && picture.test(each))
  );
}
