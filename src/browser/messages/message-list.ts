import { revisionOf, sequenceOf } from '../page/arrival.ts';

/**
 * The messages on the page. Changes can come late, twice, or for a message that was not loaded yet: of a message there is
 * only ever its newest state, and between the loaded ones there is no hole.
 */
export interface MessageList {
  /** Takes out of a live frame what must not be put into the list. Returns the messages that are new to it. */
  sift(messages: readonly HTMLElement[]): readonly HTMLElement[];
  /** Brings a page of older messages up to what was said of them while they were not loaded. */
  bringUpToDate(messages: readonly HTMLElement[]): void;
}

export function createMessageList(list: HTMLElement): MessageList {
  /** The latest state of messages that changed before they were loaded. */
  const changedUnloaded = new Map<string, HTMLElement>();

  const firstLoaded = () => {
    const oldest = list.querySelector<HTMLElement>('[data-sequence]');
    return oldest && list.querySelector('.older-messages') ? sequenceOf(oldest) : 0;
  };

  return {
    sift: (messages) => {
      const from = firstLoaded();
      return messages.filter((message) => {
        const shown = list.querySelector<HTMLElement>(`#${CSS.escape(message.id)}`);
        const isUnloaded = !shown && sequenceOf(message) < from;
        if (isUnloaded) changedUnloaded.set(message.id, message);
        if (isUnloaded || (shown && revisionOf(shown) >= revisionOf(message))) message.remove();
        return !shown && !isUnloaded;
      });
    },
    bringUpToDate: (messages) => {
      for (const message of messages) {
        const changed = changedUnloaded.get(message.id);
        changedUnloaded.delete(message.id);
        if (changed && revisionOf(changed) > revisionOf(message)) message.replaceWith(changed);
      }
    },
  };
}
