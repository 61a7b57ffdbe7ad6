import { elementIds } from '../../src/protocol/page.ts';
import type { Assets } from '../assets.ts';
import { LandingView, type LandingViewProps } from '../components/entry/landing-view.tsx';
import { NeedsScript } from '../components/page/needs-script.tsx';
import { SecurityFooter } from '../components/page/security-footer.tsx';
import { Layout } from '../layout.tsx';

interface LandingPageProps extends LandingViewProps {
  readonly assets: Assets;
}

/** A participant's link, for a device that has not proved the code. */
export const LandingPage = ({ assets, ...landing }: LandingPageProps) => (
  <Layout assets={assets} title="Parley" page="landing" script="entry.js" style="entry.css">
    <main id={elementIds.chat}>
      <NeedsScript />
      <LandingView {...landing} />
    </main>
    <SecurityFooter />
  </Layout>
);
