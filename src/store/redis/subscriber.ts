import type { Cluster, Redis } from 'ioredis';

/** What arrives at a subscriber. */
export interface SubscriptionListener {
  onMessage(channel: string, text: string): void;
  /** The way to Redis was interrupted, and every channel is subscribed to again: something may have been missed. */
  onRegained(): void;
}

/**
 * The commands and events of one kind of publishing. A Cluster passes `PUBLISH` on to all of its servers and `SPUBLISH`
 * to those of one shard alone.
 */
const kinds = {
  plain: { subscribe: 'subscribe', unsubscribe: 'unsubscribe', message: 'message', regained: 'ready' },
  sharded: { subscribe: 'ssubscribe', unsubscribe: 'sunsubscribe', message: 'smessage', regained: 'subscribersReady' },
} as const;

/** Long lists of channels are subscribed to in parts, so that other commands come in between. */
const channelsPerCommand = 500;

/** This process's one way to hear what is published. Its connection must be there already. */
export class Subscriber {
  private readonly connection: Redis | Cluster;
  private readonly kind: (typeof kinds)[keyof typeof kinds];
  private readonly channels = new Set<string>();
  private isLost = false;
  private isRegaining = false;

  constructor(connection: Redis | Cluster, kind: keyof typeof kinds) {
    this.connection = connection;
    this.kind = kinds[kind];
  }

  listen(listener: SubscriptionListener): void {
    this.connection.on(this.kind.message, (channel: string, text: string) => listener.onMessage(channel, text));
    this.connection.on(this.kind.regained, () => {
      void this.regain(listener);
    });
  }

  /**
   * Resolves when everything that is published on the channel from now on will arrive. Asking again for a channel that is
   * subscribed to lets everything that was published before arrive first.
   */
  async subscribe(channel: string): Promise<void> {
    this.channels.add(channel);
    await this.connection[this.kind.subscribe](channel);
  }

  unsubscribe(channel: string): void {
    this.channels.delete(channel);
    // When the connection is lost, so is the subscription, and it is not made again.
    this.connection[this.kind.unsubscribe](channel).catch(() => undefined);
  }

  /** While a Cluster finds a new primary it announces itself over and over; all of that is one interruption. */
  private async regain(listener: SubscriptionListener): Promise<void> {
    this.isLost = true;
    if (this.isRegaining) return;
    this.isRegaining = true;
    let isRegained = false;
    while (this.isLost) {
      this.isLost = false;
      isRegained = await this.subscribeAgain();
    }
    this.isRegaining = false;
    if (isRegained) listener.onRegained();
  }

  private async subscribeAgain(): Promise<boolean> {
    const channels = [...this.channels];
    // The channels of one command must share a shard, which different chats need not.
    const step = this.kind === kinds.sharded ? 1 : channelsPerCommand;
    try {
      for (let index = 0; index < channels.length; index += step) {
        await this.connection[this.kind.subscribe](...channels.slice(index, index + step));
      }
      return true;
    } catch {
      // Lost again: it will be regained again. A connection that stays but does not answer is the heartbeat's business.
      return false;
    }
  }
}
