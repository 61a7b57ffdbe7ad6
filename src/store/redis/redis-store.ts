import { randomBytes } from 'node:crypto';
import type { Chat, Ender, NewChat } from '../../chat/chat.ts';
import { mostUnread } from '../../chat/limits.ts';
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
import { unlessFull } from './connection/redis-failure.ts';
import { checkRedisHealth } from './connection/redis-health.ts';
import { startHeartbeat } from './connection/redis-heartbeat.ts';
import { readSettingWarnings } from './connection/redis-settings.ts';
import { ChatGrants } from './creators/chat-grants.ts';
import { CreatorBudgets } from './creators/creator-budgets.ts';
import { ChatLives } from './life/chat-lives.ts';
import { decodeChat, encodeNewChat, lineIn, ownKeyLines, receiptsIn } from './records/chat-record.ts';
import { isDestructionReason } from './records/event-record.ts';
import { decodeMessages } from './records/message-record.ts';
import {
  decodeChange,
  decodeSummary,
  decodeUnread,
  erasedFilesIn,
  momentIn,
  outcomeIn,
} from './records/outcome-record.ts';
import { decodeClaim, encodeAsking, encodeSubscription } from './records/subscription-record.ts';
import { RedisAssets } from './redis-assets.ts';
import { ChatScripts } from './scripts/chat-scripts.ts';
import { checkRights } from './scripts/redis-rights.ts';
import { defineScripts } from './scripts/script-runner.ts';
import type { LuaScriptName } from './scripts/script-texts.ts';

export interface RedisStoreOptions {
  readonly address: RedisAddress;
  readonly clock: Clock;
  readonly limits: Limits;
  /** Stores the bytes of files; without it Redis does. */
  readonly files?: FilesElsewhere;
  /** Receives warnings about Redis's settings and about interruptions. */
  readonly logger?: WarningLogger;
  /** Hides in Redis which chats have the same creator. All servers need the same one; without it, each server counts creators alone. */
  readonly secret?: string;
}

