import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { Assets, ScriptName } from './assets.ts';

/**
 * htmx's settings: no style sheet (the CSP forbids it), no history, only our extensions. Requests use the mode `cors` although
 * the CSP allows only our server: with `no-referrer`, browsers send `Origin` with a POST in that mode only (Fetch, "append a
 * request `Origin` header"), and the server requires it.
 */
const htmxConfig = JSON.stringify({
  mode: 'cors',
  prefix: '',
  history: false,
  includeIndicatorCSS: false,
  extensions: 'ws,upsert,no-address,only-parley,late-places',
  ws: { pauseOnBackground: false },
});

interface LayoutProps {
  readonly assets: Assets;
  readonly title: string;
  /** The page's name for the styles: `<body class="start-page">`. */
  readonly page: 'start' | 'landing' | 'chat' | 'chats' | 'ended' | 'problem' | 'security';
  /** Absent on static pages. */
  readonly script?: 'start.js' | 'entry.js' | 'chat.js' | 'chats.js';
  /** Loaded in addition to `style.css`. */
  readonly style?: 'start.css' | 'entry.css' | 'chat.css' | 'chats.css' | 'security.css';
  readonly children?: Child;
}

/** The shell of every page: no inline script or style, nothing from other servers. */
export const Layout = ({ assets, title, page, script, style, children }: LayoutProps) =>
  html`<!doctype html>${(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="referrer" content="no-referrer" />
        <meta name="format-detection" content="telephone=no" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#f5f3ee" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#121715" />
        <link rel="icon" href={assets['icon.svg']} type="image/svg+xml" />
        <link rel="stylesheet" href={assets['style.css']} />
        {style && <link rel="stylesheet" href={assets[style]} />}
        {script && (
          <>
            <meta name="htmx-config" content={htmxConfig} />
            <meta name="stretch-worker" content={assets['stretch-worker.js']} />
            {laterScripts(script).map((name) => (
              <meta name={name} content={assets[`${name}.js`]} />
            ))}
            {importsOf(script).map((name) => (
              <link rel="modulepreload" href={assets[name]} />
            ))}
            <script type="module" src={assets[script]} />
          </>
        )}
        {script !== 'chats.js' && <script type="module" async src={assets['sweep.js']} />}
      </head>
      <body class={`${page}-page`}>{children}</body>
    </html>
  )}`;

/** The scripts that a browser would learn of only after it has read the page's own. */
function importsOf(script: LayoutProps['script']): readonly ScriptName[] {
  if (script === 'entry.js') return ['shared.js'];
  if (script !== 'chat.js') return [];
  return ['shared.js', 'talk.js'];
}

/** The scripts that the page's own loads later; see src/browser/page/load-script.ts. */
const laterScripts = (script: LayoutProps['script']) =>
  script === 'chat.js' ? (['entry', 'conversation', 'files', 'recording', 'stickers', 'alone'] as const) : [];
