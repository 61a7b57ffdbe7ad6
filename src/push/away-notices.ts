import type { ParticipantId } from '../chat/participant.ts';
import type { NoticeClaim, SubscribedDevice } from '../chat/subscription.ts';
import type { Limits } from '../config/limits.ts';
import type { Cancel, Clock } from '../runtime/clock.ts';
import { failureOf } from '../runtime/failure.ts';
import { PendingWork } from '../runtime/pending-work.ts';
import type { ChatStore } from '../store/chat-store.ts';
import type { PushSender } from './push-sender.ts';
import { type MissedPush, StandingNotices } from './standing-notices.ts';

export interface AwayNoticesOptions {
  readonly store: ChatStore;
  readonly sender: Pick<PushSender, 'send'>;
  readonly clock: Clock;
  readonly limits: Pick<Limits, 'noticeAfterMs' | 'noticeEveryMs' | 'pushRepeats'>;
  readonly logger: { warn(about: object, message: string): void };
}

/** A question about one participant that waits for its time. */
interface Check {
  /** Whether stopping waits for it anyway. */
  readonly isAwaited: boolean;
  readonly cancel: Cancel;
  runNow(): void;
}

type TellClaim = Extract<NoticeClaim, { readonly claim: 'tell' }>;

const keyOf = (chatId: string, participantId: ParticipantId): string => `${chatId}:${participantId}`;

/**
 * Tells people who are away of messages. The store decides whether and when (chat/subscription.ts); the server that took a message asks it
 * once no page can have been in front for some seconds.
 */
export class AwayNotices {
  readonly #options: AwayNoticesOptions;
  readonly #standing: StandingNotices;
  /** One check for each participant of a chat, by both ids. */
  readonly #checks = new Map<string, Check>();
  /** Messages that people are about to be told of, and pushes under way. */
  readonly #work = new PendingWork();
  #isStopping = false;
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

  /**
   * The server stops. Pushes that only wait for their minute are sent now, because no other server knows that they wait. Resolves when
   * nobody is about to be told.
   */
  drain(): Promise<void> {
    this.#isStopping = true;
    for (const check of [...this.#checks.values()]) if (!check.isAwaited) check.runNow();
    return this.#work.finished();
  }

  /** Nothing is sent from now on. */
  close(): void {
    this.#isClosed = true;
    for (const { cancel } of this.#checks.values()) cancel();
    this.#checks.clear();
    this.#standing.close();
  }

  /** A check that is waiting stays: the store has said when, or its time comes sooner. */
  #checkAfter(chatId: string, participantId: ParticipantId, delayMs: number): void {
    const key = keyOf(chatId, participantId);
    if (this.#isClosed || this.#checks.has(key)) return;
    const { clock, limits } = this.#options;
    const isAwaited = this.#isStopping || delayMs <= limits.noticeAfterMs;
    if (isAwaited) this.#work.begin();
    const run = () => {
      this.#checks.delete(key);
      if (!isAwaited) this.#work.begin();
      void this.#checkNow(chatId, participantId).finally(() => this.#work.end());
    };
    const stopWaiting = clock.schedule(delayMs, run);
    const cancel = () => {
      stopWaiting();
      if (isAwaited) this.#work.end();
    };
    const runNow = () => {
      stopWaiting();
      run();
    };
    this.#checks.set(key, { isAwaited, cancel, runNow });
  }

  async #checkNow(chatId: string, participantId: ParticipantId): Promise<void> {
    const { logger, limits } = this.#options;
    try {
      await this.#check(chatId, participantId);
    } catch (error) {
      logger.warn(failureOf(error), 'finding whom to tell failed');
      // The store is out of reach: it is asked again when it may be back.
      if (!this.#isStopping) this.#checkAfter(chatId, participantId, limits.noticeEveryMs);
    }
  }

  async #check(chatId: string, participantId: ParticipantId): Promise<void> {
    const missed = this.#standing.missedBy(chatId, participantId);
    const asking = { missed, isLast: this.#isStopping };
    const claimed = await this.#options.store.claimNotice(chatId, participantId, asking);
    const isMissedNoMore = claimed.claim !== 'later' && this.#standing.missedBy(chatId, participantId) === missed;
    if (isMissedNoMore) this.#standing.forgetMissed(chatId, participantId);
    switch (claimed.claim) {
      case 'tell':
        await this.#tell(chatId, participantId, claimed, missed);
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

  async #tell(
    chatId: string,
    participantId: ParticipantId,
    { devices, pushedSequence }: TellClaim,
    missed: MissedPush | undefined,
  ): Promise<void> {
    // Before it is sent: a chat that ends meanwhile must close what is about to be shown.
    this.#standing.add(chatId, participantId, devices);
    const deviceIds = await this.#sendToThose(chatId, participantId, devices);
    const { noticeEveryMs, pushRepeats } = this.#options.limits;
    const repeatsLeft = missed?.pushedSequence === pushedSequence ? missed.repeatsLeft - 1 : pushRepeats;
    if (deviceIds.length === 0 || repeatsLeft <= 0 || this.#isStopping || this.#isClosed) return;
    this.#standing.keepMissed(chatId, participantId, { deviceIds, pushedSequence, repeatsLeft });
    this.#checkAfter(chatId, participantId, noticeEveryMs);
  }

  /** Erases the subscriptions that the push service says are no more. Resolves to the ids of the devices whose push failed. */
  async #sendToThose(
    chatId: string,
    participantId: ParticipantId,
    devices: readonly SubscribedDevice[],
  ): Promise<readonly string[]> {
    const { sender, store } = this.#options;
    const failed: string[] = [];
    await Promise.all(
      devices.map(async ({ deviceId, subscription }) => {
        const outcome = await sender.send(subscription);
        if (outcome === 'failed') failed.push(deviceId);
        if (outcome === 'gone') await store.unsubscribe(chatId, { participantId, deviceId }, subscription.endpoint);
      }),
    );
    return failed;
  }

  async #send(devices: readonly SubscribedDevice[]): Promise<void> {
    this.#work.begin();
    await Promise.all(devices.map(({ subscription }) => this.#options.sender.send(subscription)));
    this.#work.end();
  }
}
