/** Where each built file is served, by its plain name; made by scripts/build.ts, which puts a hash into every file name. */
export type Assets = Readonly<Record<AssetName, string>>;

export const assetNames = [
  'style.css',
  'start.css',
  'chat.css',
  'chats.css',
  'start.js',
  'chat.js',
  'conversation.js',
  'shared.js',
  'chats.js',
  'stretch-worker.js',
  'icon.svg',
  'unread-icon.svg',
] as const;
export type AssetName = (typeof assetNames)[number];
