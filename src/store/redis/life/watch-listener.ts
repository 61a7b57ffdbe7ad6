import type { ChatEvent } from '../../../chat/events.ts';
import type { ChatWatcher } from '../../chat-store.ts';

/** Delivers a chat's events to one watcher. Holds them until it is released, and then delivers them in order. */
export class WatchListener {
  readonly #watcher: ChatWatcher;
  #held: (() => void)[] | undefined = [];
  isStopped = false;

  constructor(watcher: ChatWatcher) {
    this.#watcher = watcher;
  }

  release(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const tell of held) tell();
  }

  stop(): void {
    this.isStopped = true;
  }

  tell(event: ChatEvent): void {
    if (this.isStopped) return;
    if (this.#held) {
      this.#held.push(() => this.tell(event));
      return;
    }
    try {
      this.#watcher.onEvent(event);
    } catch {
      // A watcher that fails on an event has missed it, and is told so. The other watchers still receive it.
      this.interrupt();
    }
  }

  interrupt(): void {
    if (this.isStopped) return;
    if (this.#held) {
      this.#held.push(() => this.interrupt());
      return;
    }
    try {
      this.#watcher.onInterrupted();
    } catch {
      // The watcher failed twice; there is nobody else to tell.
    }
  }
}
