import type { ChatEvent } from '../../../chat/events.ts';
import type { ChatWatcher } from '../../chat-store.ts';

/** One watcher's subscription to a chat; the same watcher may have several. */
export interface Watching {
  readonly watcher: ChatWatcher;
  stopped: boolean;
}

/** Shared by all chats that nobody watches. */
export const nobodyWatches: readonly Watching[] = Object.freeze([]);

interface Undelivered {
  readonly watchings: readonly Watching[];
  readonly event: ChatEvent;
}

/** Delivers events one after the other: an event that a watcher causes waits until every watcher has received the current one. */
export class EventDelivery {
  #delivering = false;
  readonly #waiting: Undelivered[] = [];

  deliver(watchings: readonly Watching[], event: ChatEvent): void {
    if (this.#delivering) {
      this.#waiting.push({ watchings, event });
      return;
    }
    this.#delivering = true;
    tellAll(watchings, event);
    for (let next = 0; next < this.#waiting.length; next += 1) {
      const undelivered = this.#waiting[next];
      if (undelivered) tellAll(undelivered.watchings, undelivered.event);
    }
    this.#waiting.length = 0;
    this.#delivering = false;
  }
}

function tellAll(watchings: readonly Watching[], event: ChatEvent): void {
  for (const watching of watchings) {
    if (!watching.stopped) tell(watching.watcher, event);
  }
}

/** A watcher that fails on an event has missed it, and is told so. The other watchers still receive it. */
function tell(watcher: ChatWatcher, event: ChatEvent): void {
  try {
    watcher.onEvent(event);
  } catch {
    try {
      watcher.onInterrupted();
    } catch {
      // The watcher failed twice; there is nobody else to tell.
    }
  }
}
