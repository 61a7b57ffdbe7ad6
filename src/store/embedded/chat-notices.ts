import { type Device, othersOf, type ParticipantId } from '../../chat/participant.ts';
import {
  missedOf,
  type NoticeAsking,
  type NoticeClaim,
  type NoticeLimits,
  type NoticeNews,
  type NoticeState,
  neverTold,
  noticeDue,
  type Subscription,
  type ToldDevice,
} from '../../chat/subscription.ts';
import { nameOfKeeper } from '../storage-keys.ts';

/** The memory of the objects around the strings, as in embedded-chat.ts. */
const subscriptionBytes = 400;

interface Claiming {
  readonly participantId: ParticipantId;
  /** The participant's devices that are told. */
  readonly told: readonly Device[];
  readonly news: NoticeNews;
  readonly asking: NoticeAsking;
  /** The newest message's. */
  readonly sequence: number;
  readonly nowMs: number;
  readonly limits: NoticeLimits;
}

const idsOf = (devices: readonly Device[]): readonly string[] => devices.map(({ deviceId }) => deviceId);

/** Where one chat's devices are told of messages, and when they were. */
export class ChatNotices {
  readonly #subscriptions = new Map<string, Subscription>();
  readonly #states = new Map<ParticipantId, NoticeState>();

  /** By how many bytes the chat would grow. */
  growthBy(device: Device, subscription: Subscription): number {
    return sizeOf(subscription) - sizeOf(this.#subscriptions.get(nameOfKeeper(device)));
  }

  subscribe(device: Device, subscription: Subscription): void {
    this.#subscriptions.set(nameOfKeeper(device), Object.freeze({ ...subscription }));
  }

  /** Returns how many bytes are free by it; 0 where nothing was erased. */
  unsubscribe(device: Device, endpoint?: string): number {
    const name = nameOfKeeper(device);
    const known = this.#subscriptions.get(name);
    if (!known || (endpoint !== undefined && endpoint !== known.endpoint)) return 0;
    this.#subscriptions.delete(name);
    return sizeOf(known);
  }

  /** The other participants than this one who have a told device. */
  othersToldThan(participantId: ParticipantId, devices: readonly Device[]): readonly ParticipantId[] {
    return othersOf(participantId).filter((other) =>
      devices.some((device) => device.isTold && device.participantId === other),
    );
  }

  /** Returns whether a notification of the device stood. */
  noteLooking(participantId: ParticipantId, deviceId: string, nowMs: number): boolean {
    const { standing } = this.#stateOf(participantId);
    const others = standing.filter((each) => each !== deviceId);
    this.#change(participantId, { lookedAtMs: nowMs, standing: others });
    return others.length < standing.length;
  }

  toldSequenceOf(participantId: ParticipantId): number {
    return this.#stateOf(participantId).toldSequence;
  }

  claim({ participantId, told, news, asking, sequence, nowMs, limits }: Claiming): NoticeClaim {
    const standing = told.filter(({ deviceId }) => this.#stateOf(participantId).standing.includes(deviceId));
    const state = { ...this.#stateOf(participantId), standing: idsOf(standing) };
    const due = noticeDue(state, news, asking, nowMs, limits);
    if (told.length === 0 || due === 'nothing') return { claim: 'nothing', stands: standing.length > 0 };
    if (typeof due === 'number') return { claim: 'later', inMs: due };
    this.#change(participantId, { toldAtMs: nowMs });
    switch (due) {
      case 'tell':
        this.#change(participantId, { toldSequence: sequence, standing: idsOf(told) });
        return { claim: 'tell', devices: this.#toldDevices(told), toldSequence: sequence };
      case 'again': {
        const missed = missedOf(state, asking.missed);
        const devices = this.#toldDevices(standing.filter(({ deviceId }) => missed.includes(deviceId)));
        return { claim: 'tell', devices, toldSequence: state.toldSequence };
      }
      case 'close':
        this.#change(participantId, { standing: [] });
        return { claim: 'close', devices: this.#toldDevices(standing) };
    }
  }

  #toldDevices(devices: readonly Device[]): readonly ToldDevice[] {
    return devices.flatMap((device) => {
      const subscription = this.#subscriptions.get(nameOfKeeper(device));
      return subscription ? [{ deviceId: device.deviceId, subscription }] : [];
    });
  }

  #stateOf(participantId: ParticipantId): NoticeState {
    return this.#states.get(participantId) ?? neverTold;
  }

  #change(participantId: ParticipantId, change: Partial<NoticeState>): void {
    this.#states.set(participantId, { ...this.#stateOf(participantId), ...change });
  }
}

const sizeOf = (subscription: Subscription | undefined): number =>
  subscription
    ? subscriptionBytes + subscription.endpoint.length + subscription.p256dh.length + subscription.auth.length
    : 0;
