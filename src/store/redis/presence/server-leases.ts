import { readFileSync } from 'node:fs';
import { nanoid } from 'nanoid';
import type { Limits } from '../../../config/limits.ts';
import type { Cancel, Clock } from '../../../runtime/clock.ts';
import type { RedisConnections } from '../connection/redis-connections.ts';

/** A hash of all servers; see renew-lease.lua. */
const serversKey = 'parley:servers';

const renewLease = readFileSync(new URL('../scripts/servers/renew-lease.lua', import.meta.url), 'utf8');

const idCharacters = 12;

export interface ServerLeaseOptions {
  readonly redis: Pick<RedisConnections, 'commands'>;
  readonly clock: Clock;
  readonly limits: Limits;
  /** After each renewal. */
  onRenewed(): void;
  /** Called once for each lost server. */
  onLost(serverIds: readonly string[]): void;
  /** This server counted as lost, or Redis has lost its lease: its participants must be written again. */
  onForgotten(): void;
}

/**
 * The lease of this server, which says that it runs, and the known leases of the others (decision 51). A lease belongs to a server, not
 * to a chat, so that an idle chat costs nothing. The first server that notices a lapsed lease records it in Redis for good. A server
 * that comes back after that takes another id.
 */
export class ServerLeases {
  /** Identifies this server among those that share the Redis. */
  serverId = nanoid(idCharacters);
  /** The lost servers and the ends of their leases, as an argument for scripts. */
  lost = '';
  /** The same without this server's own former ids. */
  lostOthers = '';
  /** The ids under which this server counted as lost, with spaces between them. */
  formerIds = '';
  readonly #options: ServerLeaseOptions;
  /** The ends of the other servers' leases, as last read. */
  #others: ReadonlyMap<string, number> = new Map();
  /** Servers whose leases Redis has lost and that have not renewed them since. A server that is missing for any other reason has left. */
  #missing = new Map<string, number>();
  #lostIds: ReadonlySet<string> = new Set();
  #readAtMs: number;
  /** After an interruption of Redis, this server declares no other lost before this time: they need time to renew their leases. */
  #judgesFromMs = 0;
  #hasRenewed = false;
  #isClosed = false;
  #cancel: Cancel = () => undefined;

  constructor(options: ServerLeaseOptions) {
    this.#options = options;
    this.#readAtMs = options.clock.nowMs();
  }

  /** Resolves when the lease is in Redis, or Redis did not answer; renews it from then on. */
  async start(): Promise<void> {
    await this.#renewAndSchedule();
    // Servers may have been lost while no server ran.
    if (this.#nextOverdueMs() <= this.#options.clock.nowMs()) await this.#renewAndSchedule();
  }

  /** Stops the renewal. With `isEmptied` no chat holds a participant of this server any more. */
  async close(isEmptied: boolean): Promise<void> {
    this.#isClosed = true;
    this.#cancel();
    const { redis, clock } = this.#options;
    const leaving = isEmptied
      ? redis.commands.hdel(serversKey, this.serverId)
      : redis.commands.hset(serversKey, this.serverId, `${clock.nowMs()} lapsed`);
    await leaving.catch(() => undefined);
  }

  async #renewAndSchedule(): Promise<void> {
    this.#cancel();
    const { clock, limits } = this.#options;
    const startedAtMs = clock.nowMs();
    const isRenewed = await this.#renew(startedAtMs).catch(() => false);
    if (this.#isClosed) return;
    const nextAtMs = isRenewed
      ? Math.min(startedAtMs + limits.heartbeatIntervalMs, this.#nextOverdueMs())
      : startedAtMs + Math.min(limits.storeTimeoutMs, limits.heartbeatIntervalMs);
    this.#cancel = clock.schedule(Math.max(1, nextAtMs - clock.nowMs()), () => void this.#renewAndSchedule());
    if (isRenewed) this.#options.onRenewed();
  }

  /** Returns whether this server has a lease now. */
  async #renew(nowMs: number): Promise<boolean> {
    const { heartbeatIntervalMs, presenceLeaseMs, longestLifeMs, lostServersKept } = this.#options.limits;
    if (nowMs - this.#readAtMs > 2 * heartbeatIntervalMs) this.#judgesFromMs = nowMs + presenceLeaseMs;
    const isJudge = nowMs >= this.#judgesFromMs;
    const overdue = [...this.#others].filter(([, untilMs]) => isJudge && untilMs <= nowMs).flat();
    const keptMs = longestLifeMs + presenceLeaseMs;
    const args = [nowMs, this.serverId, presenceLeaseMs, keptMs, lostServersKept, ...overdue];
    const reply = await this.#options.redis.commands.eval(renewLease, 1, serversKey, ...args);
    const [state, fields] = reply as [string, readonly string[]];
    this.#readAtMs = nowMs;
    if (state === 'new') this.#missing = new Map(this.#others);
    if (state === 'lapsed') {
      this.formerIds = `${this.formerIds} ${this.serverId}`;
      this.serverId = nanoid(idCharacters);
    }
    this.#learn(fields);
    if (this.#isClosed) return false;
    if (state === 'lapsed') return this.#renew(nowMs);
    if (state === 'new' && this.#hasRenewed) this.#options.onForgotten();
    this.#hasRenewed = true;
    return true;
  }

  #learn(fields: readonly string[]): void {
    const others = new Map<string, number>();
    const lost: string[] = [];
    const lostIds = new Set<string>();
    for (let index = 0; index + 1 < fields.length; index += 2) {
      const [serverId = '', text = ''] = fields.slice(index, index + 2);
      const [untilMs = '', state] = text.split(' ');
      this.#missing.delete(serverId);
      if (state === 'lapsed') {
        lost.push(`${serverId}:${untilMs}`);
        lostIds.add(serverId);
      } else if (serverId !== this.serverId) others.set(serverId, Number(untilMs));
    }
    const isNews = (serverId: string) => !this.#lostIds.has(serverId) && !this.formerIds.includes(serverId);
    const newlyLost = [...lostIds].filter(isNews);
    this.#others = new Map([...this.#missing, ...others]);
    this.#lostIds = lostIds;
    this.lost = lost.join(' ');
    this.lostOthers = lost.filter((one) => !this.formerIds.includes(one.slice(0, idCharacters))).join(' ');
    if (newlyLost.length > 0) this.#options.onLost(newlyLost);
  }

  /** The time when this server may declare the first other server lost. */
  #nextOverdueMs(): number {
    return Math.max(Math.min(Number.POSITIVE_INFINITY, ...this.#others.values()), this.#judgesFromMs);
  }
}
