import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { participantIds } from '../../../chat/participant.ts';
import type { Limits } from '../../../config/limits.ts';
import type { PublishCommand } from '../connection/redis-connections.ts';
import { layoutInLua } from '../records/layout.ts';

/** The scripts in the folders of commands/, one for each change or query. Each file begins with its arguments and replies. */
const scriptFolders = {
  chat: [
    'create',
    'creator',
    'grant',
    'find',
    'summary',
    'keep-open',
    'changes-since',
    'apply-timed-changes',
    'destroy',
  ],
  people: [
    'enter',
    'replace-code',
    'show-own-key',
    'report-wrong-code',
    'storage-key',
    'sign-out',
    'subscribe',
    'unsubscribe',
    'note-looking',
    'claim-notice',
    'typing',
  ],
  messages: [
    'append',
    'edit',
    'delete',
    'react',
    'open',
    'close',
    'advance-receipts',
    'page',
    'find-sequence',
    'find-unread',
  ],
  files: ['grant-assets', 'put-part', 'stored-parts', 'free-asset-bytes', 'discard-asset'],
} as const;
type ScriptFolders = typeof scriptFolders;
export type LuaScriptName = ScriptFolders[keyof ScriptFolders][number];

/** Put before every command, in this order: Redis has no way to share code between scripts. */
const includes = [
  'state',
  'lifetime',
  'presence',
  'assets',
  'loss',
  'messages',
  'erasures',
  'alive',
  'room',
  'receipts',
  'happenings',
  'devices',
] as const;

/** The limits that scripts apply. They are constants of the scripts' text, so that no call has to carry them. */
const limitNames = [
  'longestLifeMs',
  'enterWithinMs',
  'tombstoneMs',
  'erasureSlackMs',
  'messagesPerChat',
  'sealedBytesPerChat',
  'sealedBytesUntilBothIn',
  'assetBytesPerFile',
  'assetBytesPerChat',
  'unclaimedAssetsPerChat',
  'unclaimedAssetMs',
  'keptFreePercent',
  'devicesPerParticipant',
  'happeningsPerParticipant',
  'seatLeaseMs',
  'typingMs',
  'noticeAfterMs',
  'noticeEveryMs',
  'readOnceOpenMs',
] as const satisfies readonly (keyof Limits)[];

export interface Script {
  readonly text: string;
  /** The SHA-1 by which Redis knows a loaded script. */
  readonly hash: string;
}

export function readScripts(limits: Limits, publish: PublishCommand): ReadonlyMap<LuaScriptName, Script> {
  const shared = [
    constantsInLua(limits, publish),
    layoutInLua(),
    ...includes.map((name) => readLua(`includes/${name}`)),
  ];
  const scripts = Object.entries(scriptFolders).flatMap(([folder, names]) =>
    names.map((name) => [name, scriptOf([...shared, readLua(`commands/${folder}/${name}`)])] as const),
  );
  return new Map(scripts);
}

function scriptOf(parts: readonly string[]): Script {
  const text = parts.join('\n');
  return { text, hash: createHash('sha1').update(text).digest('hex') };
}

function constantsInLua(limits: Limits, publish: PublishCommand): string {
  return [
    ...limitNames.map((name) => `local ${name} = ${limits[name]}`),
    `local participantIds = { ${participantIds.map((participantId) => `'${participantId}'`).join(', ')} }`,
    `local publishCommand = '${publish}'`,
  ].join('\n');
}

const readLua = (path: string): string => readFileSync(new URL(`./${path}.lua`, import.meta.url), 'utf8');
