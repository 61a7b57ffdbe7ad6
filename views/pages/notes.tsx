import { html } from 'hono/html';
import type { Words } from '../../src/words/words.ts';
import type { Assets } from '../assets.ts';

interface NotesPageProps {
  readonly assets: Assets;
  readonly words: Words;
}

/**
 * Where “Leave quickly” leads unless a server names another page. It could be anybody's: no word, icon, style or script of the
 * other pages is on it, and what is typed goes nowhere.
 */
export const NotesPage = ({ assets, words }: NotesPageProps) =>
  html`<!doctype html>${(
    <html lang={words.language.tag} dir={words.language.direction}>
      <head>
        <meta charset="utf-8" />
        <title>{words.say('page.notes')}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href={assets['notes-icon.svg']} type="image/svg+xml" />
        <link rel="stylesheet" href={assets['notes.css']} />
      </head>
      <body>
        <main>
          <h1 id="notes">{words.say('page.notes')}</h1>
          <textarea aria-labelledby="notes" autocomplete="off" spellcheck={false} dir="auto" />
        </main>
      </body>
    </html>
  )}`;
