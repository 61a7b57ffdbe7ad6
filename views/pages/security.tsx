import { raw } from 'hono/html';
import { paths } from '../../src/protocol/page.ts';
import type { Words } from '../../src/words/words.ts';
import { isRunIn, type ScriptPrint, useOfScript } from '../assets.ts';
import { caveatsOf } from '../claims/caveats.ts';
import type { Caveat, ClaimedLimits, PageClaim } from '../claims/claim.ts';
import { claimGroups } from '../claims/security-claims.ts';
import { LanguagePicker } from '../components/page/language-picker.tsx';
import { Wordmark } from '../components/page/wordmark.tsx';
import { Layout, type PageLook } from '../layout.tsx';

interface SecurityPageProps extends PageLook {
  readonly scripts: readonly ScriptPrint[];
  /** This server's own limits. */
  readonly limits: ClaimedLimits;
}

/** Parley's promises and their limits, in words for everybody. It needs no script. */
export const SecurityPage = ({ assets, hasPlainTitle, words, scripts, limits }: SecurityPageProps) => (
  <Layout
    assets={assets}
    hasPlainTitle={hasPlainTitle}
    words={words}
    title={words.say('page.security')}
    page="security"
    style="security.css"
  >
    <header class="security-head">
      <Wordmark />
      <a href={paths.start}>{words.say('security.startChat')}</a>
    </header>
    <main class="security">
      <h1>{words.say('page.howItWorks')}</h1>
      <p class="security-promise">{words.say('security.promise')}</p>
      <p class="quiet-text">{words.say('security.meaning')}</p>
      {claimGroups(limits, words).map(({ title, claims }) => (
        <section>
          <h2>{title}</h2>
          <ul>
            {claims.map((claim) => (
              <ClaimLine {...claim} words={words} />
            ))}
          </ul>
        </section>
      ))}
      <section>
        <h2>{words.say('security.untested')}</h2>
        <ul>
          {caveatsOf(words).map((caveat) => (
            <CaveatLine {...caveat} />
          ))}
        </ul>
      </section>
      <section>
        <h2>{words.say('security.scripts')}</h2>
        <p>{raw(words.html('security.aboutScripts', commands))}</p>
        <ul class="security-scripts">
          {scripts
            .filter(({ name }) => isRunIn(name, words.language.tag))
            .map((script) => (
              <ScriptLine {...script} words={words} />
            ))}
        </ul>
        <p class="quiet-text">{words.say('security.compare')}</p>
      </section>
    </main>
    <footer class="page-footer">
      <LanguagePicker words={words} />
    </footer>
  </Layout>
);

/** What to type for a build of one's own. */
const commands = {
  build: <code dir="ltr">npm ci &amp;&amp; npm run build</code>,
  sums: <code dir="ltr">sha256sum public/built/*</code>,
};

interface Speaking {
  readonly words: Words;
}

const ClaimLine = ({ text, shownBy, words }: PageClaim & Speaking) => {
  const tests = shownBy.flatMap((proof) => proof.tests.map((test) => `“${test}”`)).join(', ');
  return (
    <li>
      {text}
      <small>
        {raw(
          words.html('security.tested', {
            tests: (
              <span lang="en" dir="ltr">
                {tests}
              </span>
            ),
          }),
        )}
      </small>
    </li>
  );
};

const CaveatLine = ({ lead, text }: Caveat) => (
  <li>
    <strong>{lead}</strong> {text}
  </li>
);

const ScriptLine = ({ name, url, sha256, words }: ScriptPrint & Speaking) => {
  const path = (
    <a href={url} dir="ltr" translate="no">
      {url}
    </a>
  );
  return (
    <li>
      {raw(words.html('security.script', { path, page: words.say(useOfScript(name)) }))}
      <code dir="ltr" translate="no">
        {sha256}
      </code>
    </li>
  );
};
