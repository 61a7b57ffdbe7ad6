/** The URL of each built file, by its plain name; scripts/build.ts adds a hash to each file name. */
export type Assets = Readonly<Record<AssetName, string>>;

export const assetNames = [
  'style.css',
  'start.css',
  'entry.css',
  'chat.css',
  'conversation.css',
  'chats.css',
  'security.css',
  'start.js',
  'entry.js',
  'chat.js',
  'talk.js',
  'conversation.js',
  'shared.js',
  'chats.js',
  'sweep.js',
  'stretch-worker.js',
  'files.js',
  'file-worker.js',
  'video-worker.js',
  'recording.js',
  'alone.js',
  'stickers.js',
  'round-video.js',
  'icon.svg',
  'unread-icon.svg',
  'stickers.svg',
  'touch-icon.png',
] as const;
export type AssetName = (typeof assetNames)[number];

/** The scripts, with the pages that run them, in words for people. */
export const scriptsOfPages = {
  'start.js': 'the start page',
  'entry.js': 'the page of a link, where the code is typed',
  'chat.js': 'a chat',
  'talk.js': 'a chat',
  'conversation.js': 'a chat, once it stands',
  'shared.js': 'the page of a link, and its chat',
  'chats.js': 'the list of your chats',
  'sweep.js': 'every page but the list of your chats, which holds it',
  'stretch-worker.js': 'the start page and behind a link',
  'files.js': 'a chat, once a file is sent or shown',
  'file-worker.js': 'a chat, once a file is sent or shown',
  'video-worker.js': 'a chat, once a video is sent',
  'recording.js': 'a chat, once something is recorded',
  'stickers.js': 'a chat, once a sticker is shown or looked for',
  'round-video.js': 'a chat, once a round video is recorded',
  'alone.js': 'a chat, once a code of one’s own is chosen, or the safety words are looked at',
} as const satisfies Partial<Record<AssetName, string>>;
export type ScriptName = keyof typeof scriptsOfPages;

/** The fingerprint of a served script. */
export interface ScriptPrint {
  readonly name: ScriptName;
  /** Its path on this server. */
  readonly url: string;
  /** SHA-256 of its bytes, hexadecimal, as `sha256sum` writes it. */
  readonly sha256: string;
}
