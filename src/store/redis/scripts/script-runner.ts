import { Cluster, type Redis } from 'ioredis';
import type { Limits } from '../../../config/limits.ts';
import type { RedisConnections } from '../connection/redis-connections.ts';
import { isTimeout, messageOf, toRedisFailure } from '../connection/redis-failure.ts';
import { gatherWrites } from '../connection/write-gathering.ts';
import { type LuaScriptName, readScripts, type Script } from './script-texts.ts';

/**
 * Runs a script on one chat in one round trip.
 * @throws RedisFailure when Redis did not execute it, or did not answer in time
 */
export type RunScript = (script: LuaScriptName, chatId: string, args: readonly (string | Buffer)[]) => Promise<unknown>;

/** The channel of a chat's events. It has the name of a key, so that the events stay on the chat's shard. */
export const channelOf = (chatId: string): string => `{${chatId}}:chat`;

/** A hash of the chat's sealed files; see includes/state.lua. */
export const assetsKeyOf = (chatId: string): string => `{${chatId}}:assets`;

const keysOf = (chatId: string): string[] => [
  channelOf(chatId),
  `{${chatId}}:changes`,
  `{${chatId}}:people`,
  assetsKeyOf(chatId),
  `{${chatId}}:tombstone`,
  `{${chatId}}:erasures`,
];
const numberOfKeys = keysOf('').length;

/**
 * Runs the scripts by their hashes, and sends the text to a Redis that does not know a hash. `defineCommand` of ioredis would
 * do this too, but makes three promises and copies the arguments twice for each call (decision 20).
 */
export function defineScripts(
  { commands: connection, primaries, refreshSlots, publish }: RedisConnections,
  limits: Limits,
): RunScript {
  const gather = gatherWrites(primaries);
  const scripts = readScripts(limits, publish);
  loadEverywhere(connection, [...scripts.values()]);
  const send = (command: 'evalsha' | 'eval', script: string, chatId: string, args: readonly (string | Buffer)[]) => {
    gather();
    return connection[command](script, numberOfKeys, ...keysOf(chatId), ...args);
  };
  return async (name, chatId, args) => {
    const script = scripts.get(name);
    if (!script) throw new Error(`there is no script ${name}`);
    try {
      return await send('evalsha', script.hash, chatId, args);
    } catch (error) {
      if (isTimeout(error)) refreshSlots();
      if (!messageOf(error).startsWith('NOSCRIPT')) throw toRedisFailure(name, error);
    }
    try {
      return await send('eval', script.text, chatId, args);
    } catch (error) {
      throw toRedisFailure(name, error);
    }
  };
}

/**
 * Loads the scripts into each server and replica before any other command: a script that must be sent as text
 * runs after scripts that were sent later. A restarted server gets them again.
 */
function loadEverywhere(connection: Redis | Cluster, scripts: readonly Script[]): void {
  const loadInto = (redis: Redis) => {
    // A script that could not be loaded is sent as text when it is needed.
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
