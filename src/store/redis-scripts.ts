import { readFileSync } from 'node:fs';
import type { Cluster, Redis } from 'ioredis';
import type { Limits } from '../chat/limits.ts';
import { participantIds } from '../chat/participant.ts';
import { failureOf } from './redis-failure.ts';

/** One for each change and question; each file is in scripts/. */
const scriptNames = [
  'create',
  'find',
  'enter',
  'report-wrong-code',
  'append',
  'edit',
  'delete',
  'advance-receipts',
  'keep-open',
  'hold-presence',
  'typing',
  'page',
  'changes-since',
  'destroy',
  'tend',
] as const;
export type ScriptName = (typeof scriptNames)[number];

/** Put before every script, in this order: Redis has no way to share code between scripts. */
const sharedNames = ['shared-chat', 'shared-presence', 'shared-alive', 'shared-message'] as const;

/** The limits that scripts hold to. They are constants of the scripts' text, so that no call has to carry them. */
const limitNames = [
  'longestLifeMs',
  'enterWithinMs',
  'tombstoneMs',
  'erasureSlackMs',
  'messagesPerChat',
  'sealedBytesPerChat',
  'devicesPerParticipant',
  'presenceLeaseMs',
  'typingMs',
] as const satisfies readonly (keyof Limits)[];

export type PublishCommand = 'PUBLISH' | 'SPUBLISH';

/**
 * Runs a script on one chat in one round trip.
 * @throws RedisFailure when Redis did not carry it out, or did not say so in time
 */
export type RunScript = (script: ScriptName, chatId: string, ...args: readonly string[]) => Promise<unknown>;

/** Where a chat's events are published. It is a key's name as well, so that the events stay on the chat's shard. */
export const channelOf = (chatId: string): string => `{${chatId}}:chat`;

const keysOf = (chatId: string): string[] => [
  channelOf(chatId),
  `{${chatId}}:messages`,
  `{${chatId}}:ids`,
  `{${chatId}}:changes`,
  `{${chatId}}:people`,
  `{${chatId}}:tombstone`,
];
const numberOfKeys = keysOf('').length;

type DefinedCommand = (...args: string[]) => Promise<unknown>;

/** Defines the scripts on a connection, which sends a script's text once and from then on only its hash. */
export function defineScripts(connection: Redis | Cluster, limits: Limits, publish: PublishCommand): RunScript {
  const preamble = [settings(limits, publish), ...sharedNames.map(readScript)].join('\n');
  const commands = new Map<ScriptName, DefinedCommand>();
  for (const name of scriptNames) {
    const command = `parley-${name}`;
    connection.defineCommand(command, { numberOfKeys, lua: `${preamble}\n${readScript(name)}` });
    const defined = (connection as unknown as Record<string, DefinedCommand>)[command];
    if (defined) commands.set(name, defined.bind(connection));
  }
  return async (script, chatId, ...args) => {
    const command = commands.get(script);
    if (!command) throw new Error(`there is no script ${script}`);
    try {
      return await command(...keysOf(chatId), ...args);
    } catch (error) {
      throw failureOf(script, error);
    }
  };
}

function settings(limits: Limits, publish: PublishCommand): string {
  return [
    ...limitNames.map((name) => `local ${name} = ${limits[name]}`),
    `local participantIds = { ${participantIds.map((participantId) => `'${participantId}'`).join(', ')} }`,
    `local publishCommand = '${publish}'`,
  ].join('\n');
}

const readScript = (name: ScriptName | (typeof sharedNames)[number]): string =>
  readFileSync(new URL(`./scripts/${name}.lua`, import.meta.url), 'utf8');
