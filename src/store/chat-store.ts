import type { Chat, Ender, NewChat, Tombstone } from '../chat/chat.ts';
import type { ChatEvent } from '../chat/events.ts';
import type { DestructionReason, Ending } from '../chat/lifetime.ts';
import type { Message, Reaction } from '../chat/message.ts';
import type { Device, EntrySeals, ParticipantId } from '../chat/participant.ts';
import type { ReceiptAdvance, Receipts, UnreadMessages } from '../chat/receipt.ts';
import type { NoticeAsking, NoticeClaim, Subscription } from '../chat/subscription.ts';

/**
 * The port of chats. Two adapters implement it, and one contract suite (test/contract/) tests both:
 *
 * - Every change is atomic. The store checks that the chat is alive and that the change is new, gives the change the next revision
 *   (and a new message the next sequence), saves it, and tells the watchers.
 * - Activity restarts the chat's idle timeout. An operation is activity only if its description says so.
 * - A chat is alive until its deadline (chat/lifetime.ts) and not a millisecond longer: from the deadline on every
 *   operation finds it gone, even if no timer has fired yet. The injected clock gives the time.
 * - Destruction wins every race. It erases the whole chat in one step and leaves a tombstone for `tombstoneMs`.
 *   Pending operations restore nothing. The watchers receive `destroyed` once, and no event after it.
 * - Expected outcomes are values, and `gone` means that the chat is not alive. An exception means that the store is broken or out of
 *   reach; the change may or may not have happened, and the caller may repeat it with the same ids.
 * - No operation spans chats, except that the bytes of one creator's chats are counted together.
 */
export interface ChatStore {
  /**
   * Saves a new chat as `waiting`, with revision 0.
   * `taken`: a chat or a tombstone has this id. `full`: the rest of the store is reserved for existing chats. `creator-full`: the
   * chats of this creator have reached their bound; ended chats no longer count.
   * @param creatorKeys hashes of the creator's networks, the narrowest first; without any, the creator has no bound.
   */
  create(chat: NewChat, creatorKeys?: readonly string[]): Promise<CreateOutcome>;

  /**
   * Resolves to the chat, its tombstone, or `unknown`: the chat never existed, its tombstone has expired, or the store
   * has lost it.
   */
  find(chatId: string): Promise<FoundChat>;

  /** Finds the chat and participant of a link; `device` is set when this device entered by this link. */
  findByLink(linkId: string, deviceId?: string): Promise<FoundLink>;

  /**
   * Adds a device after it has proved its code. Activity. The first entry of either participant opens the chat.
   * An entry is a happening (chat/happening.ts) and takes one revision. A device stays in the chat until it is signed out or the
   * chat ends. Beyond `devicesPerParticipant` the participant's oldest device is removed, with the event `signed-out` after the entry.
   * For a device that is in the chat already, this is `keepOpen`.
   * `replaced`: the participant has replaced the proved code meanwhile; nothing changes.
   * @param verifier of the code that the device has proved
   */
  enter(chatId: string, participantId: ParticipantId, deviceId: string, verifier?: string): Promise<EnterOutcome>;

  /**
   * Removes one of the participant's devices: findByLink no longer finds it.
   * `unknown`: the participant does not have this device.
   */
  signOut(chatId: string, participantId: ParticipantId, deviceId: string): Promise<'signed-out' | 'unknown' | 'gone'>;

  /**
   * The random key with which a browser seals its storage for this chat: 32 bytes as base64url. Each keeper has one key, which never
   * changes. The first request creates it; it is erased with the chat or with the keeper's device.
   * Resolves to undefined when the chat is gone or does not have the device.
   */
  storageKey(chatId: string, keeper: Keeper): Promise<string | undefined>;

  /**
   * Replaces a participant's code in one step: from then on only the new code opens the chat, and the store keeps nothing of the
   * old one. A happening, which takes one revision. The current code again changes nothing.
   * With `leave` the same step removes the participant's other devices, with one event `signed-out` for each after the happening.
   * A participant has one own key for all their codes. The event `own-key` follows the first happening.
   * `unknown`: the chat does not have the device. `overtaken`: the participant has another own key; nothing changes.
   */
  replaceCode(chatId: string, device: DeviceSeat, seals: EntrySeals, otherDevices: OtherDevices): Promise<CodeOutcome>;

