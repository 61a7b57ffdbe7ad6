import { revisionOf, sequenceOf } from '../page/arrival.ts';
import { messagesIn } from './messages-shown.ts';

/** Sequences, both inclusive. */
export interface LoadedRange {
  readonly first: number;
  readonly last: number;
}

export interface MessageListListener {
  /** These were asked for and are about to be on the page. */
  onLoaded?(messages: readonly HTMLElement[]): void;
  /** These were far from the reader and have left the page. They can be loaded again. */
  onLeft?(messages: readonly HTMLElement[]): void;
  /** These were written or changed outside the loaded part of the chat. The page does not show them. */
  onPassedBy?(messages: readonly HTMLElement[]): void;
}

/**
 * The messages on the page: one part of the chat without a hole. Changes can come late, twice, or for a message outside this
 * part. The page only ever shows a message's newest state.
 */
export interface MessageList {
  /** The page holds every message of this range, once it has caught up; undefined in a chat without messages. */
  range(): LoadedRange | undefined;
  /** The newest sequence that the page knows of, loaded or not; 0 in a chat without messages. */
  newest(): number;
  /** Whether the loaded part reaches the chat's newest message: only then do new messages belong on the page. */
  isAtEnd(): boolean;
  /** Takes the messages that the list must not get out of a live frame. Returns those that stay in it. */
  sift(messages: readonly HTMLElement[]): readonly HTMLElement[];
  /**
   * Call before messages that were asked for are put into the page. If they do not touch the loaded part, they replace it.
   * Returns those that the page does not show yet, each in its newest state.
   */
  takeRequested(messages: readonly HTMLElement[]): readonly HTMLElement[];
  /** The server has no messages before the loaded part, or after it. */
  endHere(side: 'before' | 'after'): void;
  /** Removes the messages outside this range. */
  keepOnly(range: LoadedRange): void;
  listen(listener: MessageListListener): void;
  /** From now on a later state of a message takes the place of an earlier one only where this allows it. */
  guard(mayReplace: MayReplace): void;
  /** Whether a later state of a message may take the place of an earlier one. */
  mayReplace: MayReplace;
}

type MayReplace = (earlier: HTMLElement, message: HTMLElement) => boolean;

/** A change is kept for an answer that was on its way and is older. Whatever is asked for later includes the change. */
const mostChangesKept = 500;

/** @param newestSequence of the chat, when the page was rendered */
export function createMessageList(list: HTMLElement, newestSequence: number): MessageList {
  const listeners: MessageListListener[] = [];
  let mayReplace: MayReplace = () => true;
  /** What passed by before anybody listened. */
  let early: HTMLElement[] = [];
  /** The newest state of messages that changed outside the loaded part. */
  const changedElsewhere = new Map<string, HTMLElement>();
  const rendered = messagesIn(list).map(sequenceOf);
  let newest = Math.max(newestSequence, rendered.at(-1) ?? 0);
  let first = rendered[0] ?? 1;
  /** Infinite when new messages belong on the page. */
  let last = openEnd(rendered.at(-1) ?? 0);

  function openEnd(sequence: number): number {
    return sequence >= newest ? Number.POSITIVE_INFINITY : sequence;
  }

  const shownAs = ({ id }: HTMLElement) => list.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
  const isOutdated = (message: HTMLElement, shown: HTMLElement | null | undefined) =>
    !!shown && (revisionOf(shown) >= revisionOf(message) || !mayReplace(shown, message));

  const passBy = (messages: readonly HTMLElement[]) => {
    if (messages.length === 0) return;
    for (const message of messages) {
      if (isOutdated(message, changedElsewhere.get(message.id))) continue;
      changedElsewhere.delete(message.id);
      changedElsewhere.set(message.id, message);
    }
    for (const id of changedElsewhere.keys()) {
      if (changedElsewhere.size <= mostChangesKept) break;
      changedElsewhere.delete(id);
    }
    if (!listeners.some(({ onPassedBy }) => onPassedBy)) early.push(...messages);
    for (const { onPassedBy } of listeners) onPassedBy?.(messages);
  };
  const remove = (messages: readonly HTMLElement[]) => {
    if (messages.length === 0) return;
    for (const message of messages) message.remove();
    for (const { onLeft } of listeners) onLeft?.(messages);
  };
  const newestStateOf = (message: HTMLElement) => {
    const changed = changedElsewhere.get(message.id);
    changedElsewhere.delete(message.id);
    if (!changed || (revisionOf(message) >= revisionOf(changed) && mayReplace(changed, message))) return message;
    message.replaceWith(changed);
    return changed;
  };

  return {
    range: () => (newest === 0 ? undefined : { first, last: Math.min(last, newest) }),
    newest: () => newest,
    isAtEnd: () => last === Number.POSITIVE_INFINITY,
    sift: (messages) => {
      newest = Math.max(newest, ...messages.map(sequenceOf));
      const elsewhere: HTMLElement[] = [];
      const staying = messages.filter((message) => {
        const shown = shownAs(message);
        const sequence = sequenceOf(message);
        const isElsewhere = !shown && (sequence < first || sequence > last);
        if (isElsewhere) elsewhere.push(message);
        const stays = !isElsewhere && !isOutdated(message, shown);
        if (!stays) message.remove();
        return stays;
      });
      passBy(elsewhere);
      return staying;
    },
    takeRequested: (messages) => {
      const sequences = messages.map(sequenceOf);
      const [from, to] = [sequences[0], sequences.at(-1)];
      if (from === undefined || to === undefined) return [];
      const loadedLast = Math.min(last, newest);
      newest = Math.max(newest, to);
      const isApart = from > loadedLast + 1 || to < first - 1;
      if (isApart) remove(messagesIn(list));
      first = isApart ? from : Math.min(first, from);
      last = openEnd(isApart ? to : Math.max(loadedLast, to));
      const current = messages.map(newestStateOf).filter((message) => {
        const isStale = isOutdated(message, shownAs(message));
        if (isStale) message.remove();
        return !isStale;
      });
      for (const { onLoaded } of listeners) onLoaded?.(current);
      return current;
    },
    endHere: (side) => {
      if (side === 'before') first = 1;
      else last = Number.POSITIVE_INFINITY;
    },
    keepOnly: (range) => {
      const left = messagesIn(list).filter((message) => {
        const sequence = sequenceOf(message);
        return sequence < range.first || sequence > range.last;
      });
      if (left.some((message) => sequenceOf(message) < range.first)) first = range.first;
      if (left.some((message) => sequenceOf(message) > range.last)) last = range.last;
      remove(left);
    },
    listen: (listener) => {
      listeners.push(listener);
      if (!listener.onPassedBy || early.length === 0) return;
      listener.onPassedBy(early);
      early = [];
    },
    guard: (guard) => {
      mayReplace = guard;
    },
    mayReplace: (earlier, message) => mayReplace(earlier, message),
  };
}
