/** What is measured. Every target is a server process of its own; the Redis ones have a Redis of their own next to it. */
export const targetNames = ['relay', 'socket.io', 'redis-relay', 'embedded', 'redis'] as const;
export type TargetName = (typeof targetNames)[number];

export const targetTitles: Readonly<Record<TargetName, string>> = {
  relay: 'bare ws relay',
  'socket.io': 'bare socket.io 4 relay',
  'redis-relay': 'ws + Redis script + pub/sub',
  embedded: 'Parley, embedded store',
  redis: 'Parley, Redis store',
};

/** A target that listens. */
export interface Target {
  readonly name: TargetName;
  readonly port: number;
  readonly processId: number;
  readonly redis?: { readonly port: number; readonly processId: number };
}

export const usesRedis = (name: TargetName): boolean => name === 'redis-relay' || name === 'redis';
export const isParley = (name: TargetName): name is 'embedded' | 'redis' => name === 'embedded' || name === 'redis';