  /**
   * Publishes a participant's own key, sealed. A key that is published already stays.
   * `unknown`: the chat does not have the device, or the participant has no own key.
   */
  showOwnKey(chatId: string, device: DeviceSeat, sealed: string): Promise<OwnKeyOutcome>;

  /**
   * Stores that one of the participant's devices has agreed on a key with a device of the other. A stored agreement stays.
   * `unknown`: the chat does not have the device, or the participant's own key is not published.
   */
  keepAgreement(chatId: string, device: DeviceSeat, sealed: string): Promise<OwnKeyOutcome>;

  /**
   * Stores a device's subscription to pushes and replaces an earlier one. It is erased with the chat or with the device.
   * `unknown`: the chat does not have the device.
   */
  subscribe(chatId: string, device: DeviceSeat, subscription: Subscription): Promise<SubscribeOutcome>;

  /**
   * Erases a device's subscription, if there is one.
   * @param endpoint erases only the subscription with this endpoint; without it, any
   */
  unsubscribe(chatId: string, device: DeviceSeat, endpoint?: string): Promise<void>;

  /**
   * Stores that the participant is looking at a page on this device now. Its notification counts as closed; the watchers are told if it
   * had one.
   */
  noteLooking(chatId: string, device: DeviceSeat): Promise<'noted' | 'gone'>;

  /**
   * Decides whether the participant's devices must be sent a push now, and which (chat/subscription.ts has the rule). A caller that gets
   * `tell` or `close` must send the pushes: no other caller gets one of these for the next `noticeEveryMs`. `nothing` also when no
   * device is subscribed.
   */
  claimNotice(chatId: string, participantId: ParticipantId, asking?: NoticeAsking): Promise<NoticeClaim>;

  /** Stores that somebody typed a wrong code for this participant. A happening, which takes one revision. */
  reportWrongCode(chatId: string, participantId: ParticipantId): Promise<void>;

  /**
   * Gives the message the next sequence and revision. Activity.
   * `duplicate`: the chat has a message with this id, whatever its content; it is returned in its current state, and nothing changes.
   * `chat-full`: a bound of the chat is reached. `waiting-full`: the lower bound is reached that applies until both participants have
   * entered. `store-full`: a bound of the store is reached, or the bound of the creator's chats.
   * `assets-missing`: a file that the message claims is incomplete, is not the sender's, or belongs to another
   * message. Claimed files live as long as the message.
   */
  append(chatId: string, message: NewMessage): Promise<AppendOutcome>;

  /**
   * Replaces a message's ciphertext with a new one by its sender. Activity. Ends the sender's typing.
   * Versions never fork: the change must state the version after the current one, otherwise it is `overtaken`. Repeating the change that
   * made the current version returns the message and changes nothing. `read-once`: a message that is read once cannot be edited.
   */
  edit(chatId: string, message: NewVersion): Promise<ChangeOutcome>;

  /**
   * Erases a message's ciphertext, its files and all reactions to it. The message keeps its sequence and the sealed statement of the
   * deletion. Activity. Versions as for `edit`. Deleting again returns the message and changes nothing. No bound applies.
   */
  delete(chatId: string, message: NewVersion): Promise<ChangeOutcome>;

  /**
   * Replaces a participant's reaction to any message, or withdraws it with their sealed statement. Activity. The message changes, but does
   * not count as edited. The reaction has versions of its own, which follow the rule of `edit`; before the first reaction the version is 0.
   */
  react(chatId: string, reaction: NewReaction): Promise<ChangeOutcome>;

  /**
   * Stores that the recipient opened a message that is read once, with their sealed statement. Activity. The message changes.
   * Opening again returns the message and changes nothing. After `readOnceOpenMs` the store closes it itself, as by `closeMessage`.
   * `unknown`: the message does not exist, or is not read once. `not-yours`: the sender cannot open it. No bound applies.
   */
  openMessage(chatId: string, opening: NewOpening): Promise<ChangeOutcome>;

