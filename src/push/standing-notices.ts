import type { ChatEvent } from '../chat/events.ts';
import type { ParticipantId } from '../chat/participant.ts';
import type { MissedDevices, SubscribedDevice } from '../chat/subscription.ts';
import { isAtPushService } from '../config/push-services.ts';
import type { ChatStore, ChatWatcher, StopWatching } from '../store/chat-store.ts';

export interface StandingOptions {
  readonly store: Pick<ChatStore, 'watch'>;
  /** Sends a push to these devices, upon which they ask what is unread and close the rest. */
  close(devices: readonly SubscribedDevice[]): Promise<void>;
  /** Asks the store at once whether something is to be sent. */
  checkSoon(chatId: string, participantId: ParticipantId): void;
}

/**
 * Safari takes the permission away for a push that shows nothing (Apple: Sending web push notifications in web apps and browsers). There a
 * notification goes when a page of Parley is opened, or with the next push.
 */
const mustShow: readonly string[] = ['*.push.apple.com'];

/** Devices whose push failed, and how often it is sent again. */
export interface MissedPush extends MissedDevices {
  readonly repeatsLeft: number;
}

/** The notifications of one chat, and what ends the watching of it. */
interface ChatStanding extends ChatWatcher {
  readonly devices: Map<ParticipantId, Map<string, SubscribedDevice>>;
  /** A push that fails is sent again by this server alone. */
  readonly missed: Map<ParticipantId, MissedPush>;
  stop(): void;
}

/**
 * The notifications that this server's pushes have shown. It watches their chats, and closes them when a chat ends or a device
 * loses its access, even if nobody is connected. A server that stops forgets them.
 */
export class StandingNotices {
  readonly #options: StandingOptions;
  readonly #chats = new Map<string, ChatStanding>();

  constructor(options: StandingOptions) {
    this.#options = options;
  }

  add(chatId: string, participantId: ParticipantId, devices: readonly SubscribedDevice[]): void {
    const chat = this.#chats.get(chatId) ?? this.#watch(chatId);
    const known = chat.devices.get(participantId) ?? new Map<string, SubscribedDevice>();
    for (const device of devices) known.set(device.deviceId, device);
    chat.devices.set(participantId, known);
  }

  /** Those of these devices that may be sent a push which shows nothing. */
  closable(devices: Iterable<SubscribedDevice>): readonly SubscribedDevice[] {
    return [...devices].filter(({ subscription }) => !isAtPushService(subscription.endpoint, mustShow));
  }

  missedBy(chatId: string, participantId: ParticipantId): MissedPush | undefined {
    return this.#chats.get(chatId)?.missed.get(participantId);
  }

  /** Kept no longer than the notifications of the chat, so that nothing of it is left when it has ended. */
  keepMissed(chatId: string, participantId: ParticipantId, missed: MissedPush): void {
    this.#chats.get(chatId)?.missed.set(participantId, missed);
  }

  forgetMissed(chatId: string, participantId: ParticipantId): void {
    this.#chats.get(chatId)?.missed.delete(participantId);
  }

  forget(chatId: string, participantId: ParticipantId): void {
    const chat = this.#chats.get(chatId);
    chat?.devices.delete(participantId);
    this.#dropIfEmpty(chatId);
  }

  /** The chat is over: closes all of its notifications. */
  async end(chatId: string): Promise<void> {
    const chat = this.#chats.get(chatId);
    if (!chat) return;
    this.#drop(chatId, chat);
    await this.#options.close(this.closable([...chat.devices.values()].flatMap((each) => [...each.values()])));
  }

  close(): void {
    for (const [chatId, chat] of this.#chats) this.#drop(chatId, chat);
  }

  #watch(chatId: string): ChatStanding {
    let watching: Promise<StopWatching | 'gone'> | undefined;
    const chat: ChatStanding = {
      devices: new Map(),
      missed: new Map(),
      onEvent: (event) => this.#follow(chatId, chat, event),
      onInterrupted: () => this.#checkAll(chatId, chat),
      stop: () => void watching?.then((stop) => stop !== 'gone' && stop()).catch(() => undefined),
    };
    this.#chats.set(chatId, chat);
    watching = this.#options.store.watch(chatId, chat);
    watching.then(
      (stop) => stop === 'gone' && void this.end(chatId),
      // The store is out of reach: the next check finds out.
      () => this.#drop(chatId, chat),
    );
    return chat;
  }

  #follow(chatId: string, chat: ChatStanding, event: ChatEvent): void {
    switch (event.type) {
      case 'destroyed':
        void this.end(chatId);
        return;
      case 'receipts':
        if (chat.devices.has(event.participantId)) this.#options.checkSoon(chatId, event.participantId);
        return;
      case 'signed-out':
        void this.#options.close(this.closable(this.#take(chatId, chat, event)));
        return;
      case 'notice-closed':
      case 'subscription':
        this.#take(chatId, chat, event);
    }
  }

  #take(
    chatId: string,
    chat: ChatStanding,
    { participantId, deviceId }: { readonly participantId: ParticipantId; readonly deviceId: string },
  ): readonly SubscribedDevice[] {
    const known = chat.devices.get(participantId);
    const device = known?.get(deviceId);
    known?.delete(deviceId);
    if (known?.size === 0) chat.devices.delete(participantId);
    this.#dropIfEmpty(chatId);
    return device ? [device] : [];
  }

  #checkAll(chatId: string, chat: ChatStanding): void {
    for (const participantId of chat.devices.keys()) this.#options.checkSoon(chatId, participantId);
  }

  #dropIfEmpty(chatId: string): void {
    const chat = this.#chats.get(chatId);
    if (chat?.devices.size === 0) this.#drop(chatId, chat);
  }

  #drop(chatId: string, chat: ChatStanding): void {
    if (this.#chats.get(chatId) === chat) this.#chats.delete(chatId);
    chat.stop();
  }
}
