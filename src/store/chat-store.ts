import type { Chat, Ender, NewChat, Tombstone } from '../chat/chat.ts';
import type { ChatEvent } from '../chat/events.ts';
import type { DestructionReason, Ending } from '../chat/lifetime.ts';
import type { Message, Reaction } from '../chat/message.ts';
import type { Device, EntrySeals, ParticipantId } from '../chat/participant.ts';
import type { ReceiptAdvance, Receipts, UnreadMessages } from '../chat/receipt.ts';
import type { NoticeAsking, NoticeClaim, Subscription } from '../chat/subscription.ts';

/**
 * Where chats live. Two adapters keep these promises, and one contract suite (test/contract/) holds them to it:
 *
 * - Every change is atomic: the chat is checked to be alive, the change to be new; it takes the next revision (and a
 *   message the next sequence), is saved, renews the chat's life where it is activity, and the watchers are told.
 * - A chat is alive until its deadline (chat/lifetime.ts) and not a millisecond longer: at the deadline every
 *   operation finds it gone, whether or not any timer has fired. Time is the injected clock's.
 * - Destruction wins every race. It erases everything of the chat in one step and leaves a tombstone for `tombstoneMs`;
 *   nothing that was under way brings anything back. After it, no watcher hears anything but `destroyed`, once.
 * - Expected outcomes are values. An exception means that the store is broken or out of reach, and that the change may
 *   or may not have happened: trying again with the same ids is always right.
 * - No operation spans chats, but for the bytes that the chats of one creator hold together.
 */
export interface ChatStore {
  /**
   * Saves a new chat as `waiting`, with revision 0.
   * `taken`: a chat or a tombstone has this id. `full`: the store has room for existing chats alone. `creator-full`: the
   * chats of this creator hold as many bytes as they may; they are given back when these chats end.
   * @param creatorKeys hashes of the networks that it is made from, the narrowest first; none for no bound.
   */
  create(chat: NewChat, creatorKeys?: readonly string[]): Promise<CreateOutcome>;

  /**
   * The chat, its tombstone, or `unknown`: there never was one, it ended longer ago than a tombstone stands, or the store
   * has lost it. Reading is not activity.
   */
  find(chatId: string): Promise<FoundChat>;

  /** Finds the chat and participant of a link; `device` is set when this device has entered by this very link. */
  findByLink(linkId: string, deviceId?: string): Promise<FoundLink>;

  /**
   * Registers a device after its code was proved. Activity. The first entry of anybody opens the chat.
   * An entry is a happening (chat/happening.ts) and takes one revision. The device keeps its entry until destruction; past
   * `devicesPerParticipant` the one that entered first is forgotten, which is told as `signed-out` after the entry. A device
   * that is in the chat and enters again does the same as `keepOpen`: it is no other device.
   * `replaced`: another code has taken the place of the proved one meanwhile; nothing changes.
   * @param verifier that the code was proved by
   */
  enter(chatId: string, participantId: ParticipantId, deviceId: string, verifier?: string): Promise<EnterOutcome>;

  /**
   * Forgets one of the participant's devices, which findByLink then no longer knows, and tells the watchers. Not activity.
   * `unknown`: the participant has no such device, or no longer.
   */
  signOut(chatId: string, participantId: ParticipantId, deviceId: string): Promise<'signed-out' | 'unknown' | 'gone'>;

  /**
   * The random key that seals what a browser keeps of the chat: 32 bytes as base64url, the same for the same keeper each time.
   * It is made when it is first requested, and erased with the chat, or when its device is forgotten. Not activity.
   * undefined when the chat is gone, or has no such device.
   */
  storageKey(chatId: string, keeper: Keeper): Promise<string | undefined>;

  /**
   * Puts a participant's own new code in the place of the present one, in one step: from then on only that code opens. Of the
   * present one nothing is kept. A happening, which takes one revision. With `leave` the participant's other devices are forgotten
   * in the same step, each told as `signed-out` after it. Not activity. The code that is there already changes nothing.
   * A participant has one own key, whatever codes they choose: its hash is told after the happening, the first time.
   * `unknown`: the chat has no such device. `overtaken`: they have another own key; nothing changes.
   */
  replaceCode(chatId: string, device: DeviceSeat, seals: EntrySeals, otherDevices: OtherDevices): Promise<CodeOutcome>;

  /**
   * Shows a participant's own key, sealed, and tells the watchers. What is shown already stays as it is. Not activity.
   * `unknown`: the chat has no such device, or the participant no own key.
   */
  showOwnKey(chatId: string, device: DeviceSeat, sealed: string): Promise<OwnKeyOutcome>;

  /**
   * Keeps, and tells the watchers, that a device of the participant has agreed with the other's on a key. What is kept already stays as
   * it is. Not activity. `unknown`: the chat has no such device, or the participant shows no own key.
   */
  keepAgreement(chatId: string, device: DeviceSeat, sealed: string): Promise<OwnKeyOutcome>;