  /**
   * Erases an opened message: its ciphertext, its files and all reactions to it. The message keeps its sequence and the statement
   * of the opening, and gets the next version. Activity. An erased or deleted message is returned, and nothing changes.
   * `unknown`: the message does not exist, or was never opened. `not-yours` as for `openMessage`. No bound applies.
   */
  closeMessage(chatId: string, closing: Omit<NewOpening, 'sealed'>): Promise<ChangeOutcome>;

  /**
   * Advances a participant's receipts (chat/receipt.ts has the rule) and takes one revision if they moved.
   * Resolves to the current receipts.
   * In a chat with `vanishAfterMs`, the other's messages that the read mark passes are erased after that time: like closed ones, but
   * without an opening. From that moment every operation finds them erased. A message that is read once waits until it is closed.
   * Each erasure takes a revision, in the order of sequences, and is no activity. The moments are stored, so that any server can erase
   * when they come. In a chat that nobody watches or asks for, the messages are erased with the chat at the latest.
   */
  advanceReceipts(chatId: string, participantId: ParticipantId, advance: ReceiptAdvance): Promise<Receipts | 'gone'>;

  /** Activity, and nothing else. */
  keepOpen(chatId: string, participantId: ParticipantId): Promise<'kept-open' | 'gone'>;

  /**
   * Sets the participants that are connected through this server, until the next call. The caller watches the chat meanwhile. A
   * participant is online while any server holds them. A participant who is left out was last seen at this moment. After a failure
   * the store repeats the call by itself.
   *
   * A server that does not renew its lease for `presenceLeaseMs` counts as lost: its participants were last seen when the lease
   * ended. The other servers then tell their watchers; in a chat that nobody watches the next `find` notices it. A server that comes
   * back after it counted as lost sets its participants again.
   */
  holdPresence(chatId: string, participants: readonly ParticipantId[]): Promise<void>;

  /** The participant counts as typing for `typingMs`, or until they append a message. */
  typing(chatId: string, participantId: ParticipantId): Promise<void>;

  /**
   * At most `limit` messages before a sequence, or the newest ones without it, in ascending order. Empty when the chat is gone.
   */
  page(chatId: string, limit: number, beforeSequence?: number): Promise<readonly Message[]>;

  /** The sequence of a message; undefined when the chat has no such message, or is gone. */
  findSequence(chatId: string, messageId: string): Promise<number | undefined>;

  /** The number and the first of the other's messages after the participant's read mark. Nothing is unread when the chat is gone. */
  findUnread(chatId: string, participantId: ParticipantId): Promise<UnreadMessages>;

  /**
   * One participant's view of the chat in a list: the newest message, and the number of the other's messages after the read
   * mark, at most `mostUnread` (chat/chat-entry.ts). The cost does not grow with the number of messages.
   */
  summary(chatId: string, participantId: ParticipantId): Promise<ChatSummary | 'gone'>;

  /**
   * At most `limit` messages that were appended or changed after a revision, each once in its current state, ascending by
   * revision. A caller that gets `limit` messages asks again from the last one's revision.
   */
  changesSince(chatId: string, revision: number, limit: number): Promise<readonly Message[] | 'gone'>;

  /**
   * Erases the chat. `gone`: it was destroyed before; the first reason stays. A chat that is idle or too old needs no call: see
   * `watch`.
   */
  destroy(chatId: string, endedBy: Ender): Promise<'destroyed' | 'gone'>;

  /**
   * Calls the watcher with every event of the chat, in order, from the moment the promise resolves until it is stopped. Each change
   * that takes a revision is one event: a gap in the revisions shows missed events.
   * A watched chat is destroyed at its deadline without any call. When the store has lost a chat, the watchers receive `destroyed` with
   * the reason `lost`, when the store notices or at the deadline.
   * After an interruption the store calls `onInterrupted`. Events may have been missed, and later ones may have arrived
   * before the call: the caller catches up by revision.
   */
  watch(chatId: string, watcher: ChatWatcher): Promise<StopWatching | 'gone'>;

