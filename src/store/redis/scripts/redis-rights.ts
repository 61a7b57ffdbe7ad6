import type { RedisConnections } from '../connection/redis-connections.ts';
import { messageOf, RedisFailure } from '../connection/redis-failure.ts';
import { channelOf } from './script-runner.ts';

/** No chat has this id. */
const nobodysKey = channelOf('parley-rights');
const nobodysCounter = 'parley:limit:rights';
const unknownHash = '0'.repeat(40);

/**
 * Every command that Parley sends or runs in a script, on keys that nothing else uses. They may fail for any reason but a missing
 * right. The last ones remove the keys again.
 */
const storeCommands = (publish: RedisConnections['publish']): readonly (readonly [string, ...string[]])[] => [
  ['EVAL', 'return 1', '1', nobodysKey],
  ['EVALSHA', unknownHash, '1', nobodysKey],
  ['SET', nobodysKey, '', 'PX', '1000'],
  ['GET', nobodysKey],
  ['EXISTS', nobodysKey],
  ['PEXPIRE', nobodysKey, '1000'],
  ['PTTL', nobodysKey],
  ...['HSET', 'HSETNX', 'HINCRBY'].map((name) => [name, nobodysKey, 'field', '1'] as const),
  ...['HGET', 'HMGET', 'HDEL', 'HEXISTS'].map((name) => [name, nobodysKey, 'field'] as const),
  ['HGETALL', nobodysKey],
  ['HLEN', nobodysKey],
  ['HSCAN', nobodysKey, '0'],
  ['ZADD', nobodysKey, '1', 'member'],
  ['ZREM', nobodysKey, 'another'],
  ['ZRANGEBYSCORE', nobodysKey, '0', '1'],
  [publish, nobodysKey, ''],
  ['UNLINK', nobodysKey],
];

/** The commands of the counters of wrong codes, on a key of theirs. */
const counterCommands: readonly (readonly [string, ...string[]])[] = [
  ['SET', nobodysCounter, '1', 'EX', '1'],
  ['INCRBY', nobodysCounter, '1'],
  ['EXPIRE', nobodysCounter, '1'],
  ['PTTL', nobodysCounter],
  ['GET', nobodysCounter],
  ['DEL', nobodysCounter],
];

/**
 * Tries every command and channel once, so that a user without a right is noticed at the start and not by the first person.
 * @throws RedisFailure naming the rights that the user lacks, as ACL SETUSER takes them
 */
export async function checkRights({ commands, subscriber, publish }: RedisConnections): Promise<void> {
  const missing = await triedInVain(commands, storeCommands(publish));
  const refusal = await refusalOf(subscriber.subscribe(nobodysKey));
  subscriber.unsubscribe(nobodysKey);
  const subscribe = publish === 'SPUBLISH' ? 'SSUBSCRIBE' : 'SUBSCRIBE';
  failIfAny([...missing, missingRight(subscribe, refusal)]);
}

/** The same for the counters of wrong codes. */
export async function checkCounterRights({ commands }: RedisConnections): Promise<void> {
  const missing = await triedInVain(commands, counterCommands);
  failIfAny([...missing, await missingTransaction(commands)]);
}

/** Redis refuses the whole transaction when either command is not allowed. */
async function missingTransaction(connection: RedisConnections['commands']): Promise<string | undefined> {
  const refusal = await refusalOf(connection.multi().pttl(nobodysCounter).exec());
  return /^(NOPERM|EXECABORT|ERR (unknown command|EXEC without MULTI))/i.test(refusal) ? '+multi +exec' : undefined;
}

/** Sends all commands at once, in their order: with a lost shard of a Cluster each would wait for its timeout in turn. */
async function triedInVain(
  connection: RedisConnections['commands'],
  commands: readonly (readonly [string, ...string[]])[],
): Promise<readonly (string | undefined)[]> {
  return await Promise.all(
    commands.map(async ([name, ...args]) => missingRight(name, await refusalOf(connection.call(name, ...args)))),
  );
}

const refusalOf = (trying: Promise<unknown>): Promise<string> => trying.then(() => '', messageOf);

function failIfAny(missing: readonly (string | undefined)[]): void {
  const rights = new Set(missing.filter((right) => right !== undefined));
  if (rights.size > 0) {
    throw new RedisFailure('trying what its user may do', `the user lacks these rights: ${[...rights].join(' ')}`);
  }
}

function missingRight(command: string, problem: string): string | undefined {
  if (/^ERR unknown command/i.test(problem)) return `+${command.toLowerCase()}`;
  if (!problem.startsWith('NOPERM')) return undefined;
  if (/channel/.test(problem)) return '&*';
  return /\bkeys?\b/.test(problem) ? '~*' : `+${command.toLowerCase()}`;
}
