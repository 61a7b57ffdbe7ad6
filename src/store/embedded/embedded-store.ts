import { type Ender, type NewChat, participantOf } from '../../chat/chat.ts';
import { chatIdOfLink } from '../../chat/link.ts';
import type { Message } from '../../chat/message.ts';
import type { EntrySeals, OwnKey, ParticipantId } from '../../chat/participant.ts';
import { nothingUnread, type ReceiptAdvance, type Receipts, type UnreadMessages } from '../../chat/receipt.ts';
import type { NoticeAsking, NoticeClaim, Subscription } from '../../chat/subscription.ts';
import type { Limits } from '../../config/limits.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { AssetStore, FilesElsewhere, WithAssets } from '../asset-store.ts';
import type {
  AppendOutcome,
  ChangeOutcome,
  ChatStore,
  ChatSummary,
  ChatWatcher,
  CodeOutcome,
  CreateOutcome,
  DeviceSeat,
  EnterOutcome,
  FoundChat,
  FoundLink,
  Keeper,
  NewMessage,
  NewOpening,
  NewReaction,
  NewVersion,
  OtherDevices,
  OwnKeyOutcome,
  StopWatching,
  SubscribeOutcome,
} from '../chat-store.ts';
import { EmbeddedChat } from './chat/embedded-chat.ts';
import { newChatBytes } from './chat/memory-estimates.ts';
import { EmbeddedAssets } from './embedded-assets.ts';
import { type EmbeddedUsage, LivingChats } from './living-chats.ts';

const gone = { outcome: 'gone' } as const;

export interface EmbeddedStoreOptions {
  readonly clock: Clock;
  readonly limits: Limits;
  /** Stores the bytes of files; without it this store does. */
  readonly files?: FilesElsewhere;
}

/**
 * A store in this process's memory, for one server. Each change runs in one turn of the event loop, so that nothing runs
 * between its steps. The store keeps no reference to a destroyed chat; the JavaScript engine decides when the memory is
 * overwritten.
 */
export function createEmbeddedStore(options: EmbeddedStoreOptions): EmbeddedStore {
  return new EmbeddedStore(options);
}

export class EmbeddedStore implements ChatStore, WithAssets {
  readonly assets: AssetStore;
  readonly #clock: Clock;
  readonly #limits: Limits;
  readonly #chats: LivingChats;

  readonly #files: FilesElsewhere | undefined;