/**
 * A store in a Redis that any number of Parley servers share: one Redis server, Sentinel or a Cluster. Each change is one script,
 * which Redis runs atomically. A destroyed chat is removed from Redis; Redis decides when its memory is overwritten.
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

/** All servers of a Redis should have the same settings, so that equal warnings are logged once. */
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
  readonly #files: FilesElsewhere | undefined;
  readonly #redis: RedisConnections;
  readonly #clock: Clock;
  readonly #typingMs: number;
  readonly #scripts: ChatScripts;
  readonly #budgets: CreatorBudgets;
  readonly #grants: ChatGrants;
  readonly #appends: AppendBatches;
  readonly #lives: ChatLives;
  readonly #stopHeartbeat: Cancel;

  constructor(redis: RedisConnections, { clock, limits, files }: RedisStoreOptions, secret: string) {
    this.#redis = redis;
    this.#clock = clock;
    this.#files = files;
    this.#typingMs = limits.typingMs;
    const scripts = new ChatScripts(defineScripts(redis, limits), clock, (chatId) => this.#appends.send(chatId));
    this.#scripts = scripts;
    const isAlive = async (chatId: string) => (await scripts.run('creator', chatId)) !== 'gone';
    const creatorOf = (chatId: string) => scripts.runAhead('creator', chatId);
    this.#budgets = new CreatorBudgets({ name: 'creator', redis, clock, limits, secret, isAlive });
    this.#grants = new ChatGrants({
      budgets: this.#budgets,
      creatorOf,
      grant: (chatId) => scripts.runAhead('grant', chatId, String(limits.grantedBytesAtOnce)),
    });
    this.#appends = new AppendBatches({
      run: (chatId, args) => scripts.runAhead('append', chatId, ...args),
      charge: (chatId) => this.#grants.charge(chatId),
      grant: (chatId) => this.#grants.grant(chatId),
    });
    const assetGrants = new ChatGrants({
      budgets: new CreatorBudgets({ name: 'creator-assets', redis, clock, limits, secret, isAlive }),
      creatorOf,
      grant: (chatId) => scripts.run('grant-assets', chatId, String(limits.grantedAssetBytesAtOnce)),
    });
    const onErased = (chatId: string, assetIds?: readonly string[]) => void files?.forget(chatId, assetIds);
    this.#lives = new ChatLives({ redis, scripts, clock, limits, onErased });
    const ledger = new RedisAssets({
      commands: redis.commands,
      run: (script, chatId, ...args) => unlessFull(scripts.run(script, chatId, ...args)),
      grant: (chatId) => assetGrants.chargeAndGrant(chatId),
      onStored: (chatId) => this.#lives.expectErasure(chatId, clock.nowMs() + limits.unclaimedAssetMs),
    });
    this.assets = files?.assetsOver({ ledger, isAlive }) ?? ledger;
    this.#stopHeartbeat = startHeartbeat(redis, clock, limits.heartbeatIntervalMs);
  }

  /** Resolves when the other servers know this one, or Redis did not answer. */
  start(): Promise<void> {
    return this.#lives.start();
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
    // Not for `taken`: the budget's entry may be that of the existing chat, if it has the same creator.
    if (reply === 'full') await this.#budgets.release(creatorKeys, chatId);
    return outcomeIn(reply, ['created', 'taken', 'full'], 'creating a chat');
  }

  async find(chatId: string): Promise<FoundChat> {
    const nowMs = this.#clock.nowMs();
    const reply = await this.#scripts.runAt(nowMs, 'find', chatId, this.#lives.lostServers);
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
    return outcomeIn(reply, ['signed-out', 'unknown', 'gone'], 'signing out');
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
    return outcomeIn(reply, ['replaced', 'overtaken', 'unknown', 'gone'], 'replacing a code');
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
    const outcome = outcomeIn(reply, ['subscribed', 'unknown', 'full', 'gone'], 'subscribing');
    return outcome === 'full' ? 'store-full' : outcome;
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
    this.#lives.expectErasure(chatId, momentIn(reply[4]));
    return receiptsIn(reply);
  }

  async keepOpen(chatId: string, participantId: ParticipantId): Promise<'kept-open' | 'gone'> {
    const reply = await this.#run('keep-open', chatId, participantId);
    return reply === 'kept-open' ? 'kept-open' : 'gone';
  }

  holdPresence(chatId: string, participants: readonly ParticipantId[]): Promise<void> {
    return this.#lives.holdPresence(chatId, participants);
  }

  async typing(chatId: string, participantId: ParticipantId): Promise<void> {
    await this.#run('typing', chatId, participantId);
  }

  async page(chatId: string, limit: number, beforeSequence = noSequence): Promise<readonly Message[]> {
    return decodeMessages(await this.#run('page', chatId, String(limit), String(beforeSequence)));
  }

  async summary(chatId: string, participantId: ParticipantId): Promise<ChatSummary | 'gone'> {
    const reply = await this.#run('summary', chatId, participantId, String(mostUnread));
    return Array.isArray(reply) ? decodeSummary(reply) : 'gone';
  }

  async findSequence(chatId: string, messageId: string): Promise<number | undefined> {
    const sequence = Number(await this.#run('find-sequence', chatId, messageId));
    return sequence > 0 ? sequence : undefined;
  }

  async findUnread(chatId: string, participantId: ParticipantId): Promise<UnreadMessages> {
    return decodeUnread(await this.#run('find-unread', chatId, participantId));
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
    return this.#lives.watch(chatId, watcher);
  }

  checkHealth(): Promise<void> {
    return checkRedisHealth(this.#redis);
  }

  async close(): Promise<void> {
    this.#stopHeartbeat();
    await this.#lives.close();
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
    return outcomeIn(reply, ['shown', 'unknown', 'gone'], 'showing a key');
  }

  async #change(script: ChangeScript, chatId: string, ...args: string[]): Promise<ChangeOutcome> {
    let reply = await unlessFull(this.#run(script, chatId, ...args));
    if (reply === 'needs-grant') {
      if (!(await this.#grants.chargeAndGrant(chatId))) return { outcome: 'store-full' };
      reply = await unlessFull(this.#run(script, chatId, ...args));
    }
    if (Array.isArray(reply)) {
      const erased = erasedFilesIn(reply[2]);
      if (erased.length > 0) await this.#files?.forget(chatId, erased);
      this.#lives.expectErasure(chatId, momentIn(reply[3]));
    }
    return decodeChange(reply);
  }

  #run(script: LuaScriptName, chatId: string, ...args: readonly string[]): Promise<unknown> {
    return this.#scripts.run(script, chatId, ...args);
  }
}

const deviceOf = ({ devices }: Chat, participantId: ParticipantId, deviceId: string | undefined): Device | undefined =>
  devices.find((device) => device.deviceId === deviceId && device.participantId === participantId);
