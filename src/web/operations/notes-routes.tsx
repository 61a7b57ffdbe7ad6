import { Hono } from 'hono';
import { NotesPage } from '../../../views/pages/notes.tsx';
import { paths } from '../../protocol/page.ts';
import type { App, WebEnvironment, WebServices } from '../app/services.ts';
import { wordsFor } from '../requests/page-language.ts';

/** The target of “Leave quickly”: our own page, or a redirect to EXIT_URL. No page contains that address, and the target gets no referrer. */
export function notesRoutes({ assets, exitUrl }: WebServices): App {
  const app = new Hono<WebEnvironment>();
  app.get(paths.notes, (c) =>
    exitUrl === undefined ? c.html(<NotesPage assets={assets.urls} words={wordsFor(c)} />) : c.redirect(exitUrl),
  );
  return app;
}
