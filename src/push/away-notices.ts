import type { ParticipantId } from '../chat/participant.ts';
import type { ToldDevice } from '../chat/subscription.ts';
import type { Limits } from '../config/limits.ts';
import type { Cancel, Clock } from '../runtime/clock.ts';
import { failureOf } from '../runtime/failure.ts';
import { PendingWork } from '../runtime/pending-work.ts';
import type { ChatStore } from '../store/chat-store.ts';
import type { PushSender } from './push-sender.ts';
import { StandingNotices } from './standing-notices.ts';

export interface AwayNoticesOptions {
  readonly store: ChatStore;
  readonly sender: Pick<PushSender, 'send'>;
  readonly clock: Clock;
  readonly limits: Pick<Limits, 'noticeAfterMs' | 'noticeEveryMs'>;
  readonly logger: { warn(about: object, message: string): void };
}

/**
 * Tells people who are away of messages. The store decides whether and when (chat/subscription.ts); the server that took a message asks it
 * once no page can have been in front for some seconds.
 */
export class AwayNotices {
  readonly #options: AwayNoticesOptions;
  readonly #standing: StandingNotices;
  /** One check for each participant of a chat, by both ids. */
  readonly #checks = new Map<string, Cancel>();
  /** Messages that people are about to be told of, and pushes under way. */
  readonly #work = new PendingWork();
  #isClosed = false;

  constructor(options: AwayNoticesOptions) {
    this.#options = options;
    this.#standing = new StandingNotices({
      store: options.store,
      close: (devices) => this.#send(devices),
      checkSoon: (chatId, participantId) => this.#checkAfter(chatId, participantId, 0),
    });
  }

  /** A message was taken that these participants may have to be told of. */
  messageCame(chatId: string, toTell: readonly ParticipantId[] = []): void {
    for (const participantId of toTell) this.#checkAfter(chatId, participantId, this.#options.limits.noticeAfterMs);
  }

  /** Resolves when nobody is about to be told. A push that must wait for its minute is not waited for. */
  finished(): Promise<void> {
    return this.#work.finished();
  }

  /** Nothing is sent from now on. */
  close(): void {
    this.#isClosed = true;
    for (const cancel of this.#checks.values()) cancel();
    this.#checks.clear();
    this.#standing.close();
  }

  /** A check that is waiting stays: the store has said when, or its time comes sooner. */
  #checkAfter(chatId: string, participantId: ParticipantId, delayMs: number): void {
    const key = `${chatId}:${participantId}`;
    if (this.#isClosed || this.#checks.has(key)) return;
    const { clock, logger, limits } = this.#options;
    const isSoon = delayMs <= limits.noticeAfterMs;
    if (isSoon) this.#work.begin();
    const cancel = clock.schedule(delayMs, () => {
      this.#checks.delete(key);
      if (!isSoon) this.#work.begin();
      this.#check(chatId, participantId)
        .catch((error: unknown) => {
          logger.warn(failureOf(error), 'finding whom to tell failed');
          // The store is out of reach: it is asked again when it may be back.
          this.#checkAfter(chatId, participantId, limits.noticeEveryMs);
        })
        .finally(() => this.#work.end());
    });
    this.#checks.set(key, () => {
      cancel();
      if (isSoon) this.#work.end();
    });
  }

  async #check(chatId: string, participantId: ParticipantId): Promise<void> {
    const claimed = await this.#options.store.claimNotice(chatId, participantId);
    switch (claimed.claim) {
      case 'tell':
        await this.#tell(chatId, participantId, claimed.devices);
        return;
      case 'close':
        this.#standing.forget(chatId, participantId);
        await this.#sendToThose(chatId, participantId, this.#standing.closable(claimed.devices));
        return;
      case 'later':
        this.#checkAfter(chatId, participantId, claimed.inMs);
        return;
      case 'nothing':
        if (!claimed.stands) this.#standing.forget(chatId, participantId);
        return;
      case 'gone':
        await this.#standing.end(chatId);
    }
  }

  async #tell(chatId: string, participantId: ParticipantId, devices: readonly ToldDevice[]): Promise<void> {
    // Before it is sent: a chat that ends meanwhile must close what is about to be shown.
    this.#standing.add(chatId, participantId, devices);
    await this.#sendToThose(chatId, participantId, devices);
  }

  /** Erases the subscriptions that the push service says are no more. */
  async #sendToThose(chatId: string, participantId: ParticipantId, devices: readonly ToldDevice[]): Promise<void> {
    const { sender, store } = this.#options;
    await Promise.all(
      devices.map(async ({ deviceId, subscription }) => {
        if ((await sender.send(subscription)) !== 'gone') return;
        await store.unsubscribe(chatId, { participantId, deviceId }, subscription.endpoint);
      }),
    );
  }

  async #send(devices: readonly ToldDevice[]): Promise<void> {
    this.#work.begin();
    await Promise.all(devices.map(({ subscription }) => this.#options.sender.send(subscription)));
    this.#work.end();
  }
}
