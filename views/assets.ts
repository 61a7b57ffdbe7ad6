import { languages } from '../src/words/languages.ts';
import type { MessageKey } from '../src/words/message-values.ts';

/** The URL of each built file, by its plain name; scripts/build.ts adds a hash to each file name. */
export type Assets = Readonly<Record<AssetName, string>>;

const plainAssetNames = [
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
  'offline.js',
  'stretch-worker.js',
  'files.js',
  'file-worker.js',
  'video-worker.js',
  'recording.js',
  'own-keys.js',
  'stickers.js',
  'round-video.js',
  'icon.svg',
  'unread-icon.svg',
  'stickers.svg',
  'touch-icon.png',
  'icon-small.png',
  'icon-large.png',
  'icon-maskable.png',
  'notes.css',
  'notes-icon.svg',
] as const;

/** The scripts of a page whose words come together: those of the chat come in two parts, as its scripts do. */
export const wordsParts = ['start', 'entry', 'chat', 'later', 'chats'] as const;
export type WordsPart = (typeof wordsParts)[number];
type WordsName = `words-${WordsPart}-${string}.js`;

/** The words of one language for one part of the scripts. */
export const nameOfWords = (part: WordsPart, tag: string): WordsName => `words-${part}-${tag.toLowerCase()}.js`;

const wordsNames = wordsParts.flatMap((part) => languages.map(({ tag }) => nameOfWords(part, tag)));

type WorkerName = `worker-${string}.js`;

/** The service worker for the pages of one language: it shows a page of its own in that language. */
export const nameOfWorker = (tag: string): WorkerName => `worker-${tag.toLowerCase()}.js`;

const workerNames = languages.map(({ tag }) => nameOfWorker(tag));

export type AssetName = (typeof plainAssetNames)[number] | WordsName | WorkerName;
export const assetNames: readonly AssetName[] = [...plainAssetNames, ...wordsNames, ...workerNames];

/** The system reads these when Parley is put on the home screen; no page shows them. */
const homeScreenIcons: readonly AssetName[] = [
  'touch-icon.png',
  'icon-small.png',
  'icon-large.png',
  'icon-maskable.png',
];

/** The URL of the words of a page's scripts. */
export const wordsUrl = (assets: Assets, part: WordsPart, tag: string): string => assets[nameOfWords(part, tag)] ?? '';

/** The scripts, with the words for the pages that run them. */
export const pagesOfScripts = {
  'start.js': 'security.onStart',
  'entry.js': 'security.onLanding',
  'chat.js': 'security.onChat',
  'talk.js': 'security.onChat',
  'conversation.js': 'security.onChatStanding',
  'shared.js': 'security.onLink',
  'chats.js': 'security.onChats',
  'sweep.js': 'security.onEveryPage',
  'offline.js': 'security.onOffline',
  'stretch-worker.js': 'security.onStartAndLink',
  'files.js': 'security.onFiles',
  'file-worker.js': 'security.onFiles',
  'video-worker.js': 'security.onVideo',
  'recording.js': 'security.onRecording',
  'stickers.js': 'security.onStickers',
  'round-video.js': 'security.onRoundVideo',
  'own-keys.js': 'security.onOwnCode',
} as const satisfies Partial<Record<AssetName, MessageKey>>;
export type ScriptName = keyof typeof pagesOfScripts | WordsName | WorkerName;
export const scriptNames: readonly ScriptName[] = [
  ...(Object.keys(pagesOfScripts) as (keyof typeof pagesOfScripts)[]),
  ...wordsNames,
  ...workerNames,
];

type ScriptUse = (typeof pagesOfScripts)[keyof typeof pagesOfScripts] | 'security.onWorker' | 'security.onWords';

/** Where browsers run a script, in words. */
export const useOfScript = (name: ScriptName): ScriptUse => {
  if (name in pagesOfScripts) return pagesOfScripts[name as keyof typeof pagesOfScripts];
  return name.startsWith('worker-') ? 'security.onWorker' : 'security.onWords';
};

/** Whether browsers may run the script for a page of this language: each language has words of its own. */
export const isRunIn = (name: AssetName, tag: string): boolean =>
  name.startsWith('worker-') ? name === nameOfWorker(tag) : isLoadedIn(name, tag);

/** Whether a page of this language may load the file. */
export const isLoadedIn = (name: AssetName, tag: string): boolean => {
  if (name.startsWith('worker-') || homeScreenIcons.includes(name)) return false;
  return !name.startsWith('words-') || wordsParts.some((part) => name === nameOfWords(part, tag));
};

/** The fingerprint of a served script. */
export interface ScriptPrint {
  readonly name: ScriptName;
  /** Its path on this server. */
  readonly url: string;
  /** SHA-256 of its bytes, hexadecimal, as `sha256sum` writes it. */
  readonly sha256: string;
}
