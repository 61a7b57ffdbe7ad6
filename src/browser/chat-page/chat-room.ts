import type { Composer } from '../composing/composer.ts';
import type { LiveChannel } from '../connection/live-channel.ts';
import type { OpenChat } from '../kept/open-chat.ts';
import type { MessageScroll } from '../messages/message-scroll.ts';

/** The chat as it stands in the page, for what comes to it afterwards. */
export interface ChatRoom {
  /** Holds everything; what is in it is replaced when the chat ends. */
  readonly chat: HTMLElement;
  readonly open: OpenChat;
  readonly channel: LiveChannel;
  readonly scroll: MessageScroll;
  readonly composer: Composer;
  /** Sends a message, perhaps in answer to another. */
  write(text: string, replyTo?: string): void;
  /** Aborted when the chat is over, before anything of it leaves the page. */
  readonly over: AbortSignal;
}
