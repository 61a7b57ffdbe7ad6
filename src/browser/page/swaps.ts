import { type Arrival, readArrival } from './arrival.ts';
import { onSwap, type SwapDetail } from './htmx-events.ts';
import { takeAllowed } from './markup/allowed-swaps.ts';

/** The listeners of a swap, in the order in which each of them gets it. The place is fixed, however late a listener is added. */
const order = ['incoming', 'reading-aloud', 'message-actions', 'loading', 'ledger'] as const;
export type SwapListenerName = (typeof order)[number];

/** Looks at an arrival before htmx puts it into the page. */
export type SwapListener = (arrival: Arrival) => SwapOutcome | undefined;

export interface SwapOutcome {
  /** The messages of the arrival for the next listeners; those that arrived, unless it is given. */
  readonly messages?: readonly HTMLElement[];
  /** Called when everything is in the page. */
  afterwards?(): void;
}

/**
 * The one way into the chat: lets in what a server may show there, reads each arrival once, and hands it to the listeners in their
 * order, until the chat is over.
 */
export class Swaps {
  readonly #listeners: Partial<Record<SwapListenerName, SwapListener>> = {};

  constructor(chat: HTMLElement, over: AbortSignal) {
    const outcomes = new WeakMap<SwapDetail['ctx'], readonly SwapOutcome[]>();
    onSwap('before', ({ ctx, tasks }) => {
      if (over.aborted) return;
      const isLive = ctx.sourceElement === chat;
      const allowed = takeAllowed(tasks, isLive);
      outcomes.set(ctx, this.#handOn(readArrival(allowed, isLive), over));
      // Last, so that what cannot be looked through is not put in.
      tasks.push(...allowed);
    });
    onSwap('after', ({ ctx }) => {
      for (const { afterwards } of outcomes.get(ctx) ?? []) afterwards?.();
    });
  }

  add(name: SwapListenerName, listener: SwapListener): void {
    this.#listeners[name] = listener;
  }

  #handOn(arrival: Arrival, over: AbortSignal): readonly SwapOutcome[] {
    let { messages } = arrival;
    return order.map((name) => {
      const outcome = (!over.aborted && this.#listeners[name]?.({ ...arrival, messages })) || {};
      messages = outcome.messages ?? messages;
      return outcome;
    });
  }
}
