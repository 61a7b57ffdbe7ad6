import { createHmac, hash, randomBytes } from 'node:crypto';
import type { Limits } from '../../config/limits.ts';
import { networkFactors } from '../../config/network-factors.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { ClientNetworks } from '../requests/client-networks.ts';
import { CodeTries, type CodeTry } from './code-tries.ts';
import { Counter, type MakeLimiter, type Taken } from './limiters.ts';
import { NetworkCounter } from './network-counter.ts';
import { WindowCounter } from './window-counter.ts';

/** The site from which a link was requested. Requests of other sites' pages do not use up the person's tries. */
export type LinkRequest = 'own' | 'cross-site';

/**
 * Limits guessing without letting a stranger lock a person out. Each try is counted before the code is compared, so that
 * concurrent guesses cannot exceed the limit. It keeps only keyed hashes and counts, and all of them expire.
 * @throws Error from every method when its counters are unreachable: the caller must then refuse entry.
 */
export class EntryGuard {
  readonly #secret: string;
  readonly #ownSecret = randomBytes(32).toString('base64url');
  readonly #tries: CodeTries;
  readonly #strangersTries: CodeTries;
  readonly #triesOfLink: Counter;
  /** Networks from which the right code was entered: their points are used up. */
  readonly #known: Counter;
  readonly #unknownLinks: Readonly<Record<LinkRequest, NetworkCounter>>;
  readonly #chats: NetworkCounter;
  readonly #commands: WindowCounter;
  /** One for each width of network. */
  readonly #reads: readonly WindowCounter[];
  readonly #readsOfDevice: WindowCounter;
  readonly #partsOfDevice: WindowCounter;

