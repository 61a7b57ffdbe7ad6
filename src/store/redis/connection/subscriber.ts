import type { Cluster, Redis } from 'ioredis';

/** Told of everything that arrives at a subscriber. */
export interface SubscriptionListener {
  onMessage(channel: string, text: string): void;
  /** The connection was interrupted and every channel is subscribed to again. Events may have been missed. */
  onRegained(): void;
}

/** The commands and events of ioredis. A Cluster forwards `PUBLISH` to all of its servers, and `SPUBLISH` within one shard. */
const kinds = {
  plain: { subscribe: 'subscribe', unsubscribe: 'unsubscribe', message: 'message', regained: 'ready' },
  sharded: { subscribe: 'ssubscribe', unsubscribe: 'sunsubscribe', message: 'smessage', regained: 'subscribersReady' },
} as const;

/** Long lists of channels are subscribed to in parts, so that other commands can run in between. */
const channelsPerCommand = 500;

/** This process's subscriptions. The connection must be established already. */
export class Subscriber {
  readonly #connection: Redis | Cluster;
  readonly #kind: (typeof kinds)[keyof typeof kinds];
  readonly #channels = new Set<string>();
  #isLost = false;
  #isRegaining = false;

  constructor(connection: Redis | Cluster, kind: keyof typeof kinds) {
    this.#connection = connection;
    this.#kind = kinds[kind];
  }

  listen(listener: SubscriptionListener): void {
    this.#connection.on(this.#kind.message, (channel: string, text: string) => listener.onMessage(channel, text));
    this.#connection.on(this.#kind.regained, () => {
      void this.#regain(listener);
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
    // A lost connection has lost the subscription as well, and it is not made again.
    this.#connection[this.#kind.unsubscribe](channel).catch(() => undefined);
  }

  /** A Cluster emits its event several times while it finds a new primary; that counts as one interruption. */
  async #regain(listener: SubscriptionListener): Promise<void> {
    this.#isLost = true;
    if (this.#isRegaining) return;
    this.#isRegaining = true;
    let isRegained = false;
    while (this.#isLost) {
      this.#isLost = false;
      isRegained = await this.#subscribeAgain();
    }
    this.#isRegaining = false;
    if (isRegained) listener.onRegained();
  }

  async #subscribeAgain(): Promise<boolean> {
    const channels = [...this.#channels];
    // The channels of one command must share a shard, which different chats need not.
    const step = this.#kind === kinds.sharded ? 1 : channelsPerCommand;
    try {
      for (let index = 0; index < channels.length; index += step) {
        await this.#connection[this.#kind.subscribe](...channels.slice(index, index + step));
      }
      return true;
    } catch {
      // Lost again: the next `ready` starts this anew. The heartbeat handles a connection that does not answer.
      return false;
    }
  }
}
