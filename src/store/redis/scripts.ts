import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Cluster, Command, type Redis } from 'ioredis';
import { participantIds } from '../../chat/participant.ts';
import type { Limits } from '../../config/limits.ts';
import { failureOf, isTimeout, messageOf } from './redis-failure.ts';
import { gatherWrites } from './write-gathering.ts';

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

/** How many messages a script is about, in Lua; their ids are its first arguments. */
const messageCounts: Partial<Readonly<Record<ScriptName, string>>> = {
  // Sender and ciphertext of each follow.
  append: '(#ARGV - 1) / 3',
  edit: '1',
  delete: '1',
  react: '1',
};

/** These go without the shared functions while the chat is quiet. */
const quickScripts: readonly ScriptName[] = ['append'];

/** Put before every script, in this order: Redis has no way to share code between scripts. */
const sharedFunctions = ['chat', 'presence', 'alive', 'message'] as const;

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
export type RunScript = (script: ScriptName, chatId: string, args: readonly string[]) => Promise<unknown>;

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
  /** A server did not answer: has a Cluster say again which of its servers has what, as it may have replaced that one. */
  askAnew(): void;
  /** What the scripts publish with. */
  readonly publish: PublishCommand;
}

interface Script {
  readonly text: string;
  /** What Redis knows it by, once it has read the text. */
  readonly hash: string;
}

/**
 * Has the scripts run by their hashes; a Redis that does not know one after all is sent its text. The commands are made here, as
 * those that ioredis makes of a script take three promises and two more copies of the arguments for each call.
 */
export function defineScripts(
  { commands: connection, primaries, askAnew, publish }: ScriptConnections,
  limits: Limits,
): RunScript {
  const gather = gatherWrites(primaries);
  const constants = constantsOf(limits, publish);
  const scripts = new Map(scriptNames.map((name) => [name, scriptOf(`${constants}\n${assemble(name)}`)]));
  loadEverywhere(connection, [...scripts.values()]);
  const send = (commandName: 'evalsha' | 'eval', script: string, chatId: string, args: readonly string[]) => {
    const command = new Command(commandName, [script, numberOfKeys, ...keysOf(chatId), ...args], asText);
    gather();
    connection.sendCommand(command);
    return command.promise;
  };
  return async (name, chatId, args) => {
    const script = scripts.get(name);
    if (!script) throw new Error(`there is no script ${name}`);
    try {
      return await send('evalsha', script.hash, chatId, args);
    } catch (error) {
      if (isTimeout(error)) askAnew();
      if (!messageOf(error).startsWith('NOSCRIPT')) throw failureOf(name, error);
    }
    try {
      return await send('eval', script.text, chatId, args);
    } catch (error) {
      throw failureOf(name, error);
    }
  };
}

/**
 * Gives each server the scripts, replicas as well, before anything else is sent to it: a script that it must be sent as text
 * would otherwise run after those that were asked for later. A server that was started anew is given them again.
 */
function loadEverywhere(connection: Redis | Cluster, scripts: readonly Script[]): void {
  const loadInto = (redis: Redis) => {
    // What could not be loaded is sent when it is needed.
    for (const { text } of scripts) redis.script('LOAD', text).catch(() => undefined);
  };
  if (connection instanceof Cluster) {
    for (const redis of connection.nodes()) loadInto(redis);
    connection.on('+node', loadInto);
  } else {
    loadInto(connection);
    connection.on('ready', () => loadInto(connection));
  }
}

const asText = { replyEncoding: 'utf8' } as const;

const scriptOf = (text: string): Script => ({ text, hash: createHash('sha1').update(text).digest('hex') });

function constantsOf(limits: Limits, publish: PublishCommand): string {
  return [
    ...limitNames.map((name) => `local ${name} = ${limits[name]}`),
    `local participantIds = { ${participantIds.map((participantId) => `'${participantId}'`).join(', ')} }`,
    `local publishCommand = '${publish}'`,
  ].join('\n');
}

function assemble(name: ScriptName): string {
  const functions = sharedFunctions.map(readInclude).join('\n');
  return [
    `local messageCount = ${messageCounts[name] ?? '0'}`,
    readInclude('state'),
    quickScripts.includes(name) ? `if not isQuiet then\n${functions}\nend` : functions,
    readCommand(name),
  ].join('\n');
}

const readCommand = (name: ScriptName): string => readLua(`commands/${name}`);

const readInclude = (name: 'state' | (typeof sharedFunctions)[number]): string => readLua(`includes/${name}`);

const readLua = (path: string): string => readFileSync(new URL(`./scripts/${path}.lua`, import.meta.url), 'utf8');
