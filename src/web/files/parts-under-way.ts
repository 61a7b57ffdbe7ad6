import type { Limits } from '../../config/limits.ts';

/** Bounds the parts that this server holds in memory while they arrive: those of one participant, and all together. */
export class PartsUnderWay {
  readonly #limits: Limits;
  readonly #ofParticipants = new Map<string, number>();
  #all = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Runs the task when there is a place for its part. */
  async take<Result>(participant: string, task: () => Promise<Result>): Promise<Result | 'too-many-at-once'> {
    const own = this.#ofParticipants.get(participant) ?? 0;
    if (own >= this.#limits.assetPartsAtOnce || this.#all >= this.#limits.allAssetPartsAtOnce)
      return 'too-many-at-once';
    this.#count(participant, 1);
    try {
      return await task();
    } finally {
      this.#count(participant, -1);
    }
  }

  #count(participant: string, growth: number): void {
    this.#all += growth;
    const own = (this.#ofParticipants.get(participant) ?? 0) + growth;
    if (own > 0) this.#ofParticipants.set(participant, own);
    else this.#ofParticipants.delete(participant);
  }
}
