/** Parley's stickers, in the order of the picker, with the words for who does not see them. */
const words = {
  hello: 'Hello',
  thanks: 'Thank you',
  please: 'Please',
  yes: 'Yes',
  no: 'No',
  laugh: 'Ha ha',
  wink: 'Wink',
  love: 'In love',
  kiss: 'A kiss',
  hug: 'A hug',
  flowers: 'Flowers for you',
  hooray: 'Hooray',
  birthday: 'Happy birthday',
  cool: 'Cool',
  surprised: 'Oh!',
  thinking: 'Let me think',
  idea: 'An idea',
  shh: 'Between us',
  secret: 'A secret',
  sad: 'Sad',
  crying: 'Crying',
  angry: 'Angry',
  sorry: 'Sorry',
  morning: 'Good morning',
  night: 'Good night',
  hungry: 'Hungry',
  sick: 'Not well',
  coming: 'On my way',
  waiting: 'Waiting',
  goodbye: 'Goodbye',
} as const;

export type StickerName = keyof typeof words;

export const stickerNames = Object.keys(words) as readonly StickerName[];

/** undefined for a sticker that this version does not have. */
export const wordsOfSticker = (name: string): string | undefined =>
  Object.hasOwn(words, name) ? words[name as StickerName] : undefined;
