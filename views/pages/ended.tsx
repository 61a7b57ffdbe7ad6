import type { Ending } from '../../src/chat/lifetime.ts';
import { elementIds } from '../../src/protocol/page.ts';
import { EndedView } from '../components/entry/ended-view.tsx';
import { Layout, type PageLook } from '../layout.tsx';

interface EndedPageProps extends PageLook {
  readonly reason: Ending;
}

/** The page behind a link after destruction. Its script erases the chat from this browser. */
export const EndedPage = ({ assets, hasPlainTitle, words, reason }: EndedPageProps) => (
  <Layout
    assets={assets}
    hasPlainTitle={hasPlainTitle}
    words={words}
    title="Parley"
    page="ended"
    script="chat.js"
    style="entry.css"
  >
    <main id={elementIds.chat}>
      <EndedView reason={reason} words={words} />
    </main>
  </Layout>
);
