import { paths } from '../../src/protocol/page.ts';
import { type Assets, type ScriptPrint, scriptsOfPages } from '../assets.ts';
import { caveats } from '../claims/caveats.ts';
import type { Caveat, ClaimedLimits, PageClaim } from '../claims/claim.ts';
import { claimGroups } from '../claims/security-claims.ts';
import { Wordmark } from '../components/page/wordmark.tsx';
import { Layout } from '../layout.tsx';

interface SecurityPageProps {
  readonly assets: Assets;
  readonly scripts: readonly ScriptPrint[];
  /** This server's own limits. */
  readonly limits: ClaimedLimits;
}

/** Parley's promises and their limits, in words for everybody. It needs no script. */
export const SecurityPage = ({ assets, scripts, limits }: SecurityPageProps) => (
  <Layout assets={assets} title="How Parley works – Parley" page="security" style="security.css">
    <header class="security-head">
      <Wordmark />
      <a href={paths.start}>Start a chat</a>
    </header>
    <main class="security">
      <h1>How this works, and its limits</h1>
      <p class="security-promise">
        The server never sees a name, a code, a message or a key. When a chat ends, nothing of it is left.
      </p>
      <p class="quiet-text">
        What that means, line by line, with the numbers that this server runs with. Under each line are the names of the
        tests that show it; they are a part of Parley’s source code, and anybody can run them.
      </p>
      {claimGroups(limits).map(({ title, claims }) => (
        <section>
          <h2>{title}</h2>
          <ul>
            {claims.map((claim) => (
              <ClaimLine {...claim} />
            ))}
          </ul>
        </section>
      ))}
      <section>
        <h2>What no test can show</h2>
        <ul>
          {caveats.map((caveat) => (
            <CaveatLine {...caveat} />
          ))}
        </ul>
      </section>
      <section>
        <h2>The scripts of this server</h2>
        <p>
          Encryption is done by these files, and by nothing else that pages run. Each is served from the path shown,
          which ends with the SHA-256 of the file. While servers of two versions share a Redis, a server serves the
          files of the other from there, and only if their content has the hash in their name. Build the same version of
          Parley yourself (<code>npm ci &amp;&amp; npm run build</code>), and <code>sha256sum public/built/*</code>{' '}
          gives the same hashes, or this server sends something else.
        </p>
        <ul class="security-scripts">
          {scripts.map((script) => (
            <ScriptLine {...script} />
          ))}
        </ul>
        <p class="quiet-text">
          A dishonest server could show these hashes and send other files. Compare what your browser was really sent:
          save the files from their paths.
        </p>
      </section>
    </main>
  </Layout>
);

const ClaimLine = ({ text, shownBy }: PageClaim) => (
  <li>
    {text}
    <small>Tested: {shownBy.flatMap(({ tests }) => tests.map((test) => `“${test}”`)).join(', ')}</small>
  </li>
);

const CaveatLine = ({ lead, text }: Caveat) => (
  <li>
    <strong>{lead}</strong> {text}
  </li>
);

const ScriptLine = ({ name, url, sha256 }: ScriptPrint) => (
  <li>
    <a href={url} dir="ltr" translate="no">
      {url}
    </a>
    , on {scriptsOfPages[name]}
    <code dir="ltr" translate="no">
      {sha256}
    </code>
  </li>
);
