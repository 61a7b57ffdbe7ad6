import type { Cluster, Redis } from 'ioredis';
import { channelsPerSubscription, shardedSubscriptionsAtOnce } from '../../../config/limits.ts';
import type { Cancel, Clock } from '../../../runtime/clock.ts';
import { takeFrom } from '../../../runtime/take-from.ts';

/** Receives the events of a subscriber. */
export interface SubscriptionListener {
  onMessage(channel: string, text: string): void;
  /** These channels are subscribed to again after an interruption. Events may have been missed, and later ones may have arrived already. */
  onRegained(channels: readonly string[]): void;
}

export interface RetryOptions {
  readonly clock: Clock;
  /** The pause before a failed subscription is repeated. */
  readonly retryMs: number;
}

/** The commands and events of ioredis. A Cluster forwards `PUBLISH` to all of its servers, and `SPUBLISH` within one shard. */
const kinds = {
  plain: { subscribe: 'subscribe', unsubscribe: 'unsubscribe', message: 'message', regained: 'ready' },
  sharded: { subscribe: 'ssubscribe', unsubscribe: 'sunsubscribe', message: 'smessage', regained: 'subscribersReady' },
} as const;

const nothingToCancel: Cancel = () => undefined;

/** This process's subscriptions. The connection must be established already. */
export class Subscriber {
  readonly #connection: Redis | Cluster;
  readonly #kind: (typeof kinds)[keyof typeof kinds];
  readonly #channels = new Set<string>();
  /** The channels that an interruption has lost and that are not subscribed to again yet. */
  readonly #lost = new Set<string>();
  #isRegaining = false;
  #cancelRetry = nothingToCancel;

  constructor(connection: Redis | Cluster, kind: keyof typeof kinds) {
    this.#connection = connection;
    this.#kind = kinds[kind];
  }

  listen(listener: SubscriptionListener, retry: RetryOptions): void {
    this.#connection.on(this.#kind.message, (channel: string, text: string) => listener.onMessage(channel, text));
    this.#connection.on(this.#kind.regained, () => {
      this.#lost.clear();
      for (const channel of this.#channels) this.#lost.add(channel);
      void this.#regain(listener, retry);
    });
  }

  /**
   * Resolves when the subscription is active. For a channel with an active subscription it resolves after all events that were
   * published before the call have arrived.
   */
  async subscribe(channel: string): Promise<void> {
    this.#channels.add(channel);
    await this.#connection[this.#kind.subscribe](channel);
  }

  unsubscribe(channel: string): void {
    this.#channels.delete(channel);
    this.#lost.delete(channel);
    if (this.#lost.size === 0) this.#cancelRetry();
    void this.#letGo(channel);
  }

  /**
   * Subscribes again to the lost channels. A channel that fails delays no other one, and is retried. Channels that are lost again meanwhile
   * are subscribed to once more: a Cluster emits its event several times while it finds a new primary.
   */
  async #regain(listener: SubscriptionListener, retry: RetryOptions): Promise<void> {
    if (this.#isRegaining) return;
    this.#isRegaining = true;
    this.#cancelRetry();
    const failed = new Set<string>();
    while (this.#lost.size > 0) {
      const channels = takeFrom(
        this.#lost,
        this.#kind === kinds.sharded ? shardedSubscriptionsAtOnce : channelsPerSubscription,
      );
      const regained = new Set(await this.#subscribeAgain(channels));
      for (const channel of channels) {
        if (regained.has(channel)) failed.delete(channel);
        else failed.add(channel);
      }
      if (regained.size > 0) listener.onRegained([...regained]);
    }
    this.#isRegaining = false;
    for (const channel of failed) if (this.#channels.has(channel)) this.#lost.add(channel);
    if (this.#lost.size === 0) return;
    // A lost connection, also one that the heartbeat has closed, starts this again by its event.
    this.#cancelRetry = retry.clock.schedule(retry.retryMs, () => void this.#regain(listener, retry));
  }

  /** Returns the channels with an active subscription. */
  async #subscribeAgain(channels: readonly string[]): Promise<readonly string[]> {
    const commands = this.#kind === kinds.sharded ? channels.map((channel) => [channel]) : [channels];
    const regained = await Promise.all(commands.map((each) => this.#trySubscribing(each)));
    return regained.flat();
  }

  async #trySubscribing(channels: readonly string[]): Promise<readonly string[]> {
    try {
      await this.#connection[this.#kind.subscribe](...channels);
      return channels;
    } catch {
      // ioredis keeps a list for a Cluster with one entry for each attempt.
      if (this.#kind === kinds.sharded) for (const channel of channels) void this.#letGo(channel);
      return [];
    }
  }

  async #letGo(channel: string): Promise<void> {
    try {
      await this.#connection[this.#kind.unsubscribe](channel);
    } catch {
      // The subscription was lost with its connection, and is not made again.
    }
  }
}
