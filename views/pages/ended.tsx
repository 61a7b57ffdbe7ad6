import type { Ending } from '../../src/chat/lifetime.ts';
import { elementIds } from '../../src/protocol/page.ts';
import type { Assets } from '../assets.ts';
import { EndedView } from '../components/entry/ended-view.tsx';
import { Layout } from '../layout.tsx';

interface EndedPageProps {
  readonly assets: Assets;
  readonly reason: Ending;
}

/** The page behind a link after destruction. Its script erases the chat from this browser. */
export const EndedPage = ({ assets, reason }: EndedPageProps) => (
  <Layout assets={assets} title="Parley" page="ended" script="chat.js">
    <main id={elementIds.chat}>
      <EndedView reason={reason} />
    </main>
  </Layout>
);
