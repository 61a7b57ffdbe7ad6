import type { Redis } from 'ioredis';

interface Setting {
  readonly name: string;
  readonly wanted: string;
  /** Other safe values. */
  readonly enough?: readonly string[];
  /** The consequence of any other value. */
  readonly otherwise: string;
}

/** The settings by which no data of a chat outlives it, and none is lost before its end. */
const settings: readonly Setting[] = [
  {
    name: 'save',
    wanted: '""',
    otherwise: 'Redis writes snapshots to disk, where what a chat held stays after its end',
  },
  {
    name: 'appendonly',
    wanted: 'no',
    otherwise: 'Redis writes every change to disk, where what a chat held stays after its end',
  },
  {
    name: 'slowlog-log-slower-than',
    wanted: '-1',
    otherwise: 'Redis keeps the beginnings of commands that took long, and with them what a chat held, after its end',
  },
  {
    name: 'maxmemory-policy',
    wanted: 'noeviction',
    otherwise: 'Redis may throw away living chats, or parts of them, when its memory is full',
  },
];

/** The settings that matter where Redis has replicas. */
const replicaSettings: readonly Setting[] = [
  {
    name: 'repl-diskless-sync',
    wanted: 'yes',
    otherwise: 'Redis writes all chats to disk for each replica that it brings up to date',
  },
  {
    name: 'repl-diskless-load',
    // on-empty-db writes to disk when a replica that holds data is synchronized.
    wanted: 'swapdb',
    enough: ['flush-before-load'],
    otherwise: 'a replica that is brought up to date writes all chats to disk, and leaves them there',
  },
];

/** Reads the settings of a Redis. Returns one sentence for each setting that should be another, with the value to write. */
export async function readSettingWarnings(redis: Redis): Promise<readonly string[]> {
  try {
    const hasReplicas = /^connected_slaves:[1-9]/m.test(await redis.info('replication'));
    const concerned = hasReplicas ? [...settings, ...replicaSettings] : settings;
    const values = await Promise.all(concerned.map(({ name }) => readSetting(redis, name)));
    return concerned.flatMap((setting, index) => warningsAbout(setting, values[index]));
  } catch {
    const [always, withReplicas] = [settings, replicaSettings].map((group) => group.map(lineOf).join(', '));
    return [
      `Redis does not let its settings be read (CONFIG GET is refused): see to it yourself that it has ${always}, and with replicas ${withReplicas}`,
    ];
  }
}

/** @param value undefined when this version of Redis does not have the setting */
function warningsAbout(setting: Setting, value: string | undefined): readonly string[] {
  if (value === undefined || quoted(value) === quoted(setting.wanted) || setting.enough?.includes(value)) return [];
  return [`${setting.otherwise}: write ${lineOf(setting)} instead of ${setting.name} ${quoted(value)}`];
}

async function readSetting(redis: Redis, name: string): Promise<string | undefined> {
  const [, value] = (await redis.config('GET', name)) as readonly string[];
  return value;
}

const lineOf = ({ name, wanted }: Setting): string => `${name} ${wanted}`;

/** A value in the syntax of redis.conf. */
const quoted = (value: string): string => (/^".*"$|^\S+$/.test(value) ? value : `"${value}"`);
