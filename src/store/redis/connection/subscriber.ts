import type { Cluster, Redis } from 'ioredis';
import { channelsPerSubscription, shardedSubscriptionsAtOnce } from '../../../config/limits.ts';
import type { Cancel, Clock } from '../../../runtime/clock.ts';
import { takeFrom } from '../../../runtime/take-from.ts';

/** Told of everything that arrives at a subscriber. */
export interface SubscriptionListener {
  onMessage(channel: string, text: string): void;
  /** After an interruption these channels are subscribed to again. Events of them may have been missed, and later ones have come already. */
  onRegained(channels: readonly string[]): void;
}

export interface RetryOptions {
  readonly clock: Clock;
  /** The pause before channels are tried again that could not be subscribed to. */
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
  /** Those that were lost in an interruption, and are not subscribed to again yet. */
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
   * Resolves when everything that is published on the channel from now on will arrive. For a channel that is subscribed to
   * already, it resolves after everything that was published before has arrived.
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
   * A channel that fails keeps no other one waiting, and is tried again. What is lost anew meanwhile, as when a Cluster emits its event
   * several times while it finds a new primary, is subscribed to once more.
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
    // A connection that is lost, or is closed by the heartbeat because it does not answer, starts this anew by its event.
    this.#cancelRetry = retry.clock.schedule(retry.retryMs, () => void this.#regain(listener, retry));
  }

  /** Returns those that are subscribed to. */
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
      // Of a Cluster ioredis keeps a list, in which a channel stands once for each attempt.
      if (this.#kind === kinds.sharded) for (const channel of channels) void this.#letGo(channel);
      return [];
    }
  }

  async #letGo(channel: string): Promise<void> {
    try {
      await this.#connection[this.#kind.unsubscribe](channel);
    } catch {
      // A lost connection has lost the subscription as well, and it is not made again.
    }
  }
}
