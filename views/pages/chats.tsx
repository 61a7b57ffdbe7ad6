import { raw } from 'hono/html';
import type { ChatEntry } from '../../src/chat/chat-entry.ts';
import { elementIds, listPageIds, paths } from '../../src/protocol/page.ts';
import type { Assets } from '../assets.ts';
import { NeedsScript } from '../components/page/needs-script.tsx';
import { Wordmark } from '../components/page/wordmark.tsx';
import { renderEntries } from '../fragments/chat-list-fragment.ts';
import { Layout } from '../layout.tsx';

interface ChatsPageProps {
  readonly assets: Assets;
  readonly entries: readonly ChatEntry[];
  /** Whether this browser has entered more chats than a list shows. */
  readonly hasMore: boolean;
}

/**
 * The living chats that this browser has entered, updated live. The connection belongs to the element around the list, which
 * is never replaced. Without a chat there is no connection, because the server would refuse it.
 */
export const ChatsPage = ({ assets, entries, hasMore }: ChatsPageProps) => (
  <Layout assets={assets} title="Your chats – Parley" page="chats" script="chats.js" style="chats.css">
    <main
      id={listPageIds.chats}
      class="chats"
      hx-ws:connect={entries.length > 0 ? paths.chatsLive : undefined}
      hx-swap="none"
      hx-config="ws.reconnectMaxDelay:5000"
    >
      <Wordmark />
      <div class="chats-head">
        <h1>Your chats</h1>
        <a class="button button-small" href={paths.start}>
          New chat
        </a>
      </div>
      <NeedsScript />
      <p class="connection" id={elementIds.connection} role="status" />
      <ul class="chat-list" id={listPageIds.chatList}>
        {raw(renderEntries(entries, hasMore))}
      </ul>
      <p class="no-chats quiet-text">
        No chat is open in this browser. When you come in by a link and a code, the chat stands here until it ends.
      </p>
    </main>
  </Layout>
);
