import { randomBytes } from 'node:crypto';
import type { Chat, Ender, NewChat } from '../../chat/chat.ts';
import { mostUnread } from '../../chat/chat-entry.ts';
import { chatIdOfLink, linkTailOf } from '../../chat/link.ts';
import type { Message } from '../../chat/message.ts';
import type { Device, EntrySeals, ParticipantId } from '../../chat/participant.ts';
import type { ReceiptAdvance, Receipts, SealedMark, UnreadMessages } from '../../chat/receipt.ts';
import type { NoticeAsking, NoticeClaim, Subscription } from '../../chat/subscription.ts';
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
  NewOpening,
  NewReaction,
  NewVersion,
  OtherDevices,
  OwnKeyOutcome,
  StopWatching,
  SubscribeOutcome,
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
import { HeldPresence } from './presence/held-presence.ts';
import { ServerLeases } from './presence/server-leases.ts';
import { decodeChat, encodeNewChat, lineIn, ownKeyLines, receiptsIn } from './records/chat-record.ts';
import { isDestructionReason } from './records/event-record.ts';
import { decodeMessages, decodeStoredMessage } from './records/message-record.ts';
import { UnreadableRecord } from './records/record-fields.ts';
import { decodeClaim, encodeAsking, encodeSubscription } from './records/subscription-record.ts';
import { RedisAssets } from './redis-assets.ts';
import { checkRights } from './scripts/redis-rights.ts';
import { defineScripts, type RunScript } from './scripts/script-runner.ts';
import type { LuaScriptName } from './scripts/script-texts.ts';
import { TimedCalls } from './timed-calls.ts';
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
  const store = new RedisStore(redis, options, secret);
  await store.start();
  return store;
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

