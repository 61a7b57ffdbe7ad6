import type { MessageKey } from '../../words/message-values.ts';
import { say } from '../texts/say.ts';

/** Parley's stickers, in the order of the picker, with the words for who does not see them. */
const words = {
  hello: 'sticker.hello',
  thanks: 'sticker.thanks',
  please: 'sticker.please',
  yes: 'sticker.yes',
  no: 'sticker.no',
  laugh: 'sticker.laugh',
  wink: 'sticker.wink',
  love: 'sticker.love',
  kiss: 'sticker.kiss',
  hug: 'sticker.hug',
  flowers: 'sticker.flowers',
  hooray: 'sticker.hooray',
  birthday: 'sticker.birthday',
  cool: 'sticker.cool',
  surprised: 'sticker.surprised',
  thinking: 'sticker.thinking',
  idea: 'sticker.idea',
  shh: 'sticker.shh',
  secret: 'sticker.secret',
  sad: 'sticker.sad',
  crying: 'sticker.crying',
  angry: 'sticker.angry',
  sorry: 'sticker.sorry',
  morning: 'sticker.morning',
  night: 'sticker.night',
  hungry: 'sticker.hungry',
  sick: 'sticker.sick',
  coming: 'sticker.coming',
  waiting: 'sticker.waiting',
  goodbye: 'sticker.goodbye',
} as const satisfies Readonly<Record<string, MessageKey>>;

export type StickerName = keyof typeof words;

export const stickerNames = Object.keys(words) as readonly StickerName[];

/** undefined for a sticker that this version does not have. */
export const wordsOfSticker = (name: string): string | undefined =>
  Object.hasOwn(words, name) ? say(words[name as StickerName]) : undefined;
