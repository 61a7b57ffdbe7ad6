import { createHmac } from 'node:crypto';
import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import type { Limits } from '../../config/limits.ts';
import { exhaustedForMs, giveBack, type MakeLimiter, memoryLimiters, type Taken, take } from './limiters.ts';

export type CodeTry =
  /** `pauseMs` is set for the last try before a pause; the pause applies if the code is wrong. */
  | { readonly allowed: true; readonly triesLeft: number; readonly pauseMs: number | undefined }
  | { readonly allowed: false; readonly retryAfterMs: number };

/**
 * Limits guessing without letting a stranger lock a person out cheaply. Each try is counted before the code is compared, so
 * that concurrent guesses cannot exceed the limit. It keeps only keyed hashes and counts, and all of them expire.
 * @throws Error from every method when its counters are unreachable: the caller must then refuse entry.
 */
export class EntryGuard {
  readonly #limits: Limits;
  readonly #secret: string;
  readonly #tries: RateLimiterAbstract;
  readonly #pauses: RateLimiterAbstract;
  readonly #triesOfLink: RateLimiterAbstract;
  readonly #unknownLinks: RateLimiterAbstract;
  readonly #chats: RateLimiterAbstract;
  readonly #commands: RateLimiterAbstract;

  /** @param secret the key of the hashes: the same for all servers that share counters. */
  constructor(limits: Limits, makeLimiter: MakeLimiter, secret: string) {
    this.#limits = limits;
    this.#secret = secret;
    this.#tries = makeLimiter('tries', limits.codeTriesPerAddress, limits.codeTryMemoryMs);
    this.#pauses = makeLimiter('pause', 1, limits.firstCodePauseMs);
    this.#triesOfLink = makeLimiter('link', limits.codeTriesPerLink, limits.codeTriesPerLinkWindowMs);
    this.#unknownLinks = makeLimiter('unknown', limits.unknownLinksPerAddress, limits.unknownLinksWindowMs);
    this.#chats = makeLimiter('chats', limits.chatsPerAddress, limits.chatsPerAddressWindowMs);
    // Kept in this process: a device talks to one server at a time.
    this.#commands = memoryLimiters('commands', limits.commandsPerWindow, limits.commandWindowMs);
  }

  /** Counts one try at a link's code; call it before the code is compared. */
  async takeTry(linkId: string, address: string): Promise<CodeTry> {
    const link = this.#keyOf(linkId);
    const linkAndAddress = this.#keyOf(linkId, address);
    const pausedForMs = await exhaustedForMs(this.#pauses, linkAndAddress);
    if (pausedForMs > 0) return { allowed: false, retryAfterMs: pausedForMs };

    const ofLink = await take(this.#triesOfLink, link);
    if (!ofLink.ok) return { allowed: false, retryAfterMs: ofLink.retryAfterMs };

    const tries = (await this.#tries.penalty(linkAndAddress)).consumedPoints;
    const triesLeft = this.#limits.codeTriesPerAddress - tries;
    if (triesLeft > 0) return { allowed: true, triesLeft, pauseMs: undefined };

    // Of several concurrent tries, the one that starts the pause is allowed; the others are refused.
    const pauseMs = this.#pauseAfter(tries);
    const started = await take(this.#pauses, linkAndAddress, pauseMs);
    if (started.ok) return { allowed: true, triesLeft: 0, pauseMs };
    await Promise.all([this.#tries.reward(linkAndAddress), giveBack(this.#triesOfLink, link)]);
    return { allowed: false, retryAfterMs: started.retryAfterMs };
  }

  /** After a right code: resets the address's tries and gives the link its try back. */
  async clearTries(linkId: string, address: string): Promise<void> {
    const linkAndAddress = this.#keyOf(linkId, address);
    await Promise.all([
      this.#tries.delete(linkAndAddress),
      this.#pauses.delete(linkAndAddress),
      giveBack(this.#triesOfLink, this.#keyOf(linkId)),
    ]);
  }

  /** Time for which this address may look up no link, after too many unknown ones, in milliseconds; 0 when it may. */
  unknownLinksBlockedForMs(address: string): Promise<number> {
    return exhaustedForMs(this.#unknownLinks, this.#keyOf(address));
  }

  async countUnknownLink(address: string): Promise<void> {
    await this.#unknownLinks.penalty(this.#keyOf(address));
  }

  takeChat(address: string): Promise<Taken> {
    return take(this.#chats, this.#keyOf(address));
  }

  /** After `takeChat`, when no chat was created. */
  giveBackChat(address: string): Promise<void> {
    return giveBack(this.#chats, this.#keyOf(address));
  }

  takeCommand(deviceId: string): Promise<Taken> {
    return take(this.#commands, deviceId);
  }

  /** The first pause after the last free try; each further wrong try doubles it. */
  #pauseAfter(tries: number): number {
    const { codeTriesPerAddress, firstCodePauseMs, longestCodePauseMs } = this.#limits;
    return Math.min(longestCodePauseMs, firstCodePauseMs * 2 ** (tries - codeTriesPerAddress));
  }

  /** Without the secret, a reader of the counters cannot find an address by trying all of them (decision 15). */
  #keyOf(...parts: readonly string[]): string {
    return createHmac('sha256', this.#secret).update(parts.join(' ')).digest('base64url');
  }
}
