import { mostChangesKept } from '../../chat/limits.ts';
import { revisionOf, sequenceOf } from '../page/arrival.ts';
import { copyOfChanged } from '../page/markup/message-markup.ts';
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
  /** A part beside the loaded one was asked for, and this message, which joins the two, is not in it. */
  onNotJoined?(sequence: number): void;
  /** These were written or changed outside the loaded part of the chat. The page does not show them. */
  onPassedBy?(messages: readonly HTMLElement[]): void;
}

type MayReplace = (earlier: HTMLElement, message: HTMLElement) => boolean;

/**
 * The messages on the page: one part of the chat without a hole. Changes can come late, twice, or for a message outside this
 * part. The page only ever shows a message's newest state.
 */
export class MessageList {
  readonly #list: HTMLElement;
  readonly #listeners: MessageListListener[] = [];
  #mayReplace: MayReplace = () => true;
  /** What passed by before anybody listened. */
  #early: HTMLElement[] = [];
  /** The newest state of messages that changed and are outside the loaded part. */
  readonly #changedElsewhere = new Map<string, HTMLElement>();
  /** The message that joins what was asked for to the loaded part. */
  #joining: number | undefined;
  #newest: number;
  #first: number;
  /** Infinite when new messages belong on the page. */
  #last: number;

  /** @param newestSequence of the chat, when the page was rendered */
  constructor(list: HTMLElement, newestSequence: number) {
    this.#list = list;
    const rendered = messagesIn(list).map(sequenceOf);
    this.#newest = Math.max(newestSequence, rendered.at(-1) ?? 0);
    this.#first = rendered[0] ?? 1;
    this.#last = this.#openEnd(rendered.at(-1) ?? 0);
  }

  /** The page holds every message of this range, once it has caught up; undefined in a chat without messages. */
  range(): LoadedRange | undefined {
    return this.#newest === 0 ? undefined : { first: this.#first, last: Math.min(this.#last, this.#newest) };
  }

  /** The newest sequence that the page knows of, loaded or not; 0 in a chat without messages. */
  newest(): number {
    return this.#newest;
  }

  /** Whether the loaded part reaches the chat's newest message: only then do new messages belong on the page. */
  isAtEnd(): boolean {
    return this.#last === Number.POSITIVE_INFINITY;
  }

