import type { OnceContent, WrittenContent } from '../../sealing/messages.ts';
import type { NoticeContent } from '../../sealing/notices.ts';
import type { MessageComposer } from '../composing/composer.ts';
import type { LiveChannel } from '../connection/live-channel.ts';
import type { Progress } from '../connection/progress.ts';
import type { OpenChat } from '../kept/open-chat.ts';
import type { OwnStatements } from '../ledger/own-statements.ts';
import type { MessageList } from '../messages/message-list.ts';
import type { MessageScroll } from '../messages/message-scroll.ts';
import type { Outbox } from '../outgoing/outbox.ts';
import type { Swaps } from '../page/swaps.ts';

/** The running chat, for the parts that are loaded after its first paint. */
export interface ChatRoom {
  /** Holds the whole chat; its children are replaced when the chat ends. */
  readonly chat: HTMLElement;
  readonly open: OpenChat;
  readonly channel: LiveChannel;
  readonly swaps: Swaps;
  readonly list: MessageList;
  readonly scroll: MessageScroll;
  readonly outbox: Outbox;
  readonly composer: MessageComposer;
  readonly progress: Progress;
  readonly statements: OwnStatements;
  /** The server's time, as this page knows it. */
  nowMs(): number;
  /**
   * Sends a message, without files or with those that are at the server already, under the id that it was given, if any. Resolves when
   * the outbox keeps it.
   */
  post(content: WrittenContent | OnceContent, assetIds?: readonly string[], messageId?: string): Promise<void>;
  /** Sends a notice to the other side. */
  tell(notice: NoticeContent): void;
  /** Closes the connection and keeps nothing up to date any more. */
  leave(): void;
  /** Aborted when the chat is over, before its elements leave the page. */
  readonly over: AbortSignal;
}