  constructor({ clock, limits, files }: EmbeddedStoreOptions) {
    this.#clock = clock;
    this.#limits = limits;
    this.#files = files;
    this.#chats = new LivingChats(clock, limits, (chatId, assetIds) => void files?.forget(chatId, assetIds));
    const ledger = new EmbeddedAssets(clock, this.#chats);
    const isAlive = (chatId: string) => Promise.resolve(this.#chats.find(chatId, clock.nowMs()) !== undefined);
    this.assets = files?.assetsOver({ ledger, isAlive }) ?? ledger;
  }

  usage(): EmbeddedUsage {
    return this.#chats.usage();
  }

  create(chat: NewChat, creatorKeys: readonly string[] = []): Promise<CreateOutcome> {
    const nowMs = this.#clock.nowMs();
    if (this.#chats.find(chat.chatId, nowMs) || this.#chats.findTombstone(chat.chatId, nowMs))
      return Promise.resolve('taken');
    const lack = this.#chats.lackOfRoomFor(newChatBytes(chat), creatorKeys);
    if (lack) return Promise.resolve(lack);
    this.#chats.add(new EmbeddedChat(chat, creatorKeys, nowMs), nowMs);
    return Promise.resolve('created');
  }

  find(chatId: string): Promise<FoundChat> {
    const nowMs = this.#clock.nowMs();
    const chat = this.#chats.find(chatId, nowMs);
    return Promise.resolve(chat ? { found: 'chat', chat: chat.snapshot() } : this.#findTombstone(chatId, nowMs));
  }

  findByLink(linkId: string, deviceId?: string): Promise<FoundLink> {
    const nowMs = this.#clock.nowMs();
    const chat = this.#chats.find(chatIdOfLink(linkId), nowMs);
    if (!chat) return Promise.resolve(this.#findTombstone(chatIdOfLink(linkId), nowMs));
    const participantId = chat.people.participantByLink(linkId);
    if (!participantId) return Promise.resolve({ found: 'unknown' });
    const device = deviceId === undefined ? undefined : chat.people.device(participantId, deviceId);
    return Promise.resolve({ found: 'chat', chat: chat.snapshot(), participantId, device });
  }

  enter(chatId: string, participantId: ParticipantId, deviceId: string, verifier?: string): Promise<EnterOutcome> {
    const nowMs = this.#clock.nowMs();
    const chat = this.#chats.find(chatId, nowMs);
    if (!chat) return Promise.resolve('gone');
    if (verifier !== undefined && participantOf(chat.people, participantId).verifier !== verifier)
      return Promise.resolve('replaced');
    if (chat.people.device(participantId, deviceId)) {
      this.#keepOpen(chat, participantId, nowMs);
      return Promise.resolve('entered');
    }
    const { happening, displaced } = this.#chats.change(chat, () =>
      chat.enter(participantId, deviceId, nowMs, this.#limits),
    );
    this.#chats.renew(chat, nowMs);
    // The first entry starts the idle timeout, which ends before the time to enter does.
    this.#chats.reschedule(chat, nowMs);
    this.#chats.tell(chat, { type: 'entered', deviceId, happening });
    if (displaced) this.#chats.tell(chat, { type: 'signed-out', participantId, deviceId: displaced.deviceId });
    return Promise.resolve('entered');
  }

  signOut(chatId: string, participantId: ParticipantId, deviceId: string): Promise<'signed-out' | 'unknown' | 'gone'> {
    const chat = this.#chats.find(chatId, this.#clock.nowMs());
    if (!chat) return Promise.resolve('gone');
    const isKnown = this.#chats.change(chat, () => chat.people.signOut(participantId, deviceId));
    if (!isKnown) return Promise.resolve('unknown');
    this.#chats.tell(chat, { type: 'signed-out', participantId, deviceId });
    return Promise.resolve('signed-out');
  }

  storageKey(chatId: string, keeper: Keeper): Promise<string | undefined> {
    const chat = this.#chats.find(chatId, this.#clock.nowMs());
    if (!chat) return Promise.resolve(undefined);
    return Promise.resolve(this.#chats.change(chat, () => chat.people.storageKey(keeper)));
  }

  replaceCode(
    chatId: string,
    { participantId, deviceId }: DeviceSeat,
    seals: EntrySeals,
    otherDevices: OtherDevices,
  ): Promise<CodeOutcome> {
    const nowMs = this.#clock.nowMs();
    const chat = this.#chats.find(chatId, nowMs);
    if (!chat) return Promise.resolve('gone');
    if (!chat.people.device(participantId, deviceId)) return Promise.resolve('unknown');
    const { ownKey, verifier } = participantOf(chat.people, participantId);
    if (verifier === seals.verifier) return Promise.resolve('replaced');
    if (ownKey && ownKey.hash !== seals.ownKeyHash) return Promise.resolve('overtaken');
    const { happening, leaving } = this.#chats.change(chat, () => {
      chat.people.replaceCode(participantId, seals);
      return {
        happening: chat.happen('own-code', participantId, nowMs, this.#limits),
        leaving: otherDevices === 'leave' ? chat.people.signOutOthers(participantId, deviceId) : [],
      };
    });
    this.#chats.tell(chat, { type: 'happened', happening });
    if (!ownKey) this.#tellOwnKey(chat, participantId);
    for (const device of leaving)
      this.#chats.tell(chat, { type: 'signed-out', participantId, deviceId: device.deviceId });
    return Promise.resolve('replaced');
  }

  showOwnKey(chatId: string, { participantId, deviceId }: DeviceSeat, sealed: string): Promise<OwnKeyOutcome> {
    const chat = this.#chats.find(chatId, this.#clock.nowMs());
    if (!chat) return Promise.resolve('gone');
    const { ownKey } = participantOf(chat.people, participantId);
    if (!ownKey || !chat.people.device(participantId, deviceId)) return Promise.resolve('unknown');
    if (ownKey.sealed !== undefined) return Promise.resolve('shown');
    this.#changeOwnKey(chat, participantId, { ...ownKey, sealed });
    return Promise.resolve('shown');
  }

  keepAgreement(chatId: string, { participantId, deviceId }: DeviceSeat, sealed: string): Promise<OwnKeyOutcome> {
    const chat = this.#chats.find(chatId, this.#clock.nowMs());
    if (!chat) return Promise.resolve('gone');
    const { ownKey } = participantOf(chat.people, participantId);
    if (ownKey?.sealed === undefined || !chat.people.device(participantId, deviceId)) return Promise.resolve('unknown');
    if (ownKey.agreement !== undefined) return Promise.resolve('shown');
    this.#changeOwnKey(chat, participantId, { ...ownKey, agreement: sealed });
    return Promise.resolve('shown');
  }

  subscribe(
    chatId: string,
    { participantId, deviceId }: DeviceSeat,
    subscription: Subscription,
  ): Promise<SubscribeOutcome> {
    const chat = this.#chats.find(chatId, this.#clock.nowMs());
    if (!chat) return Promise.resolve('gone');
    const device = chat.people.device(participantId, deviceId);
    if (!device) return Promise.resolve('unknown');
    const outcome = this.#chats.change(chat, () =>
      chat.people.subscribe(device, subscription, this.#chats.freeBytes(chat)),
    );
    if (outcome === 'subscribed')
      this.#chats.tell(chat, { type: 'subscription', participantId, deviceId, isSubscribed: true });
    return Promise.resolve(outcome);
  }

  unsubscribe(chatId: string, { participantId, deviceId }: DeviceSeat, endpoint?: string): Promise<void> {
    const chat = this.#chats.find(chatId, this.#clock.nowMs());
    const device = chat?.people.device(participantId, deviceId);
    if (!chat || !device) return Promise.resolve();
    const isErased = this.#chats.change(chat, () => chat.people.unsubscribe(device, endpoint));
    if (isErased) this.#chats.tell(chat, { type: 'subscription', participantId, deviceId, isSubscribed: false });
    return Promise.resolve();
  }

  noteLooking(chatId: string, { participantId, deviceId }: DeviceSeat): Promise<'noted' | 'gone'> {
    const nowMs = this.#clock.nowMs();
    const chat = this.#chats.find(chatId, nowMs);
    if (!chat) return Promise.resolve('gone');
    const stood = chat.people.noteLooking({ participantId, deviceId }, nowMs);
    if (stood) this.#chats.tell(chat, { type: 'notice-closed', participantId, deviceId });
    return Promise.resolve('noted');
  }

  claimNotice(chatId: string, participantId: ParticipantId, asking: NoticeAsking = {}): Promise<NoticeClaim> {
    const nowMs = this.#clock.nowMs();
    const chat = this.#chats.find(chatId, nowMs);
    return Promise.resolve(chat?.claimNotice(participantId, asking, nowMs, this.#limits) ?? { claim: 'gone' });
  }

  reportWrongCode(chatId: string, participantId: ParticipantId): Promise<void> {
    const nowMs = this.#clock.nowMs();
    const chat = this.#chats.find(chatId, nowMs);
    if (!chat) return Promise.resolve();
    const happening = this.#chats.change(chat, () => chat.happen('wrong-code', participantId, nowMs, this.#limits));
    this.#chats.tell(chat, { type: 'happened', happening });
    return Promise.resolve();
  }

  append(chatId: string, message: NewMessage): Promise<AppendOutcome> {
    const nowMs = this.#clock.nowMs();
    const chat = this.#chats.find(chatId, nowMs);
    if (!chat) return Promise.resolve(gone);
    const freeBytes = this.#chats.freeBytes(chat);
    const appended = this.#chats.change(chat, () => chat.append(message, nowMs, this.#limits, freeBytes));
    if (appended.outcome !== 'appended') return Promise.resolve(appended);
    this.#chats.renew(chat, nowMs);
    this.#chats.tellMessage(chat, appended.message);
    return Promise.resolve(appended);
  }

  edit(chatId: string, message: NewVersion): Promise<ChangeOutcome> {
    return this.#change(chatId, (chat, nowMs) => chat.edit(message, nowMs, this.#limits, this.#chats.freeBytes(chat)));
  }

  delete(chatId: string, message: NewVersion): Promise<ChangeOutcome> {
    return this.#change(chatId, (chat, nowMs) => chat.delete(message, nowMs));
  }

  react(chatId: string, reaction: NewReaction): Promise<ChangeOutcome> {
    return this.#change(chatId, (chat) => chat.react(reaction, this.#limits, this.#chats.freeBytes(chat)));
  }

  openMessage(chatId: string, opening: NewOpening): Promise<ChangeOutcome> {
    return this.#change(chatId, (chat, nowMs) => chat.open(opening, nowMs, this.#limits));
  }

  closeMessage(chatId: string, closing: Omit<NewOpening, 'sealed'>): Promise<ChangeOutcome> {
    return this.#change(chatId, (chat, nowMs) => chat.close(closing, nowMs));
  }

  advanceReceipts(chatId: string, participantId: ParticipantId, advance: ReceiptAdvance): Promise<Receipts | 'gone'> {
    const nowMs = this.#clock.nowMs();
    const chat = this.#chats.find(chatId, nowMs);
    if (!chat) return Promise.resolve('gone');
    const { receipts, revision } = this.#chats.change(chat, () => chat.advanceReceipts(participantId, advance, nowMs));
    if (chat.eraseReadAtMs < chat.wakeAtMs) this.#chats.reschedule(chat, nowMs);
    if (revision !== undefined) this.#chats.tell(chat, { type: 'receipts', revision, participantId, receipts });
    return Promise.resolve(receipts);
  }

  keepOpen(chatId: string, participantId: ParticipantId): Promise<'kept-open' | 'gone'> {
    const nowMs = this.#clock.nowMs();
    const chat = this.#chats.find(chatId, nowMs);
    if (!chat) return Promise.resolve('gone');
    this.#keepOpen(chat, participantId, nowMs);
    return Promise.resolve('kept-open');
  }

  holdPresence(chatId: string, participants: readonly ParticipantId[]): Promise<void> {
    const nowMs = this.#clock.nowMs();
    const chat = this.#chats.find(chatId, nowMs);
    if (chat) this.#chats.tellPresence(chat, chat.holdPresence(participants, nowMs));
    return Promise.resolve();
  }

  typing(chatId: string, participantId: ParticipantId): Promise<void> {
    const nowMs = this.#clock.nowMs();
    const chat = this.#chats.find(chatId, nowMs);
    if (!chat) return Promise.resolve();
    const untilMs = nowMs + this.#limits.typingMs;
    chat.setTyping(participantId, untilMs);
    this.#chats.tell(chat, { type: 'typing', participantId, untilMs });
    return Promise.resolve();
  }

  page(chatId: string, limit: number, beforeSequence = Number.POSITIVE_INFINITY): Promise<readonly Message[]> {
    return Promise.resolve(this.#chats.find(chatId, this.#clock.nowMs())?.page(limit, beforeSequence) ?? []);
  }

  summary(chatId: string, participantId: ParticipantId): Promise<ChatSummary | 'gone'> {
    return Promise.resolve(this.#chats.find(chatId, this.#clock.nowMs())?.summary(participantId) ?? 'gone');
  }

  findSequence(chatId: string, messageId: string): Promise<number | undefined> {
    return Promise.resolve(this.#chats.find(chatId, this.#clock.nowMs())?.findSequence(messageId));
  }

  findUnread(chatId: string, participantId: ParticipantId): Promise<UnreadMessages> {
    return Promise.resolve(this.#chats.find(chatId, this.#clock.nowMs())?.findUnread(participantId) ?? nothingUnread);
  }

  changesSince(chatId: string, revision: number, limit: number): Promise<readonly Message[] | 'gone'> {
    return Promise.resolve(this.#chats.find(chatId, this.#clock.nowMs())?.changesSince(revision, limit) ?? 'gone');
  }

  destroy(chatId: string, endedBy: Ender): Promise<'destroyed' | 'gone'> {
    const nowMs = this.#clock.nowMs();
    const chat = this.#chats.find(chatId, nowMs);
    if (!chat) return Promise.resolve('gone');
    this.#chats.erase(chat, { reason: 'ended', endedBy }, nowMs);
    return Promise.resolve('destroyed');
  }

  watch(chatId: string, watcher: ChatWatcher): Promise<StopWatching | 'gone'> {
    const chat = this.#chats.find(chatId, this.#clock.nowMs());
    if (!chat) return Promise.resolve('gone');
    return Promise.resolve(this.#chats.watch(chat, watcher));
  }

  checkHealth(): Promise<void> {
    return Promise.resolve();
  }

  close(): Promise<void> {
    this.#chats.close();
    this.#files?.close();
    return Promise.resolve();
  }

  #changeOwnKey(chat: EmbeddedChat, participantId: ParticipantId, ownKey: OwnKey): void {
    this.#chats.change(chat, () => chat.people.changeOwnKey(participantId, ownKey));
    this.#tellOwnKey(chat, participantId);
  }

  #tellOwnKey(chat: EmbeddedChat, participantId: ParticipantId): void {
    const { ownKey } = participantOf(chat.people, participantId);
    if (ownKey) this.#chats.tell(chat, { type: 'own-key', participantId, ownKey });
  }

  #findTombstone(chatId: string, nowMs: number): Exclude<FoundChat, { found: 'chat' }> {
    const tombstone = this.#chats.findTombstone(chatId, nowMs);
    return tombstone ? { found: 'tombstone', tombstone } : { found: 'unknown' };
  }

  #keepOpen(chat: EmbeddedChat, participantId: ParticipantId, nowMs: number): void {
    this.#chats.renew(chat, nowMs);
    this.#chats.tell(chat, { type: 'kept-open', participantId, atMs: nowMs });
  }

  #change(chatId: string, make: (chat: EmbeddedChat, nowMs: number) => ChangeOutcome): Promise<ChangeOutcome> {
    const nowMs = this.#clock.nowMs();
    const chat = this.#chats.find(chatId, nowMs);
    if (!chat) return Promise.resolve(gone);
    const { revision } = chat;
    const made = this.#chats.change(chat, () => make(chat, nowMs));
    if (made.outcome !== 'changed' || chat.revision === revision) return Promise.resolve(made);
    this.#chats.renew(chat, nowMs);
    if (chat.eraseReadAtMs < chat.wakeAtMs) this.#chats.reschedule(chat, nowMs);
    this.#chats.tellMessage(chat, made.message);
    return Promise.resolve(made);
  }
}
