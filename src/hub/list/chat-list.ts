import type { Logger } from 'pino';
import {
  renderChatList,
  renderChatListChange,
  renderChatListRemoval,
} from '../../../views/fragments/chat-list-fragment.ts';
import type { Limits } from '../../config/limits.ts';
import { closeCodes } from '../../protocol/close-codes.ts';
import { failureOf } from '../../runtime/failure.ts';
import type { ChatStore } from '../../store/chat-store.ts';
import type { Words } from '../../words/words.ts';
import { Frame } from '../peers/frame.ts';
import type { LiveSocket, SocketOwner } from '../peers/live-socket.ts';
import type { PeerGroup, PeerGroupKeeper } from '../peers/peer-group.ts';
import { type ChatLister, ListedChat, type ListedLink } from './listed-chat.ts';

export interface ChatListServices {
  readonly store: ChatStore;
  readonly limits: Limits;
  readonly logger: Logger;
}

export interface ListedLinks {
  readonly links: readonly ListedLink[];
  /** Whether the browser has entered more chats than a list shows. */
  readonly hasMore: boolean;
  /** In the language of the page. */
  readonly words: Words;
}

/**
 * The list of the chats that one browser has entered, updated over one socket. Its reader does not count as present in them
 * (decision 10). Several events of a chat in one turn are sent as one change.
 */
export class ChatList implements PeerGroup, SocketOwner, ChatLister {
  /** The browser's devices in all chats that it asked for, including chats that have left the list since. */
  readonly deviceIds: readonly string[];
  readonly #socket: LiveSocket;
  readonly #services: ChatListServices;
  readonly #keeper: PeerGroupKeeper<ChatList>;
  readonly #chats: Set<ListedChat>;
  readonly #hasMore: boolean;
  readonly #words: Words;
  /** Chats with a change, or a departure from the list, that is not sent yet. */
  readonly #changed = new Set<ListedChat>();
  /** Set when the page has been sent the whole list. */
  #isLive = false;
  #isClosed = false;

  constructor(
    socket: LiveSocket,
    { links, hasMore, words }: ListedLinks,
    services: ChatListServices,
    keeper: PeerGroupKeeper<ChatList>,
  ) {
    const { store } = services;
    this.#socket = socket;
    this.#services = services;
    this.#keeper = keeper;
    this.#hasMore = hasMore;
    this.#words = words;
    this.deviceIds = links.map(({ deviceId }) => deviceId);
    this.#chats = new Set(links.map((link) => new ListedChat(link, store, this)));
    socket.takeSeat(this, { participantId: undefined, deviceId: undefined, words }, keeper.tickTimeMs);
    this.#open().catch((error: unknown) => this.onLost(error));
  }

  sendAway(closeCode: number): void {
    this.flush();
    this.#close();
    this.#socket.close(closeCode);
  }

  terminate(): void {
    this.#socket.terminate();
  }

  flush(): void {
    if (!this.#isLive || this.#changed.size === 0) return;
    const changes = [...this.#changed].map((chat) =>
      chat.entry ? renderChatListChange(chat.entry, this.#words) : renderChatListRemoval(chat.link.linkId),
    );
    const hasLost = [...this.#changed].some((chat) => !chat.entry);
    this.#changed.clear();
    this.#write(changes.join(''));
    if (this.#isClosed) return;
    // The browser connects again, and the new list has room for an earlier chat.
    if (this.#hasMore && hasLost) this.sendAway(closeCodes.serviceRestart);
    else if (this.#chats.size === 0) this.sendAway(closeCodes.done);
  }

  beat(): void {
    this.#socket.beat(this.#keeper.tickTimeMs, this.#services.limits);
  }

  dropSilent(): void {
    if (this.#socket.isSilent(this.#keeper.tickTimeMs, this.#services.limits)) this.#socket.terminate();
  }

  // Events of the chats.

  onChanged(chat: ListedChat): void {
    if (this.#changed.size === 0) this.#keeper.flushSoon(this);
    this.#changed.add(chat);
  }

  onLeft(chat: ListedChat): void {
    this.#chats.delete(chat);
    this.onChanged(chat);
  }

  onLost(error: unknown): void {
    if (this.#isClosed) return;
    this.#services.logger.warn(failureOf(error), 'keeping a list of chats failed');
    this.sendAway(closeCodes.tryAgainLater);
  }

  // Events of the socket.

  onFrame(): void {
    this.sendAway(closeCodes.policyViolation);
  }

  onAlive(socket: LiveSocket): void {
    socket.heardAtMs = this.#keeper.tickTimeMs;
  }

  onClosed(): void {
    this.#close();
    this.#keeper.onPeerClosed();
  }

  async #open(): Promise<void> {
    await Promise.all([...this.#chats].map((chat) => chat.open()));
    if (this.#isClosed) return;
    this.#isLive = true;
    this.#changed.clear();
    const entries = [...this.#chats].map(({ entry }) => entry).filter((entry) => entry !== undefined);
    this.#write(renderChatList(entries, this.#hasMore, this.#words));
    if (entries.length === 0) this.sendAway(closeCodes.done);
  }

  #write(html: string): void {
    this.#socket.write(new Frame(html));
    if (this.#socket.bufferedBytes <= this.#services.limits.bufferedBytesPerSocket) return;
    this.#services.logger.debug('a reader was too slow');
    this.#socket.terminate();
  }

  #close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    for (const chat of this.#chats) chat.close();
    this.#keeper.onEmptied(this);
  }
}
