import { type NewChat, participantOf } from '../../../chat/chat.ts';
import { linkTailOf } from '../../../chat/link.ts';
import type { Device, EntrySeals, OwnKey, Participant, ParticipantId } from '../../../chat/participant.ts';
import type { NoticeClaim, Subscription } from '../../../chat/subscription.ts';
import type { DeviceSeat, Keeper } from '../../chat-store.ts';
import { makeStorageKey, nameOfKeeper } from '../../storage-keys.ts';
import { ChatNotices, type NoticeRequest } from './chat-notices.ts';
import { deviceBytes, ownKeyBytes, storageKeyBytes } from './memory-estimates.ts';

// Lists grow by concat(), which allocates no spare capacity; a literal with a spread reserves it for 16 more elements.
const noDevices: readonly Device[] = Object.freeze([]);
const noStorageKeys: readonly StorageKey[] = Object.freeze([]);
const nobody: readonly ParticipantId[] = Object.freeze([]);

/** The answer in a chat of which no device was ever subscribed. */
export const nothingToPush: NoticeClaim = Object.freeze({ claim: 'nothing', stands: false });

/** The two participants of one chat with their codes, and the devices with which they entered. */
export class ChatPeople {
  #participants: readonly Participant[];
  #devices: readonly Device[] = noDevices;
  /** A short list instead of a map, which would take half a kilobyte in every chat. */
  #storageKeys: readonly StorageKey[] | undefined;
  /** Undefined in a chat of which no device was ever subscribed. */
  #notices: ChatNotices | undefined;
  /** The estimated memory beyond that of a new chat. */
  bytes = 0;

  constructor({ participants }: Pick<NewChat, 'participants'>) {
    this.#participants = Object.freeze(participants.map((participant) => Object.freeze({ ...participant })));
  }

  get participants(): readonly Participant[] {
    return this.#participants;
  }

  get devices(): readonly Device[] {
    return this.#devices;
  }

  get areBothIn(): boolean {
    return this.#participants.every(({ enteredAtMs }) => enteredAtMs !== undefined);
  }

  participantByLink(linkId: string): ParticipantId | undefined {
    const linkTail = linkTailOf(linkId);
    return this.#participants.find((participant) => participant.linkTail === linkTail)?.participantId;
  }

  device(participantId: ParticipantId, deviceId: string): Device | undefined {
    return this.#devices.find((device) => device.deviceId === deviceId && device.participantId === participantId);
  }

