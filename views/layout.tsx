import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { Assets } from './assets.ts';

/**
 * What htmx may do on our pages. It builds no style sheet (the policy forbids it), keeps no history and knows our extensions
 * alone. The mode is `cors` though nothing goes elsewhere (the policy sees to that): under `no-referrer`, a browser states
 * the origin of a POST in that mode only (Fetch, "append a request `Origin` header"), and the server asks for it.
 */
const htmxConfig = JSON.stringify({
  mode: 'cors',
  prefix: '',
  history: false,
  includeIndicatorCSS: false,
  extensions: 'ws,upsert,no-address,late-places',
  ws: { pauseOnBackground: false },
});

export interface LayoutProps {
  readonly assets: Assets;
  readonly title: string;
  /** Names the page for the styles: `<body class="start-page">`. */
  readonly page: 'start' | 'landing' | 'chat' | 'chats' | 'ended' | 'problem' | 'security';
  /** Absent on pages that only say something. */
  readonly script?: 'start.js' | 'chat.js' | 'chats.js';
  /** What the page needs beside the styles of every page. */
  readonly style?: 'start.css' | 'chat.css' | 'chats.css' | 'security.css';
  readonly children?: Child;
}

/** The shell of every page: no inline script or style, nothing from elsewhere. */
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
            {script === 'chat.js' && <link rel="modulepreload" href={assets['shared.js']} />}
            <script type="module" src={assets[script]} />
          </>
        )}
      </head>
      <body class={`${page}-page`}>{children}</body>
    </html>
  )}`;
