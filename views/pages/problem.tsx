import { LanguagePicker } from '../components/page/language-picker.tsx';
import { Wordmark } from '../components/page/wordmark.tsx';
import { Layout, type PageLook } from '../layout.tsx';

interface ProblemPageProps extends PageLook {
  readonly title: string;
  readonly text: string;
}

/** A whole page about a failed request and how to go on. */
export const ProblemPage = ({ assets, hasPlainTitle, words, title, text }: ProblemPageProps) => (
  <Layout
    assets={assets}
    hasPlainTitle={hasPlainTitle}
    words={words}
    title={words.say('page.titled', { title })}
    page="problem"
    style="entry.css"
  >
    <main class="problem">
      <Wordmark />
      <h1>{title}</h1>
      <p>{text}</p>
    </main>
    <footer class="page-footer">
      <LanguagePicker words={words} />
    </footer>
  </Layout>
);
