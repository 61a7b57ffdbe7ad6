/** What is measured. Every target is a server process of its own; the Redis ones have a Redis of their own next to it. */
export const targetNames = [
  'relay',
  'socket.io',
  'redis-relay',
  'bytes',
  'redis-bytes',
  'embedded',
  'redis',
  'two-on-redis',
  'two-on-cluster',
] as const;
export type TargetName = (typeof targetNames)[number];

export const targetTitles: Readonly<Record<TargetName, string>> = {
  relay: 'bare ws relay',
  'socket.io': 'bare socket.io 4 relay',
  'redis-relay': 'ws + Redis script + pub/sub',
  bytes: 'bare HTTP server with a Map',
  'redis-bytes': 'bare HTTP server over SETEX and GET',
  embedded: 'Parley, embedded store',
  redis: 'Parley, Redis store',
  'two-on-redis': 'Two Parleys, one Redis',
  'two-on-cluster': 'Two Parleys, three-primary Cluster',
};

export interface ListeningProcess {
  readonly port: number;
  readonly processId: number;
}

/** A target that listens. */
export interface Target {
  readonly name: TargetName;
  /** Of several, each has one person of every chat. */
  readonly servers: readonly [ListeningProcess, ...ListeningProcess[]];
  /** Empty where there is no Redis; the primaries of a Cluster. */
  readonly redis: readonly ListeningProcess[];
}

const relays: readonly TargetName[] = ['relay', 'socket.io', 'redis-relay', 'bytes', 'redis-bytes'];
const withoutRedis: readonly TargetName[] = ['relay', 'socket.io', 'bytes', 'embedded'];
const withTwoServers: readonly TargetName[] = ['two-on-redis', 'two-on-cluster'];

export const isParley = (name: TargetName): boolean => !relays.includes(name);
export const usesRedis = (name: TargetName): boolean => !withoutRedis.includes(name);
export const serverCount = (name: TargetName): number => (withTwoServers.includes(name) ? 2 : 1);
/** The primaries of its Redis; more than one are a Cluster. */
export const redisCount = (name: TargetName): number => (name === 'two-on-cluster' ? 3 : usesRedis(name) ? 1 : 0);
