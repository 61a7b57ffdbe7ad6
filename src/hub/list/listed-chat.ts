import { type EnteredLink, readChatEntry } from '../../actions/read-chat-entry.ts';
import { type ChatEntry, entryAfter } from '../../chat/chat-entry.ts';
import type { ChatEvent } from '../../chat/events.ts';
import type { ParticipantId } from '../../chat/participant.ts';
import type { ChatStore, ChatWatcher, StopWatching } from '../../store/chat-store.ts';

/** A link that a browser has entered, as found when its list connected. */
export interface ListedLink extends EnteredLink {
  readonly chatId: string;
  readonly participantId: ParticipantId;
}

/** The list that shows the chat. */
export interface ChatLister {
  onChanged(chat: ListedChat): void;
  /** The chat has ended, or the device was signed out. */
  onLeft(chat: ListedChat): void;
  /** The store did not answer: the chat's state is unknown from now on. */
  onLost(error: unknown): void;
}

/** One chat of a list, watched without being present in it. */
export class ListedChat implements ChatWatcher {
  readonly link: ListedLink;
  readonly #store: ChatStore;
  readonly #lister: ChatLister;
  /** Undefined until the first reading. */
  #entry: ChatEntry | undefined;
  /** Events that arrive while the entry is read. The entry may or may not include them. */
  #heldEvents: ChatEvent[] | undefined;
  #isInterrupted = false;
  #isOver = false;
  #watching: Promise<StopWatching | 'gone'> | undefined;

  constructor(link: ListedLink, store: ChatStore, lister: ChatLister) {
    this.link = link;
    this.#store = store;
    this.#lister = lister;
  }

  get entry(): ChatEntry | undefined {
    return this.#entry;
  }

  /** Watches the chat first and reads the entry afterwards, so that no event is lost in between. */
  async open(): Promise<void> {
    this.#heldEvents = [];
    this.#watching = this.#store.watch(this.link.chatId, this);
    if ((await this.#watching) === 'gone') this.#leave();
    else await this.#read();
  }

  close(): void {
    this.#isOver = true;
    this.#watching?.then(
      (stop) => {
        if (stop !== 'gone') stop();
      },
      () => {},
    );
  }

  onEvent(event: ChatEvent): void {
    if (this.#isOver) return;
    if (event.type === 'destroyed' || this.#isSignedOutBy(event)) this.#leave();
    else if (this.#heldEvents) this.#heldEvents.push(event);
    else this.#take(event);
  }

  onInterrupted(): void {
    if (this.#heldEvents) this.#isInterrupted = true;
    else this.#readAgain();
  }

  #take(event: ChatEvent): void {
    if (!this.#entry) return;
    const entry = entryAfter(this.#entry, event);
    if (entry === 'uncounted') this.#readAgain();
    else if (entry !== this.#entry) {
      this.#entry = entry;
      this.#lister.onChanged(this);
    }
  }

  #readAgain(): void {
    this.#read().catch((error: unknown) => {
      if (!this.#isOver) this.#lister.onLost(error);
    });
  }

  async #read(): Promise<void> {
    do {
      this.#heldEvents = [];
      this.#isInterrupted = false;
      const entry = await readChatEntry(this.#store, this.link);
      if (this.#isOver) return;
      if (!entry) return this.#leave();
      this.#entry = entry;
    } while (this.#isInterrupted);
    this.#lister.onChanged(this);
    const held = this.#heldEvents;
    this.#heldEvents = undefined;
    for (const event of held) this.onEvent(event);
  }

  #isSignedOutBy(event: ChatEvent): boolean {
    const { participantId, deviceId } = this.link;
    return event.type === 'signed-out' && event.participantId === participantId && event.deviceId === deviceId;
  }

  #leave(): void {
    this.close();
    this.#entry = undefined;
    this.#lister.onLeft(this);
  }
}