  /**
   * Keeps a device's subscription to pushes, in the place of what was kept for this device, and tells the
   * watchers. It is erased with the chat, and when the device is forgotten. Not activity. `unknown`: the chat has no such device.
   */
  subscribe(chatId: string, device: DeviceSeat, subscription: Subscription): Promise<SubscribeOutcome>;

  /**
   * Erases it, and tells the watchers. Does nothing where nothing is kept, or something else than this endpoint. Not activity.
   * @param endpoint that is to be erased; without one, whichever there is
   */
  unsubscribe(chatId: string, device: DeviceSeat, endpoint?: string): Promise<void>;

  /**
   * Keeps that a page of the participant is in front of them now, on this device, whose notification is closed by that. Tells the
   * watchers where one stood. Not activity.
   */
  noteLooking(chatId: string, device: DeviceSeat): Promise<'noted' | 'gone'>;

  /**
   * Whether the participant's devices must be sent a push now (chat/subscription.ts has the rule), and which. Who is told `tell` or
   * `close` must send it: nobody else is told so for the next `noticeEveryMs`. Not activity. `nothing` also where no device is subscribed.
   */
  claimNotice(chatId: string, participantId: ParticipantId, asking?: NoticeAsking): Promise<NoticeClaim>;

  /** Keeps, and tells the watchers, that a wrong code was typed for this participant. A happening, which takes one revision. Not activity. */
  reportWrongCode(chatId: string, participantId: ParticipantId): Promise<void>;

  /**
   * Gives the message the next sequence and revision. Activity.
   * `duplicate`: this id is in the chat already (whatever its content); it is returned as it is now and nothing changes.
   * `chat-full` and `store-full`: a bound is reached; nothing changes. `waiting-full`: the lower bound of a chat that not both
   * people have entered.
   * `store-full` also when the chats of the same creator hold as many bytes as they may.
   * `assets-missing`: a file that it claims is not there with all of its parts, is not the sender's, or belongs to another
   * message. Claimed files live as long as the message.
   */
  append(chatId: string, message: NewMessage): Promise<AppendOutcome>;

  /**
   * Replaces a message's ciphertext by its writer's new one. Activity. Ends their typing. `read-once`: such a message stays as it is. Versions never fork: the change must state the
   * version after the current one. The very change that made the current version returns the message as it is and is
   * nothing new; any other is `overtaken`.
   */
  edit(chatId: string, message: NewVersion): Promise<ChangeOutcome>;

  /**
   * Erases a message's ciphertext, its files and everybody's reactions to it; its place stays, with the sealed statement of the
   * deletion. Activity. Versions as for `edit`. Deleting again returns it as it is and is nothing new. No bound refuses it.
   */
  delete(chatId: string, message: NewVersion): Promise<ChangeOutcome>;

  /**
   * Puts a participant's reaction to anybody's message in the place of their earlier one, or their statement that they took
   * it back. Activity; a change of the message like an edit, without making it an edited one. Versions as for `edit`, of
   * this participant's reaction to this message; 0 is the version while there is none.
   */
  react(chatId: string, reaction: NewReaction): Promise<ChangeOutcome>;

  /**
   * Keeps that the reader opened a message which is read once, with their sealed statement of that. Activity; a change of the
   * message. Opening again returns it as it is and is nothing new. At the latest `readOnceOpenMs` later it is erased as by `closeMessage`.
   * `unknown`: no such message, or it is not read once. `not-yours`: who wrote it does not open it. No bound refuses it.
   */
  openMessage(chatId: string, opening: NewOpening): Promise<ChangeOutcome>;

  /**
   * Erases a message that its reader opened: its ciphertext, its files and all reactions to it. Its place stays, with the statement
   * of the opening, as the next version. Activity. One that is gone already is returned as it is. `unknown` also where it was never
   * opened, `not-yours` as for `openMessage`. No bound refuses it.
   */
  closeMessage(chatId: string, closing: Omit<NewOpening, 'sealed'>): Promise<ChangeOutcome>;

  /**
   * Moves a participant's receipts forward (chat/receipt.ts has the rule) and takes one revision when they moved.
   * Not activity. Resolves to the receipts as they are now.
   * Where messages vanish (`vanishAfterMs`), those of the other that the mark passes are erased so long after it, like closed ones
   * but without an opening; at that moment every operation finds them gone. Those that are read once wait until they are closed.
   * Each takes a revision, ascending by sequence. No activity. The time of reading is stored: any server erases, also after the one
   * that took it has ended; a chat that nobody asks about or watches meanwhile, at the latest when it ends.
   */
  advanceReceipts(chatId: string, participantId: ParticipantId, advance: ReceiptAdvance): Promise<Receipts | 'gone'>;

  /** Starts the silence anew, and does nothing else. */
  keepOpen(chatId: string, participantId: ParticipantId): Promise<'kept-open' | 'gone'>;

