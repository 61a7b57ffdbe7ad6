import type { ChatList } from './chat-list.ts';
import type { ListedLink } from './listed-chat.ts';

/** The lists that pages of this server look at, and their number for each device. */
export class OpenLists {
  readonly #lists = new Set<ChatList>();
  readonly #countByDevice = new Map<string, number>();

  get size(): number {
    return this.#lists.size;
  }

  [Symbol.iterator](): Iterator<ChatList> {
    return this.#lists.values();
  }

  /** Whether each device of these links is in fewer lists than this. */
  areFewerThan(most: number, links: readonly ListedLink[]): boolean {
    return links.every(({ deviceId }) => (this.#countByDevice.get(deviceId) ?? 0) < most);
  }

  add(list: ChatList): void {
    this.#lists.add(list);
    this.#count(list, 1);
  }

  remove(list: ChatList): void {
    if (this.#lists.delete(list)) this.#count(list, -1);
  }

  #count({ deviceIds }: ChatList, change: 1 | -1): void {
    for (const deviceId of deviceIds) {
      const count = (this.#countByDevice.get(deviceId) ?? 0) + change;
      if (count === 0) this.#countByDevice.delete(deviceId);
      else this.#countByDevice.set(deviceId, count);
    }
  }
}
