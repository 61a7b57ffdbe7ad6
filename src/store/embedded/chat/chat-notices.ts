import { type Device, othersOf, type ParticipantId } from '../../../chat/participant.ts';
import {
  missedOf,
  type NoticeAsking,
  type NoticeClaim,
  type NoticeLimits,
  type NoticeNews,
  type NoticeState,
  neverPushed,
  noticeDue,
  type SubscribedDevice,
  type Subscription,
} from '../../../chat/subscription.ts';
import { nameOfKeeper } from '../../storage-keys.ts';
import { subscriptionBytes } from './memory-estimates.ts';

/** A request to know whether a participant must be sent a push now. */
export interface NoticeRequest {
  readonly participantId: ParticipantId;
  readonly news: NoticeNews;
  readonly asking: NoticeAsking;
  /** The sequence of the newest message. */
  readonly sequence: number;
  readonly nowMs: number;
  readonly limits: NoticeLimits;
}

const idsOf = (devices: readonly Device[]): readonly string[] => devices.map(({ deviceId }) => deviceId);

/** The subscriptions of one chat's devices, and the state of each participant's pushes. */
export class ChatNotices {
  readonly #subscriptions = new Map<string, Subscription>();
  readonly #states = new Map<ParticipantId, NoticeState>();

  /** The bytes by which the chat would grow. */
  growthBy(device: Device, subscription: Subscription): number {
    return sizeOf(subscription) - sizeOf(this.#subscriptions.get(nameOfKeeper(device)));
  }

  subscribe(device: Device, subscription: Subscription): void {
    this.#subscriptions.set(nameOfKeeper(device), Object.freeze({ ...subscription }));
  }

  /** Returns the number of freed bytes; 0 when nothing was erased. */
  unsubscribe(device: Device, endpoint?: string): number {
    const name = nameOfKeeper(device);
    const known = this.#subscriptions.get(name);
    if (!known || (endpoint !== undefined && endpoint !== known.endpoint)) return 0;
    this.#subscriptions.delete(name);
    return sizeOf(known);
  }

  /** The other participants who have a subscribed device. */
  subscribedOthers(participantId: ParticipantId, devices: readonly Device[]): readonly ParticipantId[] {
    return othersOf(participantId).filter((other) =>
      devices.some((device) => device.isSubscribed && device.participantId === other),
    );
  }

  /** Returns whether the device had a notification. */
  noteLooking(participantId: ParticipantId, deviceId: string, nowMs: number): boolean {
    const { standing } = this.#stateOf(participantId);
    const others = standing.filter((each) => each !== deviceId);
    this.#change(participantId, { lookedAtMs: nowMs, standing: others });
    return others.length < standing.length;
  }

  pushedSequenceOf(participantId: ParticipantId): number {
    return this.#stateOf(participantId).pushedSequence;
  }

  /** @param subscribed the participant's subscribed devices */
  claim(
    { participantId, news, asking, sequence, nowMs, limits }: NoticeRequest,
    subscribed: readonly Device[],
  ): NoticeClaim {
    const standing = subscribed.filter(({ deviceId }) => this.#stateOf(participantId).standing.includes(deviceId));
    const state = { ...this.#stateOf(participantId), standing: idsOf(standing) };
    const due = noticeDue(state, news, asking, nowMs, limits);
    if (subscribed.length === 0 || due === 'nothing') return { claim: 'nothing', stands: standing.length > 0 };
    if (typeof due === 'number') return { claim: 'later', inMs: due };
    this.#change(participantId, { pushedAtMs: nowMs });
    switch (due) {
      case 'tell':
        this.#change(participantId, { pushedSequence: sequence, standing: idsOf(subscribed) });
        return { claim: 'tell', devices: this.#withSubscriptions(subscribed), pushedSequence: sequence };
      case 'again': {
        const missed = missedOf(state, asking.missed);
        const devices = this.#withSubscriptions(standing.filter(({ deviceId }) => missed.includes(deviceId)));
        return { claim: 'tell', devices, pushedSequence: state.pushedSequence };
      }
      case 'close':
        this.#change(participantId, { standing: [] });
        return { claim: 'close', devices: this.#withSubscriptions(standing) };
    }
  }

  #withSubscriptions(devices: readonly Device[]): readonly SubscribedDevice[] {
    return devices.flatMap((device) => {
      const subscription = this.#subscriptions.get(nameOfKeeper(device));
      return subscription ? [{ deviceId: device.deviceId, subscription }] : [];
    });
  }

  #stateOf(participantId: ParticipantId): NoticeState {
    return this.#states.get(participantId) ?? neverPushed;
  }

  #change(participantId: ParticipantId, change: Partial<NoticeState>): void {
    this.#states.set(participantId, { ...this.#stateOf(participantId), ...change });
  }
}

const sizeOf = (subscription: Subscription | undefined): number =>
  subscription
    ? subscriptionBytes + subscription.endpoint.length + subscription.p256dh.length + subscription.auth.length
    : 0;