  listen(listener: MessageListListener): void {
    this.#listeners.push(listener);
    if (!listener.onPassedBy || this.#early.length === 0) return;
    listener.onPassedBy(this.#early);
    this.#early = [];
  }

  /** From now on a later state of a message takes the place of an earlier one only where this allows it. */
  guard(mayReplace: MayReplace): void {
    this.#mayReplace = mayReplace;
  }

  /** Whether a later state of a message may take the place of an earlier one. */
  mayReplace(earlier: HTMLElement, message: HTMLElement): boolean {
    return this.#mayReplace(earlier, message);
  }

  /** Takes the messages that the list must not get out of a live frame. Returns those that stay in it. */
  sift(messages: readonly HTMLElement[]): readonly HTMLElement[] {
    this.#newest = Math.max(this.#newest, ...messages.map(sequenceOf));
    const elsewhere: HTMLElement[] = [];
    const stayingById = new Map<string, HTMLElement>();
    const staying = messages.filter((message) => {
      // A frame can hold several states of one message.
      const shown = stayingById.get(message.id) ?? this.#shownAs(message);
      const sequence = sequenceOf(message);
      const isElsewhere = !shown && (sequence < this.#first || sequence > this.#last);
      if (isElsewhere) elsewhere.push(message);
      const stays = !isElsewhere && !this.#isOutdated(message, shown);
      if (stays) stayingById.set(message.id, message);
      else message.remove();
      return stays;
    });
    this.#passBy(elsewhere);
    return staying;
  }

  /** Call before messages are asked for: those beside the loaded part have this one among them. */
  expect(joining: number | undefined): void {
    this.#joining = joining;
  }

  /**
   * Call before messages that were asked for are put into the page. If they do not touch the loaded part, they replace it.
   * Returns those that the page does not show yet, each in its newest state.
   */
  takeRequested(messages: readonly HTMLElement[]): readonly HTMLElement[] {
    if (messages.length === 0) return [];
    const sequences = messages.map(sequenceOf);
    if (this.#joining !== undefined && !sequences.includes(this.#joining)) {
      for (const { onNotJoined } of this.#listeners) onNotJoined?.(this.#joining);
    }
    this.#joining = undefined;
    this.#extendTo(Math.min(...sequences), Math.max(...sequences));
    const currentById = new Map<string, HTMLElement>();
    const current = messages
      .map((message) => this.#newestStateOf(message))
      .filter((message) => {
        const isStale = this.#isOutdated(message, currentById.get(message.id) ?? this.#shownAs(message));
        if (isStale) message.remove();
        else currentById.set(message.id, message);
        return !isStale;
      });
    for (const { onLoaded } of this.#listeners) onLoaded?.(current);
    return current;
  }

  /** The server has no messages before the loaded part, or after it. */
  endHere(side: 'before' | 'after'): void {
    if (side === 'before') this.#first = 1;
    else this.#last = Number.POSITIVE_INFINITY;
  }

  /** Removes the messages outside this range. */
  keepOnly(range: LoadedRange): void {
    const left = messagesIn(this.#list).filter((message) => {
      const sequence = sequenceOf(message);
      return sequence < range.first || sequence > range.last;
    });
    if (left.some((message) => sequenceOf(message) < range.first)) this.#first = range.first;
    if (left.some((message) => sequenceOf(message) > range.last)) this.#last = range.last;
    this.#remove(left);
  }

  #openEnd(sequence: number): number {
    return sequence >= this.#newest ? Number.POSITIVE_INFINITY : sequence;
  }

  /** Makes these sequences part of the loaded ones; apart from them, they replace what is loaded. */
  #extendTo(from: number, to: number): void {
    const loadedLast = Math.min(this.#last, this.#newest);
    this.#newest = Math.max(this.#newest, to);
    const isApart = from > loadedLast + 1 || to < this.#first - 1;
    if (isApart) this.#remove(messagesIn(this.#list));
    this.#first = isApart ? from : Math.min(this.#first, from);
    this.#last = this.#openEnd(isApart ? to : Math.max(loadedLast, to));
  }

  #shownAs({ id }: HTMLElement): HTMLElement | null {
    return this.#list.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
  }

  #isOutdated(message: HTMLElement, shown: HTMLElement | null | undefined): boolean {
    return !!shown && (revisionOf(shown) >= revisionOf(message) || !this.#mayReplace(shown, message));
  }

  #passBy(messages: readonly HTMLElement[]): void {
    if (messages.length === 0) return;
    for (const message of messages) {
      if (this.#isOutdated(message, this.#changedElsewhere.get(message.id))) continue;
      this.#keepChanged(message);
    }
    if (!this.#listeners.some(({ onPassedBy }) => onPassedBy)) this.#early.push(...messages);
    for (const { onPassedBy } of this.#listeners) onPassedBy?.(messages);
  }

  #keepChanged(message: HTMLElement): void {
    this.#changedElsewhere.delete(message.id);
    this.#changedElsewhere.set(message.id, message);
    const [oldest] = this.#changedElsewhere.keys();
    if (oldest !== undefined && this.#changedElsewhere.size > mostChangesKept) this.#changedElsewhere.delete(oldest);
  }

  #remove(messages: readonly HTMLElement[]): void {
    if (messages.length === 0) return;
    for (const message of messages) {
      message.remove();
      const changed = copyOfChanged(message);
      if (changed) this.#keepChanged(changed);
    }
    for (const { onLeft } of this.#listeners) onLeft?.(messages);
  }

  #newestStateOf(message: HTMLElement): HTMLElement {
    const changed = this.#changedElsewhere.get(message.id);
    this.#changedElsewhere.delete(message.id);
    if (!changed || (revisionOf(message) >= revisionOf(changed) && this.#mayReplace(changed, message))) return message;
    message.replaceWith(changed);
    return changed;
  }
}
