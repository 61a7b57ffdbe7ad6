import { raw } from 'hono/html';
import type { ChatEntry } from '../../src/chat/chat-entry.ts';
import { socketAddress } from '../../src/protocol/language.ts';
import { elementIds, listPageIds, paths } from '../../src/protocol/page.ts';
import { LanguagePicker } from '../components/page/language-picker.tsx';
import { LeaveButton } from '../components/page/leave-button.tsx';
import { NeedsScript } from '../components/page/needs-script.tsx';
import { Wordmark } from '../components/page/wordmark.tsx';
import { renderEntries } from '../fragments/chat-list-fragment.ts';
import { Layout, type PageLook } from '../layout.tsx';

interface ChatsPageProps extends PageLook {
  readonly entries: readonly ChatEntry[];
  /** Whether this browser has entered more chats than a list shows. */
  readonly hasMore: boolean;
}

/**
 * The living chats that this browser has entered, updated live. The connection belongs to the element around the list, which
 * is never replaced. Without a chat there is no connection, because the server would refuse it.
 */
export const ChatsPage = ({ assets, hasPlainTitle, words, entries, hasMore }: ChatsPageProps) => (
  <Layout
    assets={assets}
    hasPlainTitle={hasPlainTitle}
    words={words}
    title={words.say('page.chats')}
    page="chats"
    script="chats.js"
    style="chats.css"
  >
    <main
      id={listPageIds.chats}
      class="chats"
      hx-ws:connect={entries.length > 0 ? socketAddress(paths.chatsLive, words.language.tag) : undefined}
      hx-swap="none"
      hx-config="ws.reconnectMaxDelay:5000"
    >
      <div class="page-head">
        <Wordmark />
        <LeaveButton words={words} />
      </div>
      <div class="chats-head">
        <h1>{words.say('chats.heading')}</h1>
        <a class="button button-small" href={paths.start}>
          {words.say('button.newChat')}
        </a>
      </div>
      <NeedsScript words={words} />
      <p class="connection" id={elementIds.connection} role="status" />
      <ul class="chat-list" id={listPageIds.chatList}>
        {raw(renderEntries(entries, hasMore, words))}
      </ul>
      <p class="no-chats quiet-text">{words.say('chats.none')}</p>
    </main>
    <footer class="page-footer">
      <LanguagePicker words={words} />
    </footer>
  </Layout>
);
