import { Hono } from 'hono';
import { manifestOf } from '../../../views/manifest.ts';
import { paths } from '../../protocol/page.ts';
import { languages } from '../../words/languages.ts';
import { wordsOf } from '../../words/words.ts';
import { answerProblem } from '../app/answers.tsx';
import type { App, WebEnvironment, WebServices } from '../app/services.ts';

/** The web app manifest, at one address for each language: browsers request it without cookies, so that the page's link names the language. */
export function manifestRoutes(services: WebServices): App {
  const manifests = new Map(
    languages.map((language) => [
      paths.manifest(language.tag),
      JSON.stringify(manifestOf(services.assets.urls, wordsOf(language))),
    ]),
  );
  const app = new Hono<WebEnvironment>();
  app.get(paths.manifest(':language'), (c) => {
    const manifest = manifests.get(c.req.path);
    if (manifest === undefined) return answerProblem(c, services, 'unknown');
    c.header('Cache-Control', 'public, max-age=86400');
    c.header('Content-Type', 'application/manifest+json');
    return c.body(manifest);
  });
  return app;
}
