import type { ParticipantId } from '../../../chat/participant.ts';
import type { Limits } from '../../../config/limits.ts';
import type { Clock } from '../../../runtime/clock.ts';
import type { ChatWatcher, StopWatching } from '../../chat-store.ts';
import type { RedisConnections } from '../connection/redis-connections.ts';
import { HeldPresence } from '../presence/held-presence.ts';
import { ServerLeases } from '../presence/server-leases.ts';
import { isDestructionReason } from '../records/event-record.ts';
import { erasedFilesIn, momentIn } from '../records/outcome-record.ts';
import type { ChatScripts } from '../scripts/chat-scripts.ts';
import { TimedCalls } from './timed-calls.ts';
import { type TimedChanges, WatchedChats } from './watched-chats.ts';

export interface ChatLifeOptions {
  readonly redis: Pick<RedisConnections, 'commands' | 'subscriber'>;
  readonly scripts: Pick<ChatScripts, 'runAt'>;
  readonly clock: Clock;
  readonly limits: Limits;
  /** Redis has erased these files of a chat, or the whole chat when there are no ids. */
  onErased(chatId: string, assetIds?: readonly string[]): void;
}

/**
 * This server's part in the lives of chats: applies timed changes to the chats that it watches, and tells the other servers which
 * participants are connected through it.
 */
export class ChatLives {
  readonly #scripts: ChatLifeOptions['scripts'];
  readonly #onErased: ChatLifeOptions['onErased'];
  readonly #watched: WatchedChats;
  readonly #held = new HeldPresence();
  readonly #leases: ServerLeases;
  readonly #erasures: TimedCalls;

  constructor({ redis, scripts, clock, limits, onErased }: ChatLifeOptions) {
    this.#scripts = scripts;
    this.#onErased = onErased;
    this.#watched = new WatchedChats({
      subscriber: redis.subscriber,
      applyTimedChanges: (chatId, nowMs) => this.#applyTimedChanges(chatId, nowMs),
      clock,
      retryMs: limits.storeTimeoutMs,
      checkMs: limits.chatCheckMs,
      isForgotten: (chatId, servers) => this.#isForgotten(chatId, servers),
      onForgotten: (chatId) => this.#held.endWatch(chatId),
    });
    this.#leases = new ServerLeases({
      redis,
      clock,
      limits,
      onRenewed: () => this.#sayUnsaid(),
      onLost: (serverIds) => void this.#watched.check(serverIds),
      onForgotten: () => void this.#watched.check(),
    });
    this.#erasures = new TimedCalls(clock, limits.storeTimeoutMs, async (chatId) => {
      const changes = await this.#applyTimedChanges(chatId, clock.nowMs());
      return typeof changes === 'string' ? undefined : changes.nextErasureAtMs;
    });
  }

  /** The lost servers and the ends of their leases, as an argument for scripts. */
  get lostServers(): string {
    return this.#leases.lost;
  }

  /** Resolves when the other servers know this one, or Redis did not answer. */
  start(): Promise<void> {
    return this.#leases.start();
  }

  watch(chatId: string, watcher: ChatWatcher): Promise<StopWatching | 'gone'> {
    return this.#watched.watch(chatId, watcher);
  }

  async holdPresence(chatId: string, participants: readonly ParticipantId[]): Promise<void> {
    this.#held.hold(chatId, participants);
    await this.#sayWhoIsHere(chatId);
  }

  /** @param atMs the time of the chat's next erasure; undefined without one */
  expectErasure(chatId: string, atMs: number | undefined): void {
    if (atMs !== undefined) this.#erasures.expect(chatId, atMs);
  }

  async close(): Promise<void> {
    const isEmptied = this.#held.isEmpty;
    this.#watched.close();
    this.#erasures.close();
    await this.#leases.close(isEmptied);
  }

  async #applyTimedChanges(chatId: string, nowMs: number): Promise<TimedChanges> {
    const held = this.#held.in(chatId);
    const { serverId, formerIds, lost, lostOthers } = this.#leases;
    const args = held === undefined ? [lost] : [lostOthers, serverId, held, formerIds];
    const reply = await this.#scripts.runAt(nowMs, 'apply-timed-changes', chatId, ...args);
    if (Array.isArray(reply)) {
      if (held !== undefined) this.#held.said(chatId, held, this.#watched.isWatched(chatId));
      const [nextChangeMs, servers, files, nextErasureAtMs] = reply.map(String);
      const erased = erasedFilesIn(files);
      if (erased.length > 0) this.#onErased(chatId, erased);
      return { nextChangeMs: Number(nextChangeMs), servers: servers ?? '', nextErasureAtMs: momentIn(nextErasureAtMs) };
    }
    this.#held.forget(chatId);
    if (!isDestructionReason(reply)) return 'unknown';
    this.#onErased(chatId);
    return reply;
  }

  async #sayWhoIsHere(chatId: string): Promise<void> {
    try {
      await this.#watched.lookAfter(chatId);
    } catch (error) {
      this.#held.failed(chatId);
      throw error;
    }
  }

  #sayUnsaid(): void {
    // A chat that fails again stays unsaid; the first failure was logged.
    for (const chatId of this.#held.takeUnsaid()) this.#sayWhoIsHere(chatId).catch(() => undefined);
  }

  #isForgotten(chatId: string, servers: string): boolean {
    const held = this.#held.in(chatId) ?? '';
    return held !== '' && !servers.includes(this.#leases.serverId);
  }
}
