import { elementIds, paths } from '../../protocol/page.ts';
import type { MessageList } from '../messages/message-list.ts';
import type { MessageScroll } from '../messages/message-scroll.ts';
import { messagesIn } from '../messages/messages-shown.ts';
import { focusMessage } from '../messages/more-buttons.ts';
import { htmx } from '../page/htmx.ts';
import { partOf } from '../page/page-part.ts';

/** Brings parts of the chat onto the page that it does not hold. One request at a time. */
export interface MessageLoader {
  /** Resolves to whether messages came. */
  loadNewest(): Promise<boolean>;
  loadAround(messageId: string): Promise<boolean>;
  /** The messages around a place, which need not be a message's. */
  loadFrom(sequence: number): Promise<boolean>;
  /** Call after the loaded part has changed: shows the buttons that still have something to load. */
  showButtons(): void;
}

/** Messages are loaded when they are this close to the view. */
const loadWithin = '300px 0px';

interface RequestDetail {
  readonly ctx: { readonly status: string; readonly response?: { readonly status: number } };
}

export function startMessageLoader(
  chat: HTMLElement,
  linkId: string,
  { list, scroll }: { readonly list: MessageList; readonly scroll: MessageScroll },
  over: AbortSignal,
): MessageLoader {
  const log = partOf(chat, `#${elementIds.messageLog}`, HTMLElement);
  const items = partOf(log, `#${elementIds.messages}`, HTMLElement);
  const older = partOf(log, `#${elementIds.older}`, HTMLButtonElement);
  const newer = partOf(log, `#${elementIds.newer}`, HTMLButtonElement);
  let underWay: Promise<unknown> = Promise.resolve();
  let isBusy = false;
  let cameCount = 0;
  list.listen({
    onLoaded: (messages) => {
      cameCount += messages.length;
    },
  });

  /** Resolves to how many messages came; undefined when the server did not answer with messages. */
  const ask = async (query: string): Promise<number | undefined> => {
    if (over.aborted) return undefined;
    let isAnswered = false;
    const hear = (event: Event) => {
      const { status, response } = (event as CustomEvent<RequestDetail>).detail.ctx;
      isAnswered = status === 'swapped' && response?.status === 200;
    };
    cameCount = 0;
    items.addEventListener('htmx:finally:request', hear);
    await htmx.ajax('GET', paths.messages(linkId) + query, { source: items, target: items, swap: 'none' });
    items.removeEventListener('htmx:finally:request', hear);
    return isAnswered && !over.aborted ? cameCount : undefined;
  };
  const load = (queryOf: () => string | undefined): Promise<number | undefined> => {
    const answer = underWay.then(async () => {
      isBusy = true;
      const query = queryOf();
      const came = query === undefined ? undefined : await ask(query).catch(() => undefined);
      isBusy = false;
      return came;
    });
    underWay = answer;
    return answer;
  };
  const hasMessages = async (answer: Promise<number | undefined>) => ((await answer) ?? 0) > 0;

  /** The message beside the button for whose load was asked last. */
  let neighbour: HTMLElement | undefined;
  /** A person who came to the button by keyboard goes on at the message beside it. */
  const goOnFrom = (button: HTMLElement) => {
    if (document.activeElement !== button) return;
    if (neighbour?.isConnected) focusMessage(neighbour);
    else log.focus({ preventScroll: true });
  };
  const loadBeside = async (side: 'before' | 'after') => {
    if (isBusy) return;
    const button = side === 'before' ? older : newer;
    neighbour = side === 'before' ? messagesIn(items)[0] : messagesIn(items).at(-1);
    const came = await load(() => {
      const range = list.range();
      return range && `?${side}=${side === 'before' ? range.first : range.last}`;
    });
    if (came === 0) list.endHere(side);
    // After a failure the button stays; scrolling away and back tries again, and so does pressing it.
    if (came === undefined) return;
    goOnFrom(button);
    showButtons();
  };
  const sideOf = (button: Element) => (button === older ? 'before' : 'after');
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) void loadBeside(sideOf(target));
    },
    { root: log, rootMargin: loadWithin },
  );
  const show = (button: HTMLButtonElement, hasMore: boolean) => {
    if (!hasMore) goOnFrom(button);
    button.hidden = !hasMore;
    // An observer reports changes only: a button that is still in reach is observed anew.
    observer.unobserve(button);
    if (hasMore) observer.observe(button);
  };
  const showButtons = () => {
    const range = list.range();
    scroll.rememberPlace();
    show(older, range !== undefined && range.first > 1);
    show(newer, !list.isAtEnd());
    scroll.keepPlace(false);
  };
  for (const button of [older, newer]) button.addEventListener('click', () => void loadBeside(sideOf(button)));
  over.addEventListener('abort', () => observer.disconnect());

  return {
    loadNewest: () => hasMessages(load(() => '')),
    loadAround: (messageId) => hasMessages(load(() => `?around=${messageId}`)),
    loadFrom: (sequence) => hasMessages(load(() => `?after=${Math.max(1, sequence - contextBefore)}`)),
    showButtons,
  };
}

/** So many messages before a place are loaded with it. */
const contextBefore = 10;
