import { readFileSync } from 'node:fs';
import { budgetEntriesAtOnce, type Limits } from '../../../config/limits.ts';
import { creatorBounds } from '../../../config/network-factors.ts';
import type { Clock } from '../../../runtime/clock.ts';
import type { RedisConnections } from '../connection/redis-connections.ts';
import { toRedisFailure } from '../connection/redis-failure.ts';
import { CreatorMask } from './creator-mask.ts';

const readLua = (name: string): string =>
  readFileSync(new URL(`../scripts/budgets/${name}.lua`, import.meta.url), 'utf8');

/** The bytes of a chat without messages, rounded up. */
const emptyChatBytes = 8 * 1024;

/** `creator` counts chats without their files, `creator-assets` only files. */
type BudgetName = 'creator' | 'creator-assets';

export interface CreatorBudgetOptions {
  readonly name: BudgetName;
  readonly redis: Pick<RedisConnections, 'commands'>;
  readonly clock: Clock;
  readonly limits: Limits;
  /** Masks the creators of chats; the same for all servers. */
  readonly secret: string;
  isAlive(chatId: string): Promise<boolean>;
}

/**
 * The bytes that the chats of one creator hold together, counted in Redis for all servers. Chats are charged in advance, in large
 * steps, so that few messages need more than their own script. The charges of ended chats are released when a budget
 * is used up, and at the latest after the longest life of a chat.
 */
export class CreatorBudgets {
  readonly #redis: CreatorBudgetOptions['redis'];
  readonly #clock: Clock;
  readonly #limits: Limits;
  readonly #isAlive: CreatorBudgetOptions['isAlive'];
  readonly #mask: CreatorMask;
  readonly #name: BudgetName;
  readonly #bounds: readonly number[];
  readonly #stepBytes: number;
  /** New chats may use this share of a budget; the rest is reserved for existing chats. */
  readonly #shareOfNewChats: number;
  readonly #charge = readLua('charge');
  readonly #release = readLua('release');
  /** Budgets that were swept lately. */
  readonly #swept = new Set<string>();

  constructor({ name, redis, clock, limits, secret, isAlive }: CreatorBudgetOptions) {
    this.#redis = redis;
    this.#clock = clock;
    this.#limits = limits;
    this.#isAlive = isAlive;
    this.#mask = new CreatorMask(secret);
    this.#name = name;
    const isOfAssets = name === 'creator-assets';
    this.#bounds = creatorBounds(limits, isOfAssets ? limits.assetBytesPerCreator : limits.storedBytesPerCreator);
    this.#stepBytes = isOfAssets ? limits.grantedAssetBytesAtOnce : limits.grantedBytesAtOnce;
    this.#shareOfNewChats = 1 - limits.keptFreePercent / 100;
  }

  /** The first grant of a chat: the bytes that it may hold until both have entered, and Redis's overhead for them. */
  get firstGrantBytes(): number {
    return Math.ceil(1.5 * this.#limits.sealedBytesUntilBothIn);
  }

  hideCreator(chatId: string, creatorKeys: readonly string[]): string {
    return this.#mask.hideCreator(chatId, creatorKeys);
  }

  creatorKeysIn(hidden: string, chatId: string): readonly string[] {
    return this.#mask.creatorKeysIn(hidden, chatId);
  }

  chargeForNew(creatorKeys: readonly string[], chatId: string): Promise<boolean> {
    return this.#chargeOrSweep(creatorKeys, chatId, emptyChatBytes + this.firstGrantBytes, this.#shareOfNewChats);
  }

  chargeForGrowth(creatorKeys: readonly string[], chatId: string): Promise<boolean> {
    return this.#chargeOrSweep(creatorKeys, chatId, this.#stepBytes);
  }

  /** Releases the charge of a chat that was not created after all. */
  async release(creatorKeys: readonly string[], chatId: string): Promise<void> {
    const budgets = this.#budgetsOf(creatorKeys);
    await Promise.all(
      creatorKeys.map((key, index) => this.#releaseEntries(budgets[index] ?? '', [this.#mask.hideChat(key, chatId)])),
    );
  }

  /** Returns false when a budget has too little left, even after the charges of ended chats were released. */
  async #chargeOrSweep(creatorKeys: readonly string[], chatId: string, bytes: number, share = 1): Promise<boolean> {
    if (creatorKeys.length === 0) return true;
    const budgets = this.#budgetsOf(creatorKeys);
    // Ended chats may have used up the budget of each width of network.
    for (const _ of budgets) {
      const usedUp = await this.#chargeAll(creatorKeys, chatId, bytes, share);
      if (usedUp === 0) return true;
      if (!(await this.#sweep(budgets[usedUp - 1] ?? ''))) return false;
    }
    return (await this.#chargeAll(creatorKeys, chatId, bytes, share)) === 0;
  }

  async #chargeAll(creatorKeys: readonly string[], chatId: string, bytes: number, share: number): Promise<number> {
    const budgets = this.#budgetsOf(creatorKeys);
    const entries = creatorKeys.flatMap((key, index) => [
      Math.floor(share * (this.#bounds[index] ?? Number.MAX_SAFE_INTEGER)),
      this.#mask.hideChat(key, chatId),
    ]);
    const args = [...budgets, bytes, this.#limits.longestLifeMs + this.#limits.erasureSlackMs, ...entries];
    return Number(await failing(this.#redis.commands.eval(this.#charge, budgets.length, ...args)));
  }

  /** Releases the charges of ended chats. Returns false when this was done a moment ago. */
  async #sweep(budget: string): Promise<boolean> {
    if (this.#swept.has(budget)) return false;
    this.#swept.add(budget);
    this.#clock.schedule(this.#limits.readinessMs, () => void this.#swept.delete(budget));
    let cursor = '0';
    do {
      const [next, fields] = await failing(this.#redis.commands.hscan(budget, cursor, 'COUNT', budgetEntriesAtOnce));
      cursor = next;
      const entries = fields.filter((field, index) => index % 2 === 0 && field !== 'total');
      const areAlive = await Promise.all(entries.map((entry) => this.#isAlive(this.#mask.chatIn(entry))));
      await this.#releaseEntries(
        budget,
        entries.filter((_, index) => !areAlive[index]),
      );
    } while (cursor !== '0');
    return true;
  }

  async #releaseEntries(budget: string, entries: readonly string[]): Promise<void> {
    if (entries.length > 0) await failing(this.#redis.commands.eval(this.#release, 1, budget, ...entries));
  }

  /** The keys of a creator's budgets. The widest network is the hash tag, so that one script can charge all of them. */
  #budgetsOf(creatorKeys: readonly string[]): readonly string[] {
    return creatorKeys.map((key) => `parley:${this.#name}:{${creatorKeys.at(-1)}}:${key}`);
  }
}

async function failing<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw toRedisFailure('a creator’s budget', error);
  }
}
