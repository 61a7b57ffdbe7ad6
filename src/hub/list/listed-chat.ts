import { type EnteredLink, readChatEntry } from '../../actions/read-chat-entry.ts';
import { type ChatEntry, entryAfter } from '../../chat/chat-entry.ts';
import type { ChatEvent } from '../../chat/events.ts';
import type { ParticipantId } from '../../chat/participant.ts';
import type { Limits } from '../../config/limits.ts';
import type { ChatStore, ChatWatcher, StopWatching } from '../../store/chat-store.ts';

/** A link that a browser has entered, as it was found when its list asked to be kept live. */
export interface ListedLink extends EnteredLink {
  readonly chatId: string;
  readonly participantId: ParticipantId;
}

/** Whoever shows the chat in a list. */
export interface ChatLister {
  onChanged(chat: ListedChat): void;
  /** The chat is over, or the device may no longer be in it. */
  onLeft(chat: ListedChat): void;
  /** The store did not answer: nothing can be said about the chat any more. */
  onLost(error: unknown): void;
}

/** One chat of a list, watched without being present in it. */
export class ListedChat implements ChatWatcher {
  readonly link: ListedLink;
  readonly #store: ChatStore;
  readonly #limits: Limits;
  readonly #lister: ChatLister;
  /** Undefined until it was read for the first time. */
  #entry: ChatEntry | undefined;
  /** What is told while the entry is being read; it may or may not be in what is read. */
  #toldMeanwhile: ChatEvent[] | undefined;
  #isInterrupted = false;
  #isOver = false;
  #watching: Promise<StopWatching | 'gone'> | undefined;

  constructor(link: ListedLink, store: ChatStore, limits: Limits, lister: ChatLister) {
    this.link = link;
    this.#store = store;
    this.#limits = limits;
    this.#lister = lister;
  }

  get entry(): ChatEntry | undefined {
    return this.#entry;
  }

  /** Watches the chat, then reads how it stands: nothing falls between the two. */
  async open(): Promise<void> {
    this.#toldMeanwhile = [];
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
    else if (this.#toldMeanwhile) this.#toldMeanwhile.push(event);
    else this.#take(event);
  }

  onInterrupted(): void {
    if (this.#toldMeanwhile) this.#isInterrupted = true;
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
      this.#toldMeanwhile = [];
      this.#isInterrupted = false;
      const entry = await readChatEntry(this.#store, this.link, this.#limits);
      if (this.#isOver) return;
      if (!entry) return this.#leave();
      this.#entry = entry;
    } while (this.#isInterrupted);
    this.#lister.onChanged(this);
    const told = this.#toldMeanwhile;
    this.#toldMeanwhile = undefined;
    for (const event of told) this.onEvent(event);
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
