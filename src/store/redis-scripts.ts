import { readFileSync } from 'node:fs';
import type { Cluster, Redis } from 'ioredis';
import type { Limits } from '../chat/limits.ts';
import { participantIds } from '../chat/participant.ts';
import { failureOf } from './redis-failure.ts';
import { gatherWrites } from './redis-write-gathering.ts';

/** One for each change and question; each file is in scripts/. */
const scriptNames = [
  'create',
  'find',
  'enter',
  'sign-out',
  'report-wrong-code',
  'append',
  'edit',
  'delete',
  'react',
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

/** These have the message's id as their first argument. */
const scriptsAboutOneMessage: readonly ScriptName[] = ['append', 'edit', 'delete', 'react'];

/** These go without the shared functions while the chat is quiet. */
const quickScripts: readonly ScriptName[] = ['append'];

/** Put before every script, in this order: Redis has no way to share code between scripts. */
const sharedFunctions = ['shared-chat', 'shared-presence', 'shared-alive', 'shared-message'] as const;

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
  `{${chatId}}:changes`,
  `{${chatId}}:people`,
  `{${chatId}}:tombstone`,
];
const numberOfKeys = keysOf('').length;

export interface ScriptConnections {
  readonly commands: Redis | Cluster;
  /** The connections that the commands are sent on, as they are at this moment. */
  primaries(): readonly Redis[];
  /** What the scripts publish with. */
  readonly publish: PublishCommand;
}

type DefinedCommand = (...args: string[]) => Promise<unknown>;

/** Defines the scripts on a connection, which sends a script's text once and from then on only its hash. */
export function defineScripts(
  { commands: connection, primaries, publish }: ScriptConnections,
  limits: Limits,
): RunScript {
  const gather = gatherWrites(primaries);
  const constants = constantsOf(limits, publish);
  const commands = new Map<ScriptName, DefinedCommand>();
  for (const name of scriptNames) {
    const command = `parley-${name}`;
    connection.defineCommand(command, { numberOfKeys, lua: `${constants}\n${assemble(name)}` });
    const defined = (connection as unknown as Record<string, DefinedCommand>)[command];
    if (defined) commands.set(name, defined.bind(connection));
  }
  return async (script, chatId, ...args) => {
    const command = commands.get(script);
    if (!command) throw new Error(`there is no script ${script}`);
    gather();
    try {
      return await command(...keysOf(chatId), ...args);
    } catch (error) {
      throw failureOf(script, error);
    }
  };
}

function constantsOf(limits: Limits, publish: PublishCommand): string {
  return [
    ...limitNames.map((name) => `local ${name} = ${limits[name]}`),
    `local participantIds = { ${participantIds.map((participantId) => `'${participantId}'`).join(', ')} }`,
    `local publishCommand = '${publish}'`,
  ].join('\n');
}

function assemble(name: ScriptName): string {
  const functions = sharedFunctions.map(readScript).join('\n');
  return [
    `local messageId = ${scriptsAboutOneMessage.includes(name) ? 'ARGV[2]' : 'nil'}`,
    readScript('shared-state'),
    quickScripts.includes(name) ? `if not isQuiet then\n${functions}\nend` : functions,
    readScript(name),
  ].join('\n');
}

const readScript = (name: ScriptName | 'shared-state' | (typeof sharedFunctions)[number]): string =>
  readFileSync(new URL(`./scripts/${name}.lua`, import.meta.url), 'utf8');
