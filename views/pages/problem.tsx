import type { Assets } from '../assets.ts';
import { Wordmark } from '../components/page/wordmark.tsx';
import { Layout } from '../layout.tsx';

interface ProblemPageProps {
  readonly assets: Assets;
  readonly title: string;
  readonly text: string;
}

/** A whole page about a failed request and how to go on. */
export const ProblemPage = ({ assets, title, text }: ProblemPageProps) => (
  <Layout assets={assets} title={`${title} – Parley`} page="problem">
    <main class="problem">
      <Wordmark />
      <h1>{title}</h1>
      <p>{text}</p>
    </main>
  </Layout>
);
