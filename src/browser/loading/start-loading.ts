import type { MessageList } from '../messages/message-list.ts';
import type { MessageScroll } from '../messages/message-scroll.ts';
import type { Swaps } from '../page/swaps.ts';
import { MessageLoader } from './message-loader.ts';
import { createMessageWindow } from './message-window.ts';

export interface LoadingParts {
  readonly linkId: string;
  readonly swaps: Swaps;
  readonly list: MessageList;
  readonly scroll: MessageScroll;
}

/** Loads the messages that the reader comes to, and removes those that are far away. */
export function startLoading(chat: HTMLElement, parts: LoadingParts, over: AbortSignal): MessageLoader {
  const { swaps, list, scroll } = parts;
  const loader = new MessageLoader(chat, parts, over);
  const removeDistant = createMessageWindow(chat, list, scroll);
  scroll.loadNewestBy(() => loader.loadNewest());
  swaps.add('loading', ({ changes }) => {
    if (changes.length === 0) return undefined;
    const afterwards = () => {
      removeDistant();
      loader.showButtons();
    };
    return { afterwards };
  });
  loader.showButtons();
  return loader;
}
