import { Hono } from 'hono';
import { NotesPage } from '../../../views/pages/notes.tsx';
import { paths } from '../../protocol/page.ts';
import type { App, WebEnvironment, WebServices } from '../app/services.ts';
import { wordsFor } from '../requests/page-language.ts';

/** Where “Leave quickly” leads: a page of our own, or on to the one that is set. No page names that one, and it is sent no referrer. */
export function notesRoutes({ assets, exitUrl }: WebServices): App {
  const app = new Hono<WebEnvironment>();
  app.get(paths.notes, (c) =>
    exitUrl === undefined ? c.html(<NotesPage assets={assets.urls} words={wordsFor(c)} />) : c.redirect(exitUrl),
  );
  return app;
}
