import { revisionOf, sequenceOf } from '../page/arrival.ts';

/**
 * The messages on the page. Changes can come late, twice, or for a message that is not loaded yet. The page only ever shows
 * a message's newest state, and no message is missing between two loaded ones.
 */
export interface MessageList {
  /** Takes the messages that the list must not get out of a live frame. Returns those that stay in it. */
  sift(messages: readonly HTMLElement[]): readonly HTMLElement[];
  /** Replaces the older messages of a page that changed while they were not loaded. Returns the page's messages. */
  bringUpToDate(messages: readonly HTMLElement[]): readonly HTMLElement[];
}

export function createMessageList(list: HTMLElement): MessageList {
  /** The newest state of messages that changed before they were loaded. */
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
        const stays = !isUnloaded && !(shown && revisionOf(shown) >= revisionOf(message));
        if (!stays) message.remove();
        return stays;
      });
    },
    bringUpToDate: (messages) =>
      messages.map((message) => {
        const changed = changedUnloaded.get(message.id);
        changedUnloaded.delete(message.id);
        if (!changed || revisionOf(changed) <= revisionOf(message)) return message;
        message.replaceWith(changed);
        return changed;
      }),
  };
}
