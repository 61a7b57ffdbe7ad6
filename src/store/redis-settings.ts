import type { Redis } from 'ioredis';

interface Setting {
  readonly name: string;
  readonly wanted: string;
  /** What it means for chats when it is set otherwise. */
  readonly otherwise: string;
}

/** What Redis must be told so that nothing of a chat outlives it, and nothing is lost before. */
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
    name: 'maxmemory-policy',
    wanted: 'noeviction',
    otherwise: 'Redis may throw away living chats, or parts of them, when its memory is full',
  },
];

/** Reads how a Redis is set up and says in plain words what should be set otherwise, naming each setting. */
export async function readSettingWarnings(redis: Redis): Promise<readonly string[]> {
  try {
    const values = await Promise.all(settings.map(({ name }) => readSetting(redis, name)));
    return settings.flatMap((setting, index) => {
      const value = values[index];
      const isAsWanted = value === undefined || quoted(value) === quoted(setting.wanted);
      return isAsWanted
        ? []
        : [`${setting.otherwise}: write ${lineOf(setting)} instead of ${setting.name} ${quoted(value)}`];
    });
  } catch {
    const lines = settings.map(lineOf).join(', ');
    return [`Redis does not let its settings be read (CONFIG GET is refused): see to it yourself that it has ${lines}`];
  }
}

async function readSetting(redis: Redis, name: string): Promise<string | undefined> {
  const [, value] = (await redis.config('GET', name)) as readonly string[];
  return value;
}

const lineOf = ({ name, wanted }: Setting): string => `${name} ${wanted}`;

/** As it is written in redis.conf. */
const quoted = (value: string): string => (/^".*"$|^\S+$/.test(value) ? value : `"${value}"`);