type ChangeScript = 'edit' | 'delete' | 'react' | 'open' | 'close';

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
  readonly #held = new HeldPresence();
  readonly #leases: ServerLeases;
  readonly #erasures: TimedCalls;
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
      onStored: (chatId) => this.#erasures.expect(chatId, clock.nowMs() + limits.unclaimedAssetMs),
    });
    this.#files = files;
    this.assets = files?.assetsOver({ ledger: this.#ledger, isAlive }) ?? this.#ledger;
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
    this.#stopHeartbeat = startHeartbeat(redis, clock, limits.heartbeatIntervalMs);
  }

  /** Resolves when the other servers know this one, or Redis did not answer. */
  start(): Promise<void> {
    return this.#leases.start();
  }

  async create(chat: NewChat, creatorKeys: readonly string[] = []): Promise<CreateOutcome> {
    const { chatId, idleTimeoutMs, vanishAfterMs = 0 } = chat;
    const isCharged = await unlessFull(this.#budgets.chargeForNew(creatorKeys, chatId));
    if (isCharged === 'full') return 'full';
    if (!isCharged) return 'creator-full';
    const creator = this.#budgets.hideCreator(chatId, creatorKeys);
    const grant = String(this.#budgets.firstGrantBytes);
    const reply = await unlessFull(
      this.#run('create', chatId, String(idleTimeoutMs), encodeNewChat(chat), creator, grant, String(vanishAfterMs)),
    );
    // The entry of a chat whose id is taken is that of the other chat, if it has the same creator.
    if (reply === 'full') await this.#budgets.release(creatorKeys, chatId);
    if (reply === 'created' || reply === 'taken' || reply === 'full') return reply;
    throw new UnreadableRecord('the outcome of creating a chat');
  }

  async find(chatId: string): Promise<FoundChat> {
    const nowMs = this.#clock.nowMs();
    const reply = await this.#runAt(nowMs, 'find', chatId, this.#leases.lost);
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

  showOwnKey(chatId: string, device: DeviceSeat, sealed: string): Promise<OwnKeyOutcome> {
    return this.#showOfOwnKey(chatId, device, sealed, ownKeyLines.sealed);
  }

  keepAgreement(chatId: string, device: DeviceSeat, sealed: string): Promise<OwnKeyOutcome> {
    return this.#showOfOwnKey(chatId, device, sealed, ownKeyLines.agreement);
  }

  async subscribe(
    chatId: string,
    { participantId, deviceId }: DeviceSeat,
    subscription: Subscription,
  ): Promise<SubscribeOutcome> {
    const packed = encodeSubscription(subscription);
    const reply = await unlessFull(this.#run('subscribe', chatId, participantId, deviceId, packed));
    if (reply === 'full') return 'store-full';
    if (reply === 'subscribed' || reply === 'unknown' || reply === 'gone') return reply;
    throw new UnreadableRecord('the outcome of subscribing');
  }

  async unsubscribe(chatId: string, { participantId, deviceId }: DeviceSeat, endpoint = ''): Promise<void> {
    await this.#run('unsubscribe', chatId, participantId, deviceId, endpoint);
  }

  async noteLooking(chatId: string, { participantId, deviceId }: DeviceSeat): Promise<'noted' | 'gone'> {
    return (await this.#run('note-looking', chatId, participantId, deviceId)) === 'gone' ? 'gone' : 'noted';
  }

  async claimNotice(chatId: string, participantId: ParticipantId, asking: NoticeAsking = {}): Promise<NoticeClaim> {
    return decodeClaim(await this.#run('claim-notice', chatId, participantId, ...encodeAsking(asking)));
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

  openMessage(chatId: string, { messageId, participantId, sealed }: NewOpening): Promise<ChangeOutcome> {
    return this.#change('open', chatId, messageId, participantId, sealed);
  }

  closeMessage(chatId: string, { messageId, participantId }: Omit<NewOpening, 'sealed'>): Promise<ChangeOutcome> {
    return this.#change('close', chatId, messageId, participantId);
  }

  async advanceReceipts(
    chatId: string,
    participantId: ParticipantId,
    { delivered = unmoved, read = unmoved }: ReceiptAdvance,
  ): Promise<Receipts | 'gone'> {
    const marks = [delivered, read].flatMap(({ sequence, sealed }) => [String(sequence), sealed]);
    const reply = await this.#run('advance-receipts', chatId, participantId, ...marks);
    if (!Array.isArray(reply)) return 'gone';
    this.#expectErasure(chatId, reply[4]);
    return receiptsIn(reply);
  }

  async keepOpen(chatId: string, participantId: ParticipantId): Promise<'kept-open' | 'gone'> {
    const reply = await this.#run('keep-open', chatId, participantId);
    return reply === 'kept-open' ? 'kept-open' : 'gone';
  }

  async holdPresence(chatId: string, participants: readonly ParticipantId[]): Promise<void> {
    this.#held.hold(chatId, participants);
    await this.#sayWhoIsHere(chatId);
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
    const isEmptied = this.#held.isEmpty;
    this.#stopHeartbeat();
    this.#watched.close();
    this.#erasures.close();
    await this.#leases.close(isEmptied);
    this.#files?.close();
    await this.#redis.close();
  }

  async #showOfOwnKey(
    chatId: string,
    { participantId, deviceId }: DeviceSeat,
    sealed: string,
    line: number,
  ): Promise<OwnKeyOutcome> {
    const reply = await this.#run('show-own-key', chatId, participantId, deviceId, sealed, String(line));
    if (reply === 'shown' || reply === 'unknown' || reply === 'gone') return reply;
    throw new UnreadableRecord('the outcome of showing a key');
  }

  async #change(script: ChangeScript, chatId: string, ...args: string[]): Promise<ChangeOutcome> {
    let reply = await unlessFull(this.#run(script, chatId, ...args));
    if (reply === 'needs-grant') {
      if ((await unlessFull(this.#chargeForGrowth(chatId, this.#budgets))) !== true) return { outcome: 'store-full' };
      await this.#grant(chatId);
      reply = await unlessFull(this.#run(script, chatId, ...args));
    }
    if (Array.isArray(reply)) {
      const outcome = reply[1] === 'overtaken' ? 'overtaken' : 'changed';
      await this.#forgetFiles(chatId, reply[2]);
      this.#expectErasure(chatId, reply[3]);
      return { outcome, message: decodeStoredMessage(reply[0]) };
    }
    switch (reply) {
      case 'gone':
      case 'unknown':
      case 'not-yours':
      case 'deleted':
      case 'read-once':
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

  /** @param atMs when the next message of the chat is erased; 0 or undefined where none is, or the script does not say it */
  #expectErasure(chatId: string, atMs: unknown): void {
    const moment = momentIn(atMs);
    if (moment !== undefined) this.#erasures.expect(chatId, moment);
  }

  /** @param assetIds with spaces between them; undefined after a change that erases none */
  async #forgetFiles(chatId: string, assetIds: unknown): Promise<void> {
    if (typeof assetIds === 'string' && assetIds !== '') await this.#files?.forget(chatId, assetIds.split(' '));
  }

  async #applyTimedChanges(chatId: string, nowMs: number): Promise<TimedChanges> {
    const held = this.#held.in(chatId);
    const { serverId, formerIds, lost, lostOthers } = this.#leases;
    const args = held === undefined ? [lost] : [lostOthers, serverId, held, formerIds];
    const reply = await this.#runAt(nowMs, 'apply-timed-changes', chatId, ...args);
    if (Array.isArray(reply)) {
      if (held !== undefined) this.#held.said(chatId, held, this.#watched.isWatched(chatId));
      const [nextChangeMs, servers, files, nextErasureAtMs] = reply.map(String);
      void this.#forgetFiles(chatId, files?.trim());
      return { nextChangeMs: Number(nextChangeMs), servers: servers ?? '', nextErasureAtMs: momentIn(nextErasureAtMs) };
    }
    this.#held.forget(chatId);
    if (!isDestructionReason(reply)) return 'unknown';
    void this.#files?.forget(chatId);
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
    // What fails again stays unsaid, and the first failure was logged.
    for (const chatId of this.#held.takeUnsaid()) this.#sayWhoIsHere(chatId).catch(() => undefined);
  }

  #isForgotten(chatId: string, servers: string): boolean {
    const held = this.#held.in(chatId) ?? '';
    return held !== '' && !servers.includes(this.#leases.serverId);
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

/** A moment in the reply of a script; 0 is none. */
const momentIn = (value: unknown): number | undefined => (Number(value) > 0 ? Number(value) : undefined);

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
