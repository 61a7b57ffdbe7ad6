import type { Words } from '../../src/words/words.ts';
import type { Assets } from '../assets.ts';
import { Wordmark } from '../components/page/wordmark.tsx';
import { Layout } from '../layout.tsx';

interface OfflinePageProps {
  readonly assets: Assets;
  readonly words: Words;
}

/**
 * What the service worker shows in the place of a page that did not come; rendered by the build, for each language. It is the same whether a
 * plain title is wanted or not, so it begins with one.
 */
export const OfflinePage = ({ assets, words }: OfflinePageProps) => (
  <Layout
    assets={assets}
    hasPlainTitle={true}
    words={words}
    title={words.say('page.titled', { title: words.say('offline.heading') })}
    page="offline"
    style="entry.css"
  >
    <main class="problem">
      <Wordmark />
      <h1>{words.say('offline.heading')}</h1>
      <div role="status">
        <p data-offline="no-network" hidden>
          {words.say('offline.noNetwork')}
        </p>
        <p data-offline="no-answer" hidden>
          {words.say('offline.noAnswer')}
        </p>
        <p data-offline="waiting" hidden>
          {words.say('offline.waiting')}
        </p>
      </div>
      <p>
        <button type="button" class="button" data-offline="again">
          {words.say('button.tryAgain')}
        </button>
      </p>
    </main>
  </Layout>
);
