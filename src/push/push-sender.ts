import type { Subscription } from '../chat/subscription.ts';
import type { Limits } from '../config/limits.ts';
import { isAtPushService } from '../config/push-services.ts';
import type { Clock } from '../runtime/clock.ts';
import type { PushOutcome, Tally } from '../runtime/tally.ts';
import type { FindPushKeys } from './push-keys.ts';
import { NoPush, type PushNetwork, postOnce } from './push-network.ts';

export interface PushSenderOptions {
  /** The hosts of the push services that may be asked. */
  readonly services: readonly string[];
  readonly keys: FindPushKeys;
  readonly subject: string;
  readonly network: PushNetwork;
  readonly clock: Clock;
  readonly limits: Pick<Limits, 'pushTimeoutMs' | 'pushesAtOnce' | 'pushesWaiting' | 'pushKeptMs'>;
  readonly logger: { warn(about: object, message: string): void };
  readonly tally: Tally;
}

/** What a push service says of a subscription that is no more (RFC 8030 §7.3). */
const goneStatuses: readonly number[] = [404, 410];

/** What may be logged. Node.js names the host in the messages of its errors, and a device's page has chosen that. */
function reasonOf(error: unknown): { readonly kind: string; readonly problem: string } {
  if (error instanceof NoPush) return { kind: error.name, problem: error.message };
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return {
    kind: error instanceof Error ? error.name : typeof error,
    problem: typeof code === 'string' ? code : 'unknown',
  };
}

/** Sends pushes, all of the same content, to the known push services. */
export class PushSender {
  readonly #options: PushSenderOptions;
  #underWay = 0;
  /** Whoever waits for a turn, the first in front. */
  readonly #waiting: (() => void)[] = [];

  constructor(options: PushSenderOptions) {
    this.#options = options;
  }

  /** Whether a push would be sent there. */
  accepts(endpoint: string): boolean {
    return isAtPushService(endpoint, this.#options.services);
  }

  /** By which a browser's push service knows the servers; undefined where no push is sent at all. */
  async publicKey(): Promise<string | undefined> {
    return this.#options.services.length === 0 ? undefined : (await this.#options.keys()).publicKey;
  }

  /** Never rejects. The address is logged nowhere: it is the device's. */
  async send(subscription: Subscription): Promise<PushOutcome> {
    const { logger, tally } = this.#options;
    let outcome: PushOutcome = 'failed';
    if (this.accepts(subscription.endpoint) && (await this.#turn())) {
      try {
        outcome = await this.#post(subscription);
      } catch (error) {
        logger.warn(reasonOf(error), 'a push was not sent');
      }
      this.#endTurn();
    }
    tally.pushSent(outcome);
    return outcome;
  }

  /** Waits for a free place; false when too many wait already. */
  #turn(): Promise<boolean> {
    const { pushesAtOnce, pushesWaiting } = this.#options.limits;
    if (this.#underWay < pushesAtOnce) {
      this.#underWay += 1;
      return Promise.resolve(true);
    }
    if (this.#waiting.length >= pushesWaiting) return Promise.resolve(false);
    return new Promise((resolve) => this.#waiting.push(() => resolve(true)));
  }

  /** Gives the turn to the next one, if somebody waits. */
  #endTurn(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#underWay -= 1;
  }

  async #post(subscription: Subscription): Promise<PushOutcome> {
    const { keys, subject, network, clock, limits, logger } = this.#options;
    // Loaded by servers alone that send a push.
    const { encryptPush } = await import('./push-encryption.ts');
    const keptSeconds = Math.floor(limits.pushKeptMs / 1000);
    const request = encryptPush({ subscription, keys: await keys(), subject, keptSeconds });
    const status = await postOnce(request, network, clock, limits.pushTimeoutMs);
    if (goneStatuses.includes(status)) return 'gone';
    if (status >= 200 && status < 300) return 'sent';
    logger.warn({ status }, 'a push service refused a push');
    return 'failed';
  }
}
