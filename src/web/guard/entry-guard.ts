import { createHmac } from 'node:crypto';
import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import type { Limits } from '../../config/limits.ts';
import { exhaustedForMs, giveBack, type MakeLimiter, memoryLimiters, type Taken, take } from './limiters.ts';

export type CodeTry =
  /** `pauseMs` is set when this was the last try before a pause; it counts if the code turns out to be wrong. */
  | { readonly allowed: true; readonly triesLeft: number; readonly pauseMs: number | undefined }
  | { readonly allowed: false; readonly retryAfterMs: number };

/**
 * Makes guessing slow without letting a stranger lock anybody out cheaply. Each try is counted before the code is
 * compared, so that guesses sent at once do not slip through together. What it keeps are keyed hashes and numbers, and all
 * of it expires.
 * @throws Error from every method when its counters are out of reach: the caller then lets nobody in.
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

  /** @param secret what the hashes are keyed with: the same for all servers that count together. */
  constructor(limits: Limits, makeLimiter: MakeLimiter, secret: string) {
    this.#limits = limits;
    this.#secret = secret;
    this.#tries = makeLimiter('tries', limits.codeTriesPerAddress, limits.codeTryMemoryMs);
    this.#pauses = makeLimiter('pause', 1, limits.firstCodePauseMs);
    this.#triesOfLink = makeLimiter('link', limits.codeTriesPerLink, limits.codeTriesPerLinkWindowMs);
    this.#unknownLinks = makeLimiter('unknown', limits.unknownLinksPerAddress, limits.unknownLinksWindowMs);
    this.#chats = makeLimiter('chats', limits.chatsPerAddress, limits.chatsPerAddressWindowMs);
    // A device talks to one server at a time, and each command is another request: these need not be shared.
    this.#commands = memoryLimiters('commands', limits.commandsPerWindow, limits.commandWindowMs);
  }

  /** Takes one try at a link's code, before it is compared. */
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

    // Of several tries at this moment one starts the pause and is taken; the others find it started.
    const pauseMs = this.#pauseAfter(tries);
    const started = await take(this.#pauses, linkAndAddress, pauseMs);
    if (started.ok) return { allowed: true, triesLeft: 0, pauseMs };
    await Promise.all([this.#tries.reward(linkAndAddress), giveBack(this.#triesOfLink, link)]);
    return { allowed: false, retryAfterMs: started.retryAfterMs };
  }

  /** The code was right: this address is as good as new, and the link has lost no try. */
  async forgive(linkId: string, address: string): Promise<void> {
    const linkAndAddress = this.#keyOf(linkId, address);
    await Promise.all([
      this.#tries.delete(linkAndAddress),
      this.#pauses.delete(linkAndAddress),
      giveBack(this.#triesOfLink, this.#keyOf(linkId)),
    ]);
  }

  /** How long this address may ask for no link, because it asked for too many that do not exist; 0 when it may. */
  mayNotAskForMs(address: string): Promise<number> {
    return exhaustedForMs(this.#unknownLinks, this.#keyOf(address));
  }

  async countUnknownLink(address: string): Promise<void> {
    await this.#unknownLinks.penalty(this.#keyOf(address));
  }

  takeChat(address: string): Promise<Taken> {
    return take(this.#chats, this.#keyOf(address));
  }

  /** The chat that was taken was not made. */
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

  /** Whoever reads the counters cannot try all addresses without the secret. */
  #keyOf(...parts: readonly string[]): string {
    return createHmac('sha256', this.#secret).update(parts.join(' ')).digest('base64url');
  }
}