  /**
   * States which participants are connected through this server, until it states otherwise; it watches the chat meanwhile. A
   * participant is online while any server says so. One who is withdrawn was last seen at the withdrawal. When it fails, the
   * store states it again by itself.
   *
   * Servers that share a store look after each other's chats: one that says nothing for `presenceLeaseMs` is lost. The others
   * then tell their watchers who left, and so does the next `find` of a chat that nobody watches; its people were last seen when
   * its lease ended. A server that was taken for lost and comes back states everything again.
   */
  holdPresence(chatId: string, participants: readonly ParticipantId[]): Promise<void>;

  /** The participant counts as typing for `typingMs`; appending ends it. Not activity. */
  typing(chatId: string, participantId: ParticipantId): Promise<void>;

  /**
   * The newest messages below a sequence (the newest of all without one), in ascending order, at most `limit`.
   * Empty when the chat is gone.
   */
  page(chatId: string, limit: number, beforeSequence?: number): Promise<readonly Message[]>;

  /** The sequence of a message; undefined when the chat has no such message, or is gone. */
  findSequence(chatId: string, messageId: string): Promise<number | undefined>;

  /** The other person's messages after the participant's read mark. Nothing is unread in a chat that is gone. */
  findUnread(chatId: string, participantId: ParticipantId): Promise<UnreadMessages>;

  /**
   * One participant's view of the chat in a list: the newest message, and how many messages of the other follow the read
   * mark, at most `mostUnread` (chat/chat-entry.ts). The cost does not grow with the number of messages. Not activity.
   */
  summary(chatId: string, participantId: ParticipantId): Promise<ChatSummary | 'gone'>;

  /**
   * Every message that was appended or changed after a revision, each once and as it is now, ascending by
   * revision, at most `limit`; the caller asks again from the last one's revision while it got as many as it asked for.
   */
  changesSince(chatId: string, revision: number, limit: number): Promise<readonly Message[] | 'gone'>;

  /**
   * Erases the chat. `gone`: it was destroyed already, by whatever reason; that reason stays.
   * The chat's own silence and age need no caller: see `watch`.
   */
  destroy(chatId: string, endedBy: Ender): Promise<'destroyed' | 'gone'>;

  /**
   * Calls the watcher with every event of the chat from the moment the promise resolves, in order, until stopped. Each change that takes
   * a revision is one event: a revision that is left out was missed. While
   * anybody watches, a chat that reaches its deadline is destroyed and said to be so without anybody asking. A chat that
   * the store has lost is said to be destroyed for the reason `lost`, at its deadline or when that is noticed.
   * After an interruption of the events `onInterrupted` is called. Events may then have been missed, and later ones may have come
   * already: the caller catches up by revision. Resolves to `gone` when the chat is not alive.
   */
  watch(chatId: string, watcher: ChatWatcher): Promise<StopWatching | 'gone'>;

  /** Resolves when the store can serve, rejects with the reason when it cannot. */
  checkHealth(): Promise<void>;

  /** Closes connections and stops timers. Stored chats stay where the adapter keeps them. */
  close(): Promise<void>;
}

/** Whose device, and which. */
export type DeviceSeat = Pick<Device, 'participantId' | 'deviceId'>;

/** A browser that keeps something of a chat: a participant's device, or the browser that made the chat. */
export type Keeper = DeviceSeat | 'organizer';

/** What becomes of a participant's other devices when the code is replaced. */
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

/** Why a chat is gone. */
export const endingOf = (found: FoundChat): Ending => (found.found === 'tombstone' ? found.tombstone.reason : 'lost');

export interface NewMessage {
  readonly messageId: string;
  readonly sender: ParticipantId;
  readonly sealed: string;
  /** The files that it claims (src/store/asset-store.ts); none by default. */
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
  /** Who reads. */
  readonly participantId: ParticipantId;
  /** Their statement that they opened it. */
  readonly sealed: string;
}

export interface NewReaction extends Reaction {
  readonly messageId: string;
  /** Who reacts. */
  readonly participantId: ParticipantId;
}

export type AppendOutcome =
  | {
      readonly outcome: 'appended';
      readonly message: Message;
      /** Those of the others who have a subscribed device; absent where nobody has. */
      readonly toTell?: readonly ParticipantId[];
    }
  | { readonly outcome: 'duplicate'; readonly message: Message }
  | { readonly outcome: 'gone' | 'chat-full' | 'waiting-full' | 'store-full' | 'assets-missing' };

export type ChangeOutcome =
  | { readonly outcome: 'changed'; readonly message: Message }
  /** The message as it is now has another version than the change was made for. */
  | { readonly outcome: 'overtaken'; readonly message: Message }
  /** `unknown`: no such message. `not-yours`: somebody else wrote it. `deleted`: it can no longer be edited or reacted to, for it is gone. */
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

/** For the adapters: why a chat ended, and who ended it. */
export type Destruction = { readonly reason: DestructionReason; readonly endedBy?: Ender };
