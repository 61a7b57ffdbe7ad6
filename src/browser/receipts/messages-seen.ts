import { sequenceOf } from '../page/arrival.ts';

/** One report of the browser about watched messages, on a page that the reader can see. */
export interface Look {
  /** The sequences that the reader has seen, or passed while scrolling. */
  readonly seen: { readonly from: number; readonly to: number } | undefined;
  readonly outOfView: readonly number[];
}

export interface MessagesSeenListener {
  onLook(look: Look): void;
  /** The page was hidden. Every look that the browser had taken before was reported. */
  onHidden(): void;
  onVisible(): void;
}

/** A message counts as seen when its first line is in the log's viewport. */
const firstLine = '0px 0px -24px';

interface SeenParts {
  readonly log: HTMLElement;
  /** Grows with each move of the log that was too far for the reader to see what it passed. */
  readonly jumps: () => number;
  readonly listener: MessagesSeenListener;
}

/** Finds out which messages are in the reader's view. */
export class MessagesSeen {
  readonly #jumps: () => number;
  readonly #listener: MessagesSeenListener;
  readonly #observer: IntersectionObserver;
  readonly #watched = new Set<HTMLElement>();
  #jumpsBefore: number;
  /** What was seen since the last jump: the reader has passed everything between. */
  #passed: { readonly from: number; readonly to: number } | undefined;

  constructor({ log, jumps, listener }: SeenParts, over: AbortSignal) {
    this.#jumps = jumps;
    this.#listener = listener;
    this.#jumpsBefore = jumps();
    this.#observer = new IntersectionObserver((entries) => document.hidden || this.#report(entries), {
      root: log,
      rootMargin: firstLine,
    });
    document.addEventListener('visibilitychange', () => this.#followVisibility(), { signal: over });
    over.addEventListener('abort', () => this.#observer.disconnect());
  }

  watch(message: HTMLElement): void {
    this.#watched.add(message);
    this.#observer.observe(message);
  }

  #unwatch(message: HTMLElement): void {
    this.#watched.delete(message);
    this.#observer.unobserve(message);
  }

  #report(entries: readonly IntersectionObserverEntry[]): void {
    const seen = this.#see(sequencesOf(entries, true));
    for (const message of this.#watched) {
      const sequence = sequenceOf(message);
      if (!message.isConnected || (seen && seen.from <= sequence && sequence <= seen.to)) this.#unwatch(message);
    }
    this.#listener.onLook({ seen, outOfView: sequencesOf(entries, false) });
  }

  #see(sequences: readonly number[]): Look['seen'] {
    if (this.#jumps() !== this.#jumpsBefore) this.#passed = undefined;
    this.#jumpsBefore = this.#jumps();
    if (sequences.length === 0) return undefined;
    const { from, to } = this.#passed ?? { from: Number.POSITIVE_INFINITY, to: 0 };
    this.#passed = { from: Math.min(from, ...sequences), to: Math.max(to, ...sequences) };
    return this.#passed;
  }

  #followVisibility(): void {
    if (document.hidden) {
      this.#report(this.#observer.takeRecords());
      this.#passed = undefined;
      this.#listener.onHidden();
      return;
    }
    // An observer reports changes only: messages that stood in view all the time are observed anew.
    for (const message of this.#watched) {
      this.#observer.unobserve(message);
      this.#observer.observe(message);
    }
    this.#listener.onVisible();
  }
}

/** A message that was replaced is out of view; its replacement has an entry of its own. */
const sequencesOf = (entries: readonly IntersectionObserverEntry[], isInView: boolean): readonly number[] =>
  entries
    .filter(({ isIntersecting, target }) => isIntersecting === isInView && target.isConnected)
    .map(({ target }) => sequenceOf(target as HTMLElement));
