import { randomBytes } from 'node:crypto';
import type { Chat, Ender, NewChat } from '../../chat/chat.ts';
import { mostUnread } from '../../chat/chat-entry.ts';
import { chatIdOfLink, linkTailOf } from '../../chat/link.ts';
import type { Message } from '../../chat/message.ts';
import type { Device, EntrySeals, ParticipantId } from '../../chat/participant.ts';
import type { ReceiptAdvance, Receipts, SealedMark, UnreadMessages } from '../../chat/receipt.ts';
import type { Limits } from '../../config/limits.ts';
import type { RedisAddress } from '../../config/redis-address.ts';
import type { Cancel, Clock } from '../../runtime/clock.ts';
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
  NewReaction,
  NewVersion,
  OtherDevices,
  OwnKeyOutcome,
  StopWatching,
} from '../chat-store.ts';
import { makeStorageKey } from '../storage-keys.ts';
import { AppendBatches } from './append-batches.ts';
import { connectRedis } from './connection/connect-redis.ts';
import type { RedisConnections, WarningLogger } from './connection/redis-connections.ts';
import { RedisFailure } from './connection/redis-failure.ts';
import { checkRedisHealth } from './connection/redis-health.ts';
import { startHeartbeat } from './connection/redis-heartbeat.ts';
import { readSettingWarnings } from './connection/redis-settings.ts';
import { CreatorBudgets } from './creators/creator-budgets.ts';
import { decodeChat, encodeNewChat, lineIn, receiptsIn } from './records/chat-record.ts';
import { isDestructionReason } from './records/event-record.ts';
import { decodeMessages, decodeStoredMessage } from './records/message-record.ts';
import { UnreadableRecord } from './records/record-fields.ts';
import { RedisAssets } from './redis-assets.ts';
import { checkRights } from './scripts/redis-rights.ts';
import { defineScripts, type RunScript } from './scripts/script-runner.ts';
import type { LuaScriptName } from './scripts/script-texts.ts';
import { type TimedChanges, WatchedChats } from './watched-chats.ts';

export interface RedisStoreOptions {
  readonly address: RedisAddress;
  readonly clock: Clock;
  readonly limits: Limits;
  /** Keeps the bytes of files; without it they are kept in the Redis too. */
  readonly files?: FilesElsewhere;
  /** Receives advice on Redis's settings, and interruptions. */
  readonly logger?: WarningLogger;
  /** Hides which chats have the same creator, the same for all servers; without it, creators are known to this one alone. */
  readonly secret?: string;
}

/**
 * A store in a Redis that any number of servers share: one server, Sentinel or a Cluster. Each change is one script,
 * which Redis runs as a whole. A destroyed chat is removed from Redis; Redis decides when its memory is overwritten.
 * @throws RedisFailure when Redis does not answer
 */
export async function createRedisStore(options: RedisStoreOptions): Promise<ChatStore & WithAssets> {
  const { address, limits, logger, secret = randomBytes(32).toString('base64url') } = options;
  const redis = await connectRedis(address, limits, logger);
  await checkRights(redis).catch(async (error: unknown) => {
    await redis.close();
    throw error;
  });
  if (logger) await logSettingWarnings(redis, logger);
  return new RedisStore(redis, options, secret);
}

/** All servers of a Redis should have the same settings: the same warning is logged once. */
async function logSettingWarnings(redis: RedisConnections, logger: WarningLogger): Promise<void> {
  const warnings = await Promise.all(redis.primaries().map(readSettingWarnings));
  for (const warning of new Set(warnings.flat())) logger.warn(warning);
}

/** More than any sequence: the newest page is the one before it. */
const noSequence = Number.MAX_SAFE_INTEGER;

/** A mark that no receipt moves. */
const unmoved: SealedMark = { sequence: 0, sealed: '' };

class RedisStore implements ChatStore, WithAssets {
  readonly assets: AssetStore;
  readonly #ledger: RedisAssets;
  readonly #files: FilesElsewhere | undefined;
  readonly #redis: RedisConnections;
  readonly #clock: Clock;
  readonly #runScript: RunScript;
  readonly #budgets: CreatorBudgets;
  readonly #grantBytes: number;
  readonly #typingMs: number;
  readonly #appends: AppendBatches;
  readonly #watched: WatchedChats;
  readonly #stopHeartbeat: Cancel;

