import type { ChatEvent } from '../../../src/chat/events.ts';
import type { Message } from '../../../src/chat/message.ts';
import type { ParticipantId } from '../../../src/chat/participant.ts';
import type {
  AppendOutcome,
  ChatSummary,
  ChatWatcher,
  FoundChat,
  FoundLink,
  NewMessage,
  StopWatching,
} from '../../../src/store/chat-store.ts';
import { EmbeddedStore } from '../../../src/store/embedded/embedded-store.ts';
import { type HubOnLoopback, type HubOptions, startHub } from './hub-on-loopback.ts';

/** A store on the other side of a network that can fail it. */
export class DistantStore extends EmbeddedStore {
  isOutOfReach = false;
  #losesEvents = false;
  #spoilsNextMessage = false;
  #watchers: ChatWatcher[] = [];
  /** Nobody can read the message that comes as the answer to one that is sent again. */
  spoilsAnswers = false;
  appendsBegun = 0;
  readingsBegun = 0;
  findingsBegun = 0;
  /** While these are set, whoever appends, reads messages, or finds a chat, waits for them. */
  slowAppending: Promise<void> | undefined;
  slowReading: Promise<void> | undefined;
  slowFinding: Promise<void> | undefined;

  get hasWatchers(): boolean {
    return this.#watchers.length > 0;
  }

  loseEvents(): void {
    this.#losesEvents = true;
  }

  /** Events arrive again, and nobody has said yet that some were lost. */
  hearAgain(): void {
    this.#losesEvents = false;
  }

  /** Nobody can read the next event of a message. */
  spoilNextMessage(): void {
    this.#spoilsNextMessage = true;
  }

  regainEvents(): void {
    this.hearAgain();
    for (const watcher of this.#watchers) watcher.onInterrupted();
  }

  override async append(chatId: string, message: NewMessage): Promise<AppendOutcome> {
    if (this.isOutOfReach) throw new Error('no answer');
    this.appendsBegun += 1;
    await this.slowAppending;
    const appended = await super.append(chatId, message);
    if (!this.spoilsAnswers || appended.outcome !== 'duplicate') return appended;
    return { ...appended, message: unreadable(appended.message) };
  }

  override async changesSince(chatId: string, revision: number, limit: number): Promise<readonly Message[] | 'gone'> {
    if (this.isOutOfReach) throw new Error('no answer');
    const changes = await super.changesSince(chatId, revision, limit);
    this.readingsBegun += 1;
    await this.slowReading;
    return changes;
  }

  override async page(chatId: string, limit: number, beforeSequence?: number): Promise<readonly Message[]> {
    const messages = await super.page(chatId, limit, beforeSequence);
    await this.slowReading;
    return messages;
  }

  override async summary(chatId: string, participantId: ParticipantId): Promise<ChatSummary | 'gone'> {
    const summary = await super.summary(chatId, participantId);
    await this.slowReading;
    return summary;
  }

  override async find(chatId: string): Promise<FoundChat> {
    if (this.isOutOfReach) throw new Error('no answer');
    const found = await super.find(chatId);
    if (this.slowFinding) this.findingsBegun += 1;
    await this.slowFinding;
    return found;
  }

  override async findByLink(linkId: string, deviceId?: string): Promise<FoundLink> {
    if (this.isOutOfReach) throw new Error('no answer');
    return super.findByLink(linkId, deviceId);
  }

  override watch(chatId: string, watcher: ChatWatcher): Promise<StopWatching | 'gone'> {
    this.#watchers.push(watcher);
    return super.watch(chatId, {
      onEvent: (event) => {
        if (!this.#losesEvents) watcher.onEvent(this.#spoiled(event));
      },
      onInterrupted: () => watcher.onInterrupted(),
    });
  }

  #spoiled(event: ChatEvent): ChatEvent {
    if (!this.#spoilsNextMessage || event.type !== 'message') return event;
    this.#spoilsNextMessage = false;
    return { ...event, message: unreadable(event.message) };
  }
}

const unreadable = (message: Message): Message =>
  Object.defineProperty({ ...message }, 'content', {
    get: () => {
      throw new Error('unreadable');
    },
  });

/** A hub whose store is far away. */
export async function startDistantHub(
  options: Omit<HubOptions, 'makeStore'> = {},
): Promise<{ readonly hub: HubOnLoopback; readonly store: DistantStore }> {
  let store: DistantStore | undefined;
  const hub = await startHub({
    ...options,
    makeStore: (storeOptions) => {
      store = new DistantStore(storeOptions);
      return store;
    },
  });
  if (!store) throw new Error('the hub has made no store');
  return { hub, store };
}