  /** Resolves when the store can serve; rejects with the reason when it cannot. */
  checkHealth(): Promise<void>;

  /** Closes connections and stops timers. Stored chats stay where the adapter keeps them. */
  close(): Promise<void>;
}

/** A device and its participant. */
export type DeviceSeat = Pick<Device, 'participantId' | 'deviceId'>;

/** A browser that stores parts of a chat: a participant's device, or the organizer's browser. */
export type Keeper = DeviceSeat | 'organizer';

/** Whether a participant's other devices stay in the chat when the code is replaced. */
export type OtherDevices = 'stay' | 'leave';

export type EnterOutcome = 'entered' | 'replaced' | 'gone';

export type CodeOutcome = 'replaced' | 'overtaken' | 'unknown' | 'gone';

export type OwnKeyOutcome = 'shown' | 'unknown' | 'gone';

export type SubscribeOutcome = 'subscribed' | 'unknown' | 'store-full' | 'gone';

export type CreateOutcome = 'created' | 'taken' | 'full' | 'creator-full';

export interface ChatSummary {
  readonly lastMessage: Message | undefined;
  /** The participant's receipts, from which `unread` was counted. */
  readonly receipts: Receipts;
  readonly unread: number;
}

export type FoundChat =
  | { readonly found: 'chat'; readonly chat: Chat }
  | { readonly found: 'tombstone'; readonly tombstone: Tombstone }
  | { readonly found: 'unknown' };

export type FoundLink =
  | {
      readonly found: 'chat';
      readonly chat: Chat;
      readonly participantId: ParticipantId;
      readonly device: Device | undefined;
    }
  | { readonly found: 'tombstone'; readonly tombstone: Tombstone }
  | { readonly found: 'unknown' };

/** The reason why a chat is gone. */
export const endingOf = (found: FoundChat): Ending => (found.found === 'tombstone' ? found.tombstone.reason : 'lost');

export interface NewMessage {
  readonly messageId: string;
  readonly sender: ParticipantId;
  readonly sealed: string;
  /** The files that the message claims (src/store/asset-store.ts); none by default. */
  readonly assetIds?: readonly string[];
  readonly isReadOnce?: boolean;
}

/** An edit or a deletion. */
export interface NewVersion extends Omit<NewMessage, 'assetIds' | 'isReadOnce'> {
  /** The version that it makes. */
  readonly version: number;
}

export interface NewOpening {
  readonly messageId: string;
  /** The recipient. */
  readonly participantId: ParticipantId;
  /** The recipient's sealed statement of the opening. */
  readonly sealed: string;
}

export interface NewReaction extends Reaction {
  readonly messageId: string;
  /** The participant who reacts. */
  readonly participantId: ParticipantId;
}

export type AppendOutcome =
  | {
      readonly outcome: 'appended';
      readonly message: Message;
      /** The other participants with a subscribed device; absent when there are none. */
      readonly toTell?: readonly ParticipantId[];
    }
  | { readonly outcome: 'duplicate'; readonly message: Message }
  | { readonly outcome: 'gone' | 'chat-full' | 'waiting-full' | 'store-full' | 'assets-missing' };

export type ChangeOutcome =
  | { readonly outcome: 'changed'; readonly message: Message }
  /** The message has another version than the change expects; it is returned in its current state. */
  | { readonly outcome: 'overtaken'; readonly message: Message }
  /** `unknown`: the message does not exist. `not-yours`: somebody else wrote it. `deleted`: its content is gone. */
  | {
      readonly outcome:
        | 'gone'
        | 'unknown'
        | 'not-yours'
        | 'deleted'
        | 'read-once'
        | 'chat-full'
        | 'waiting-full'
        | 'store-full';
    };

export interface ChatWatcher {
  onEvent(event: ChatEvent): void;
  onInterrupted(): void;
}

export type StopWatching = () => void;

/** For the adapters: the reason of a chat's end, and the person who ended it. */
export type Destruction = { readonly reason: DestructionReason; readonly endedBy?: Ender };