  constructor(redis: RedisConnections, { clock, limits, files }: RedisStoreOptions, secret: string) {
    const isAlive = async (chatId: string) => (await this.#run('creator', chatId)) !== 'gone';
    this.#budgets = new CreatorBudgets({ name: 'creator', redis, clock, limits, secret, isAlive });
    const assetBudgets = new CreatorBudgets({ name: 'creator-assets', redis, clock, limits, secret, isAlive });
    this.#grantBytes = limits.grantedBytesAtOnce;
    this.#typingMs = limits.typingMs;
    this.#redis = redis;
    this.#clock = clock;
    this.#runScript = defineScripts(redis, limits);
    this.#appends = new AppendBatches({
      run: (chatId, args) => this.#runScript('append', chatId, [String(clock.nowMs()), ...args]),
      charge: (chatId) => this.#chargeForGrowth(chatId, this.#budgets),
      grant: (chatId) => this.#grant(chatId),
    });
    this.#ledger = new RedisAssets({
      commands: redis.commands,
      run: (script, chatId, ...args) => unlessFull(this.#run(script, chatId, ...args)),
      grant: async (chatId) => {
        if ((await unlessFull(this.#chargeForGrowth(chatId, assetBudgets))) !== true) return false;
        await this.#run('grant-assets', chatId, String(limits.grantedAssetBytesAtOnce));
        return true;
      },
      afterUnclaimedTime: (call) => clock.schedule(limits.unclaimedAssetMs, call),
    });
    this.#files = files;
    this.assets = files?.assetsOver({ ledger: this.#ledger, isAlive }) ?? this.#ledger;
    this.#watched = new WatchedChats({
      subscriber: redis.subscriber,
      applyTimedChanges: (chatId, nowMs) => this.#applyTimedChanges(chatId, nowMs),
      clock,
      retryMs: limits.storeTimeoutMs,
      noticeLossMs: limits.presenceLeaseMs,
    });
    this.#stopHeartbeat = startHeartbeat(redis, clock, limits.heartbeatIntervalMs);
  }

  async create(chat: NewChat, creatorKeys: readonly string[] = []): Promise<CreateOutcome> {
    const { chatId, idleTimeoutMs } = chat;
    const isCharged = await unlessFull(this.#budgets.chargeForNew(creatorKeys, chatId));
    if (isCharged === 'full') return 'full';
    if (!isCharged) return 'creator-full';
    const creator = this.#budgets.hideCreator(chatId, creatorKeys);
    const grant = String(this.#budgets.firstGrantBytes);
    const reply = await unlessFull(
      this.#run('create', chatId, String(idleTimeoutMs), encodeNewChat(chat), creator, grant),
    );
    // The entry of a chat whose id is taken is that of the other chat, if it has the same creator.
    if (reply === 'full') await this.#budgets.release(creatorKeys, chatId);
    if (reply === 'created' || reply === 'taken' || reply === 'full') return reply;
    throw new UnreadableRecord('the outcome of creating a chat');
  }

  async find(chatId: string): Promise<FoundChat> {
    const nowMs = this.#clock.nowMs();
    const reply = await this.#runAt(nowMs, 'find', chatId);
    if (Array.isArray(reply)) return { found: 'chat', chat: decodeChat(chatId, reply, nowMs + this.#typingMs) };
    return isDestructionReason(reply) ? { found: 'tombstone', tombstone: { reason: reply } } : { found: 'unknown' };
  }

  async findByLink(linkId: string, deviceId?: string): Promise<FoundLink> {
    const found = await this.find(chatIdOfLink(linkId));
    if (found.found !== 'chat') return found;
    const { chat } = found;
    const linkTail = linkTailOf(linkId);
    const participant = chat.participants.find((candidate) => candidate.linkTail === linkTail);
    if (!participant) return { found: 'unknown' };
    const { participantId } = participant;
    return { found: 'chat', chat, participantId, device: deviceOf(chat, participantId, deviceId) };
  }

  async enter(
    chatId: string,
    participantId: ParticipantId,
    deviceId: string,
    verifier?: string,
  ): Promise<EnterOutcome> {
    const proved = verifier === undefined ? [] : [String(lineIn(participantId, 'verifier')), verifier];
    const reply = await this.#run('enter', chatId, participantId, deviceId, ...proved);
    return reply === 'entered' || reply === 'replaced' ? reply : 'gone';
  }

  async signOut(
    chatId: string,
    participantId: ParticipantId,
    deviceId: string,
  ): Promise<'signed-out' | 'unknown' | 'gone'> {
    const reply = await this.#run('sign-out', chatId, participantId, deviceId);
    if (reply === 'signed-out' || reply === 'unknown' || reply === 'gone') return reply;
    throw new UnreadableRecord('the outcome of signing out');
  }

  async storageKey(chatId: string, keeper: Keeper): Promise<string | undefined> {
    const device = keeper === 'organizer' ? [] : [keeper.participantId, keeper.deviceId];
    const reply = await this.#run('storage-key', chatId, makeStorageKey(), ...device);
    return typeof reply === 'string' ? reply : undefined;
  }

  async replaceCode(
    chatId: string,
    { participantId, deviceId }: DeviceSeat,
    { verifier, sealedChatKey, ownKeyHash }: EntrySeals,
    otherDevices: OtherDevices,
  ): Promise<CodeOutcome> {
    const lines = [lineIn(participantId, 'verifier'), verifier, lineIn(participantId, 'sealedChatKey'), sealedChatKey];
    const args = [participantId, deviceId, otherDevices, ...lines.map(String), ownKeyHash];
    const reply = await this.#run('replace-code', chatId, ...args);
    if (reply === 'replaced' || reply === 'overtaken' || reply === 'unknown' || reply === 'gone') return reply;
    throw new UnreadableRecord('the outcome of replacing a code');
  }

  async showOwnKey(chatId: string, { participantId, deviceId }: DeviceSeat, sealed: string): Promise<OwnKeyOutcome> {
    const reply = await this.#run('show-own-key', chatId, participantId, deviceId, sealed);
    if (reply === 'shown' || reply === 'unknown' || reply === 'gone') return reply;
    throw new UnreadableRecord('the outcome of showing a key');
  }

  async reportWrongCode(chatId: string, participantId: ParticipantId): Promise<void> {
    await this.#run('report-wrong-code', chatId, participantId);
  }

  append(chatId: string, message: NewMessage): Promise<AppendOutcome> {
    return this.#appends.append(chatId, message);
  }

  edit(chatId: string, { messageId, sender, version, sealed }: NewVersion): Promise<ChangeOutcome> {
    return this.#change('edit', chatId, messageId, sender, String(version), sealed);
  }

  delete(chatId: string, { messageId, sender, version, sealed }: NewVersion): Promise<ChangeOutcome> {
    return this.#change('delete', chatId, messageId, sender, String(version), sealed);
  }

  react(
    chatId: string,
    { messageId, participantId, version, sealed, isWithdrawn }: NewReaction,
  ): Promise<ChangeOutcome> {
    const state = isWithdrawn ? 'withdrawn' : 'given';
    return this.#change('react', chatId, messageId, participantId, String(version), sealed, state);
  }

  async advanceReceipts(
    chatId: string,
    participantId: ParticipantId,
    { delivered = unmoved, read = unmoved }: ReceiptAdvance,
  ): Promise<Receipts | 'gone'> {
    const marks = [delivered, read].flatMap(({ sequence, sealed }) => [String(sequence), sealed]);
    const reply = await this.#run('advance-receipts', chatId, participantId, ...marks);
    return Array.isArray(reply) ? receiptsIn(reply) : 'gone';
  }

  async keepOpen(chatId: string, participantId: ParticipantId): Promise<'kept-open' | 'gone'> {
    const reply = await this.#run('keep-open', chatId, participantId);
    return reply === 'kept-open' ? 'kept-open' : 'gone';
  }

  async holdPresence(chatId: string, serverId: string, participants: readonly ParticipantId[]): Promise<void> {
    const nowMs = this.#clock.nowMs();
    const nextChangeInMs = await this.#runAt(nowMs, 'hold-presence', chatId, serverId, participants.join(' '));
    // A chat that is gone is told to its watchers at once, if its end has not been.
    this.#watched.expectChange(chatId, typeof nextChangeInMs === 'number' ? nowMs + nextChangeInMs : nowMs);
  }

  async typing(chatId: string, participantId: ParticipantId): Promise<void> {
    await this.#run('typing', chatId, participantId);
  }

  async page(chatId: string, limit: number, beforeSequence = noSequence): Promise<readonly Message[]> {
    return decodeMessages(await this.#run('page', chatId, String(limit), String(beforeSequence)));
  }

  async summary(chatId: string, participantId: ParticipantId): Promise<ChatSummary | 'gone'> {
    const reply = await this.#run('summary', chatId, participantId, String(mostUnread));
    if (!Array.isArray(reply)) return 'gone';
    const [newest, unread, ...receipts] = reply;
    const lastMessage = newest === '' ? undefined : decodeStoredMessage(newest);
    return { lastMessage, receipts: receiptsIn(receipts), unread: Number(unread) };
  }

  async findSequence(chatId: string, messageId: string): Promise<number | undefined> {
    const sequence = Number(await this.#run('find-sequence', chatId, messageId));
    return sequence > 0 ? sequence : undefined;
  }

  async findUnread(chatId: string, participantId: ParticipantId): Promise<UnreadMessages> {
    const reply = await this.#run('find-unread', chatId, participantId);
    if (!Array.isArray(reply)) throw new UnreadableRecord('the unread messages');
    return { count: Number(reply[0]), first: Number(reply[1]) };
  }

  async changesSince(chatId: string, revision: number, limit: number): Promise<readonly Message[] | 'gone'> {
    const reply = await this.#run('changes-since', chatId, String(revision), String(limit));
    return reply === 'gone' ? 'gone' : decodeMessages(reply);
  }

  async destroy(chatId: string, endedBy: Ender): Promise<'destroyed' | 'gone'> {
    const reply = await this.#run('destroy', chatId, endedBy);
    if (reply !== 'destroyed') return 'gone';
    await this.#files?.forget(chatId);
    return 'destroyed';
  }

  watch(chatId: string, watcher: ChatWatcher): Promise<StopWatching | 'gone'> {
    return this.#watched.watch(chatId, watcher);
  }

  checkHealth(): Promise<void> {
    return checkRedisHealth(this.#redis);
  }

  async close(): Promise<void> {
    this.#stopHeartbeat();
    this.#watched.close();
    this.#ledger.close();
    this.#files?.close();
    await this.#redis.close();
  }

  async #change(script: 'edit' | 'delete' | 'react', chatId: string, ...args: string[]): Promise<ChangeOutcome> {
    let reply = await unlessFull(this.#run(script, chatId, ...args));
    if (reply === 'needs-grant') {
      if ((await unlessFull(this.#chargeForGrowth(chatId, this.#budgets))) !== true) return { outcome: 'store-full' };
      await this.#grant(chatId);
      reply = await unlessFull(this.#run(script, chatId, ...args));
    }
    if (Array.isArray(reply)) {
      const outcome = reply[1] === 'overtaken' ? 'overtaken' : 'changed';
      await this.#forgetFiles(chatId, reply[2]);
      return { outcome, message: decodeStoredMessage(reply[0]) };
    }
    switch (reply) {
      case 'gone':
      case 'unknown':
      case 'not-yours':
      case 'deleted':
      case 'chat-full':
      case 'waiting-full':
        return { outcome: reply };
      case 'full':
      case 'needs-grant':
        return { outcome: 'store-full' };
      default:
        throw new UnreadableRecord('the outcome of a change');
    }
  }

  /** @param assetIds with spaces between them; undefined after a change that erases none */
  async #forgetFiles(chatId: string, assetIds: unknown): Promise<void> {
    if (typeof assetIds === 'string' && assetIds !== '') await this.#files?.forget(chatId, assetIds.split(' '));
  }

  async #applyTimedChanges(chatId: string, nowMs: number): Promise<TimedChanges> {
    const reply = await this.#runAt(nowMs, 'apply-timed-changes', chatId);
    if (isDestructionReason(reply)) void this.#files?.forget(chatId);
    return typeof reply === 'number' || isDestructionReason(reply) ? reply : 'unknown';
  }

  /** Charges the budget of the chat's creator. Returns false when that has too little left. */
  async #chargeForGrowth(chatId: string, budgets: CreatorBudgets): Promise<boolean> {
    const hidden = await this.#runScript('creator', chatId, [String(this.#clock.nowMs())]);
    if (typeof hidden !== 'string' || hidden === 'gone') return true;
    return budgets.chargeForGrowth(budgets.creatorKeysIn(hidden, chatId), chatId);
  }

  async #grant(chatId: string): Promise<void> {
    await this.#runScript('grant', chatId, [String(this.#clock.nowMs()), String(this.#grantBytes)]);
  }

  #run(script: LuaScriptName, chatId: string, ...args: readonly (string | Buffer)[]): Promise<unknown> {
    return this.#runAt(this.#clock.nowMs(), script, chatId, ...args);
  }

  #runAt(
    nowMs: number,
    script: LuaScriptName,
    chatId: string,
    ...args: readonly (string | Buffer)[]
  ): Promise<unknown> {
    // Appends that were asked for earlier must run earlier.
    this.#appends.send(chatId);
    return this.#runScript(script, chatId, [String(nowMs), ...args]);
  }
}

async function unlessFull<T>(answer: Promise<T>): Promise<T | 'full'> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof RedisFailure && error.isFull) return 'full';
    throw error;
  }
}

const deviceOf = ({ devices }: Chat, participantId: ParticipantId, deviceId: string | undefined): Device | undefined =>
  devices.find((device) => device.deviceId === deviceId && device.participantId === participantId);
