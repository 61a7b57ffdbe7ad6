import { elementIds } from '../../src/protocol/page.ts';
import { LandingView, type LandingViewProps } from '../components/entry/landing-view.tsx';
import { NeedsScript } from '../components/page/needs-script.tsx';
import { SecurityFooter } from '../components/page/security-footer.tsx';
import { Layout, type PageLook } from '../layout.tsx';

type LandingPageProps = PageLook & LandingViewProps;

/** A participant's link, for a device that has not proved the code. */
export const LandingPage = ({ assets, hasPlainTitle, ...landing }: LandingPageProps) => (
  <Layout
    assets={assets}
    hasPlainTitle={hasPlainTitle}
    words={landing.words}
    title="Parley"
    page="landing"
    script="entry.js"
    style="entry.css"
  >
    <main id={elementIds.chat}>
      <NeedsScript words={landing.words} />
      <LandingView {...landing} />
    </main>
    <SecurityFooter words={landing.words} />
  </Layout>
);
