import { type Limits, largestShareOfNetwork } from '../../../config/limits.ts';
import { creatorBounds } from '../../../config/network-factors.ts';

/** Counts bytes of all chats together, and for each network of creators: those of the chats themselves, or those of their files. */
export class StoredBytes {
  readonly #bound: number;
  /** New chats may fill this share of each bound; the rest is reserved for existing chats. */
  readonly #shareOfNewChats: number;
  readonly #creatorBounds: readonly number[];
  readonly #bytesOfCreators = new Map<string, number>();
  #bytes = 0;

  constructor(limits: Limits, bound: number, bytesPerCreator: number) {
    this.#bound = bound;
    this.#shareOfNewChats = 1 - limits.keptFreePercent / 100;
    this.#creatorBounds = creatorBounds(limits, bytesPerCreator).map((each) =>
      Math.min(each, bound * largestShareOfNetwork),
    );
  }

  get bytes(): number {
    return this.#bytes;
  }

  lackOfRoomFor(newBytes: number, creatorKeys: readonly string[]): 'full' | 'creator-full' | undefined {
    if (this.#bytes + newBytes > this.#shareOfNewChats * this.#bound) return 'full';
    return newBytes > this.#freeBytesOfCreators(creatorKeys, this.#shareOfNewChats) ? 'creator-full' : undefined;
  }

  /** The last part of the store is reserved for creators whose chats hold few bytes: others cannot fill that as well. */
  freeBytes(creatorKeys: readonly string[]): number {
    const isNearlyFull = this.#bytes > this.#shareOfNewChats * this.#bound;
    const share = isNearlyFull ? 1 - this.#shareOfNewChats : 1;
    return Math.min(this.#bound - this.#bytes, this.#freeBytesOfCreators(creatorKeys, share));
  }

  count(creatorKeys: readonly string[], growthBytes: number): void {
    if (growthBytes === 0) return;
    this.#bytes += growthBytes;
    for (const key of creatorKeys) {
      const bytes = (this.#bytesOfCreators.get(key) ?? 0) + growthBytes;
      if (bytes > 0) this.#bytesOfCreators.set(key, bytes);
      else this.#bytesOfCreators.delete(key);
    }
  }

  #freeBytesOfCreators(creatorKeys: readonly string[], share = 1): number {
    const free = creatorKeys.map((key, index) => {
      const bound = this.#creatorBounds[index] ?? Number.POSITIVE_INFINITY;
      return share * bound - (this.#bytesOfCreators.get(key) ?? 0);
    });
    return Math.min(Number.POSITIVE_INFINITY, ...free);
  }
}