  /**
   * To be called for a device that is not in the chat. Returns whether it is the participant's first entry, and the device that was
   * removed because they have too many.
   */
  enter(participantId: ParticipantId, deviceId: string, nowMs: number, devicesPerParticipant: number): Entrance {
    const isFirst = participantOf(this, participantId).enteredAtMs === undefined;
    if (isFirst) this.#changeParticipant(participantId, { enteredAtMs: nowMs });
    const device = Object.freeze({ deviceId, participantId, enteredAtMs: nowMs });
    return { isFirst, displaced: this.#addDevice(device, devicesPerParticipant) };
  }

  /** Returns whether the participant had this device. */
  signOut(participantId: ParticipantId, deviceId: string): boolean {
    const device = this.device(participantId, deviceId);
    if (device) this.#removeDevice(device);
    return device !== undefined;
  }

  /** Signs out all of the participant's devices but this one, and returns them. */
  signOutOthers(participantId: ParticipantId, deviceId: string): readonly Device[] {
    const others = this.#devices.filter((one) => one.participantId === participantId && one.deviceId !== deviceId);
    for (const device of others) this.#removeDevice(device);
    return others;
  }

  /** To be called for a participant who has no other own key. */
  replaceCode(participantId: ParticipantId, { verifier, sealedChatKey, ownKeyHash }: EntrySeals): void {
    const old = participantOf(this, participantId);
    const ownKey = old.ownKey ?? Object.freeze({ hash: ownKeyHash });
    this.#changeParticipant(participantId, { verifier, sealedChatKey, ownKey });
    this.bytes += sealedChatKey.length - old.sealedChatKey.length + (old.ownKey ? 0 : ownKeyBytes);
  }

  /** @param ownKey the participant's own key with an addition */
  changeOwnKey(participantId: ParticipantId, ownKey: OwnKey): void {
    const old = participantOf(this, participantId).ownKey;
    this.#changeParticipant(participantId, { ownKey: Object.freeze(ownKey) });
    this.bytes += shownBytes(ownKey) - shownBytes(old);
  }

  /** Returns undefined for a device that is not in the chat. */
  storageKey(keeper: Keeper): string | undefined {
    if (keeper !== 'organizer' && !this.device(keeper.participantId, keeper.deviceId)) return undefined;
    const known = this.#storageKeys?.find((one) => isKeptBy(one, keeper));
    if (known) return known.key;
    const key = makeStorageKey();
    this.#storageKeys = (this.#storageKeys ?? noStorageKeys).concat({ keeper: seatAlone(keeper), key });
    this.bytes += storageKeyBytes;
    return key;
  }

  /** @param freeBytes the bytes by which the store may grow */
  subscribe(device: Device, subscription: Subscription, freeBytes: number): 'subscribed' | 'store-full' {
    this.#notices ??= new ChatNotices();
    const growth = this.#notices.growthBy(device, subscription);
    if (growth > 0 && growth > freeBytes) return 'store-full';
    this.#notices.subscribe(device, subscription);
    this.bytes += growth;
    this.#replaceDevice(device, Object.freeze({ ...device, isSubscribed: true }));
    return 'subscribed';
  }

  /** Returns whether a subscription was erased. */
  unsubscribe(device: Device, endpoint?: string): boolean {
    if (!this.#forgetSubscription(device, endpoint)) return false;
    const { isSubscribed: _, ...unsubscribed } = device;
    this.#replaceDevice(device, Object.freeze(unsubscribed));
    return true;
  }

  /** Returns whether the device had a notification. */
  noteLooking({ participantId, deviceId }: DeviceSeat, nowMs: number): boolean {
    if (this.#subscribedDevicesOf(participantId).length === 0) return false;
    return this.#notices?.noteLooking(participantId, deviceId, nowMs) ?? false;
  }

  /** The newest sequence at the participant's last push; undefined when no device of the chat was ever subscribed. */
  pushedSequenceOf(participantId: ParticipantId): number | undefined {
    return this.#notices?.pushedSequenceOf(participantId);
  }

  claimNotice(request: NoticeRequest): NoticeClaim {
    const subscribed = this.#subscribedDevicesOf(request.participantId);
    return this.#notices?.claim(request, subscribed) ?? nothingToPush;
  }

  /** The other participants who have a subscribed device. */
  subscribedOthers(participantId: ParticipantId): readonly ParticipantId[] {
    return this.#notices?.subscribedOthers(participantId, this.#devices) ?? nobody;
  }

  #changeParticipant(participantId: ParticipantId, change: Partial<Participant>): void {
    this.#participants = Object.freeze(
      this.#participants.map((one) =>
        one.participantId === participantId ? Object.freeze({ ...one, ...change }) : one,
      ),
    );
  }

  /** Returns the participant's device that was displaced. */
  #addDevice(device: Device, devicesPerParticipant: number): Device | undefined {
    const others = this.#devices.filter(({ participantId }) => participantId === device.participantId);
    const oneTooMany = others.length >= devicesPerParticipant ? others[0] : undefined;
    if (oneTooMany) this.#removeDevice(oneTooMany);
    this.#devices = Object.freeze(this.#devices.concat(device));
    this.bytes += deviceBytes;
    return oneTooMany;
  }

  #removeDevice(device: Device): void {
    this.#devices = Object.freeze(this.#devices.filter((one) => one !== device));
    this.bytes -= deviceBytes;
    this.#forgetSubscription(device);
    const rest = this.#storageKeys?.filter((one) => !isKeptBy(one, device));
    if (rest?.length === this.#storageKeys?.length) return;
    this.#storageKeys = rest;
    this.bytes -= storageKeyBytes;
  }

  #subscribedDevicesOf(participantId: ParticipantId): readonly Device[] {
    return this.#devices.filter((device) => device.isSubscribed && device.participantId === participantId);
  }

  #forgetSubscription(device: Device, endpoint?: string): boolean {
    const freed = this.#notices?.unsubscribe(device, endpoint) ?? 0;
    this.bytes -= freed;
    return freed > 0;
  }

  #replaceDevice(old: Device, device: Device): void {
    this.#devices = Object.freeze(this.#devices.map((one) => (one === old ? device : one)));
  }
}

/** The random key that seals the storage of a device, or of the organizer's browser. */
interface StorageKey {
  readonly keeper: Keeper;
  readonly key: string;
}

interface Entrance {
  readonly isFirst: boolean;
  readonly displaced: Device | undefined;
}

/** A copy of the ids alone: the caller's object must not live as long as the chat. */
const seatAlone = (keeper: Keeper): Keeper =>
  keeper === 'organizer' ? keeper : { participantId: keeper.participantId, deviceId: keeper.deviceId };

const isKeptBy = (one: StorageKey, keeper: Keeper): boolean => nameOfKeeper(one.keeper) === nameOfKeeper(keeper);

const shownBytes = ({ sealed = '', agreement = '' }: Partial<OwnKey> = {}): number => sealed.length + agreement.length;