  /** @param secret the key of the hashes: the same for all servers that share counters. */
  constructor(limits: Limits, makeLimiter: MakeLimiter, secret: string, clock: Clock) {
    const { unknownLinksPerAddress, unknownLinksWindowMs } = limits;
    const unknownLinks = (name: string) =>
      new NetworkCounter(makeLimiter, name, unknownLinksPerAddress, unknownLinksWindowMs, limits);
    this.#secret = secret;
    this.#tries = new CodeTries(limits, makeLimiter, { tries: 'tries', pauses: 'pause' });
    this.#strangersTries = new CodeTries(limits, makeLimiter, { tries: 'stranger', pauses: 'stranger-pause' });
    this.#triesOfLink = new Counter(makeLimiter, 'link', limits.codeTriesPerLink, limits.codeTriesPerLinkWindowMs);
    this.#known = new Counter(makeLimiter, 'known', 1, limits.codeTryMemoryMs);
    this.#unknownLinks = { own: unknownLinks('unknown'), 'cross-site': unknownLinks('cross-site') };
    const { chatsPerAddress, chatsPerAddressWindowMs } = limits;
    this.#chats = new NetworkCounter(makeLimiter, 'chats', chatsPerAddress, chatsPerAddressWindowMs, limits);
    // Counted in this process: a device talks to one server at a time, and these limits bound the load of this server.
    const { readsPerAddress, readsPerDevice, assetPartsPerDevice, readWindowMs } = limits;
    this.#commands = new WindowCounter(clock, limits.commandsPerWindow, limits.commandWindowMs);
    this.#reads = networkFactors(limits).map(
      (factor) => new WindowCounter(clock, readsPerAddress * factor, readWindowMs),
    );
    this.#readsOfDevice = new WindowCounter(clock, readsPerDevice, readWindowMs);
    this.#partsOfDevice = new WindowCounter(clock, assetPartsPerDevice, readWindowMs);
  }

  /** The time in milliseconds that a person with the link's key must wait at these networks; 0 when they may try a code. */
  codePausedForMs(linkId: string, networks: ClientNetworks): Promise<number> {
    return this.#tries.pausedForMs(this.#keysOf(networks, linkId));
  }

  /**
   * Counts one try at a link's code by a client with the link's key. To be called before the code is compared. When others have used up
   * the link's tries, a known network still has its own (decision 55).
   * @param verifier of the link's current code
   */
  async takeTry(linkId: string, networks: ClientNetworks, verifier: string): Promise<CodeTry> {
    const keys = this.#keysOf(networks, linkId);
    const pausedForMs = await this.#tries.pausedForMs(keys);
    if (pausedForMs > 0) return { allowed: false, retryAfterMs: pausedForMs };
    const link = this.#keyOf(linkId);
    const ofLink = await this.#triesOfLink.take(link);
    if (!ofLink.ok && !(await this.#isKnown(linkId, networks, verifier)))
      return { allowed: false, retryAfterMs: ofLink.retryAfterMs };
    const codeTry = await this.#tries.take(keys);
    if (!codeTry.allowed) await this.#triesOfLink.giveBack(link);
    return codeTry;
  }

  /**
   * Counts one try by a client without the link's key. No code is compared, and the answer is that to a wrong
   * code. The try counts neither for the link nor for a person with the key at the same address.
   */
  async takeStrangersTry(linkId: string, networks: ClientNetworks): Promise<CodeTry> {
    const keys = this.#keysOf(networks, linkId);
    const pausedForMs = await this.#strangersTries.pausedForMs(keys);
    return pausedForMs > 0 ? { allowed: false, retryAfterMs: pausedForMs } : this.#strangersTries.take(keys);
  }

  /** To be called after a right code: resets the tries of the client's networks, marks them as known, and gives the link its try back. */
  async clearTries(linkId: string, networks: ClientNetworks, verifier: string): Promise<void> {
    await Promise.all([
      this.#tries.clear(this.#keysOf(networks, linkId)),
      this.#triesOfLink.giveBack(this.#keyOf(linkId)),
      this.rememberNetwork(linkId, networks, verifier),
    ]);
  }

  /** Marks a network as known: somebody there has this code, so that others cannot use up its tries. */
  rememberNetwork(linkId: string, networks: ClientNetworks, verifier: string): Promise<void> {
    return this.#known.exhaust(this.#keyOfKnown(linkId, networks, verifier));
  }

  async #isKnown(linkId: string, networks: ClientNetworks, verifier: string): Promise<boolean> {
    return (await this.#known.exhaustedForMs(this.#keyOfKnown(linkId, networks, verifier))) > 0;
  }

  /** The key contains the verifier: after a change of the code no network is known. */
  #keyOfKnown(linkId: string, [network]: ClientNetworks, verifier: string): string {
    return this.#keyOf('known', linkId, verifier, network);
  }

  /** The time in milliseconds for which these networks may look up no link, after too many unknown ones; 0 when they may. */
  unknownLinksBlockedForMs(networks: ClientNetworks, request: LinkRequest): Promise<number> {
    return this.#unknownLinks[request].exhaustedForMs(this.#keysOf(networks));
  }

  countUnknownLink(networks: ClientNetworks, request: LinkRequest): Promise<void> {
    return this.#unknownLinks[request].add(this.#keysOf(networks));
  }

  takeChat(networks: ClientNetworks): Promise<Taken> {
    return this.#chats.take(this.#keysOf(networks));
  }

  /** The creator's keys for the store: hashes of the networks, 16 bytes each as base64url. */
  creatorKeysOf(networks: ClientNetworks): readonly string[] {
    return networks.map((network) => this.#keyOf('creator', network).slice(0, 22));
  }

  /** Undoes `takeChat` when no chat was created. */
  giveBackChat(networks: ClientNetworks): Promise<void> {
    return this.#chats.giveBack(this.#keysOf(networks));
  }

  /**
   * Counts a request that only reads, or a connection, for all these networks or for none of them.
   * @param reads the number of chats that the request asks about
   */
  takeRead(networks: ClientNetworks, reads = 1): Taken {
    for (const [width, network] of networks.entries()) {
      const taken = this.#reads[width]?.take(network, reads);
      if (taken?.ok !== false) continue;
      for (const [narrower, counted] of networks.slice(0, width).entries())
        this.#reads[narrower]?.giveBack(counted, reads);
      return taken;
    }
    return { ok: true };
  }

  /** The same for one device, or for the organizer of a chat by its id. */
  takeReadOf(deviceId: string): Taken {
    return this.#readsOfDevice.take(this.#ownKeyOf(deviceId));
  }

  /** Counts a request for a part of a file. */
  takePartOf(deviceId: string): Taken {
    return this.#partsOfDevice.take(this.#ownKeyOf(deviceId));
  }

  takeCommand(deviceId: string): Taken {
    return this.#commands.take(this.#ownKeyOf(deviceId));
  }

  /** The key for counters in this process, hashed so that they keep no id of an ended chat. A hash takes a fifth of an HMAC's time. */
  #ownKeyOf(deviceId: string): string {
    return hash('sha256', this.#ownSecret + deviceId, 'base64url');
  }

  #keysOf(networks: ClientNetworks, linkId?: string): readonly string[] {
    return networks.map((network) => (linkId === undefined ? this.#keyOf(network) : this.#keyOf(linkId, network)));
  }

  /** An HMAC: without the secret, a reader of the counters cannot find an address by trying all of them (decision 15). */
  #keyOf(...parts: readonly string[]): string {
    return createHmac('sha256', this.#secret).update(parts.join(' ')).digest('base64url');
  }
}
