import { elementIds, paths } from '../../protocol/page.ts';
import { isPassingStatus, retryAfterMs, retryDelayMs } from '../asking/retry-delay.ts';
import type { MessageList } from '../messages/message-list.ts';
import type { MessageScroll } from '../messages/message-scroll.ts';
import { messagesIn } from '../messages/messages-shown.ts';
import { focusMessage } from '../messages/more-buttons.ts';
import { htmx } from '../page/htmx.ts';
import { partOf } from '../page/page-part.ts';

/** Messages are loaded when they are this close to the view. */
const loadWithin = '300px 0px';

interface RequestDetail {
  readonly ctx: { readonly status: string; readonly response?: { readonly status: number; readonly headers: Headers } };
}

/** The number of messages before a place that are loaded with it. */
const contextBefore = 10;

interface LoaderParts {
  readonly linkId: string;
  readonly list: MessageList;
  readonly scroll: MessageScroll;
}

/** Brings parts of the chat onto the page that it does not hold. One request at a time. */
export class MessageLoader {
  readonly #linkId: string;
  readonly #list: MessageList;
  readonly #scroll: MessageScroll;
  readonly #over: AbortSignal;
  readonly #log: HTMLElement;
  readonly #items: HTMLElement;
  readonly #older: HTMLButtonElement;
  readonly #newer: HTMLButtonElement;
  readonly #observer: IntersectionObserver;
  #underWay: Promise<unknown> = Promise.resolve();
  #isBusy = false;
  #cameCount = 0;
  /** Requests in a row that brought no messages, though they may later. */
  #failures = 0;
  #askAgainAfterMs: number | undefined;
  /** The message beside the button for whose load was asked last. */
  #neighbour: HTMLElement | undefined;

  constructor(chat: HTMLElement, { linkId, list, scroll }: LoaderParts, over: AbortSignal) {
    this.#linkId = linkId;
    this.#list = list;
    this.#scroll = scroll;
    this.#over = over;
    this.#log = partOf(chat, `#${elementIds.messageLog}`, HTMLElement);
    this.#items = partOf(this.#log, `#${elementIds.messages}`, HTMLElement);
    this.#older = partOf(this.#log, `#${elementIds.older}`, HTMLButtonElement);
    this.#newer = partOf(this.#log, `#${elementIds.newer}`, HTMLButtonElement);
    this.#observer = new IntersectionObserver((entries) => this.#loadInReach(entries), {
      root: this.#log,
      rootMargin: loadWithin,
    });
    this.#listen();
  }

  #listen(): void {
    this.#list.listen({
      onLoaded: (messages) => {
        this.#cameCount += messages.length;
      },
    });
    for (const button of [this.#older, this.#newer]) {
      button.addEventListener('click', () => void this.#loadBeside(button));
    }
    this.#over.addEventListener('abort', () => this.#observer.disconnect());
  }

  /** Resolves to whether messages came. */
  loadNewest(): Promise<boolean> {
    return this.#hasLoaded('');
  }

  loadAround(messageId: string): Promise<boolean> {
    return this.#hasLoaded(`?around=${messageId}`);
  }

  /** The messages around a place, which need not be a message's. */
  loadFrom(sequence: number): Promise<boolean> {
    return this.#hasLoaded(`?after=${Math.max(1, sequence - contextBefore)}`);
  }

  /** Call after the loaded part has changed: shows the buttons that still have something to load. */
  showButtons(): void {
    const range = this.#list.range();
    this.#scroll.rememberPlace();
    this.#show(this.#older, range !== undefined && range.first > 1);
    this.#show(this.#newer, !this.#list.isAtEnd());
    this.#scroll.keepPlace(false);
  }

  async #hasLoaded(query: string): Promise<boolean> {
    return ((await this.#load(() => query)) ?? 0) > 0;
  }

  /** @param queryOf is called when its turn has come. Resolves to how many messages came; undefined without an answer. */
  #load(queryOf: () => string | undefined): Promise<number | undefined> {
    const answer = this.#underWay.then(async () => {
      this.#isBusy = true;
      this.#askAgainAfterMs = undefined;
      this.#list.expect(undefined);
      const query = queryOf();
      const came = query === undefined ? undefined : await this.#ask(query).catch(() => undefined);
      this.#isBusy = false;
      return came;
    });
    this.#underWay = answer;
    return answer;
  }

  /** Resolves to how many messages came; undefined when the server did not answer with messages. */
  async #ask(query: string): Promise<number | undefined> {
    if (this.#over.aborted) return undefined;
    const items = this.#items;
    let isAnswered = false;
    const hear = (event: Event) => {
      const { status, response } = (event as CustomEvent<RequestDetail>).detail.ctx;
      isAnswered = status === 'swapped' && response?.status === 200;
      const isOver = response !== undefined && !isPassingStatus(response.status);
      this.#askAgainAfterMs = isOver ? undefined : retryDelayMs(this.#failures, response && retryAfterMs(response));
      this.#failures = isOver ? 0 : this.#failures + 1;
    };
    this.#cameCount = 0;
    items.addEventListener('htmx:finally:request', hear);
    await htmx.ajax('GET', paths.messages(this.#linkId) + query, { source: items, target: items, swap: 'none' });
    items.removeEventListener('htmx:finally:request', hear);
    return isAnswered && !this.#over.aborted ? this.#cameCount : undefined;
  }

  #loadInReach(entries: readonly IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting) void this.#loadBeside(target === this.#older ? this.#older : this.#newer);
    }
  }

  async #loadBeside(button: HTMLButtonElement): Promise<void> {
    if (this.#isBusy) return;
    const side = button === this.#older ? 'before' : 'after';
    this.#neighbour = messagesIn(this.#items).at(side === 'before' ? 0 : -1);
    const came = await this.#load(() => {
      const range = this.#list.range();
      if (!range) return undefined;
      this.#list.expect(side === 'before' ? range.first - 1 : range.last + 1);
      return `?${side}=${side === 'before' ? range.first : range.last}`;
    });
    if (came === 0) this.#list.endHere(side);
    if (came === undefined) return this.#askAgainFor(button);
    this.#goOnFrom(button);
    this.showButtons();
  }

  /** After a failure the button stays. While the reader stays beside it, it is tried again by itself, as when it is pressed. */
  #askAgainFor(button: HTMLButtonElement): void {
    const afterMs = this.#askAgainAfterMs;
    if (afterMs === undefined) return;
    setTimeout(() => {
      if (!this.#over.aborted && !button.hidden) this.#observeAnew(button);
    }, afterMs);
  }

  /** A person who came to the button by keyboard goes on at the message beside it. */
  #goOnFrom(button: HTMLElement): void {
    if (document.activeElement !== button) return;
    if (this.#neighbour?.isConnected) focusMessage(this.#neighbour);
    else this.#log.focus({ preventScroll: true });
  }

  #show(button: HTMLButtonElement, hasMore: boolean): void {
    if (!hasMore) this.#goOnFrom(button);
    button.hidden = !hasMore;
    this.#observer.unobserve(button);
    if (hasMore) this.#observeAnew(button);
  }

  /** An observer reports changes only: a button that is still in reach is observed anew. */
  #observeAnew(button: HTMLElement): void {
    this.#observer.unobserve(button);
    this.#observer.observe(button);
  }
}
