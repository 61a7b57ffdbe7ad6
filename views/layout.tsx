import { html, raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { paths } from '../src/protocol/page.ts';
import type { Words } from '../src/words/words.ts';
import { type Assets, nameOfWorker, type ScriptName, type WordsPart, wordsUrl } from './assets.ts';
import { Veil } from './components/page/veil.tsx';
import { grounds } from './manifest.ts';

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

/** What every page is given, whatever it shows. */
export interface PageLook {
  readonly assets: Assets;
  /** The tab is called by a word that could be anybody's. Scripts change that on the page as well: src/browser/discretion/tab-title.ts. */
  readonly hasPlainTitle: boolean;
  readonly words: Words;
}

interface LayoutProps extends PageLook {
  readonly title: string;
  /** The page's name for the styles: `<body class="start-page">`. */
  readonly page: 'start' | 'landing' | 'chat' | 'chats' | 'ended' | 'problem' | 'security' | 'offline';
  /** Absent on static pages. */
  readonly script?: 'start.js' | 'entry.js' | 'chat.js' | 'chats.js';
  /** Loaded in addition to `style.css`. */
  readonly style?: 'start.css' | 'entry.css' | 'chat.css' | 'chats.css' | 'security.css';
  readonly children?: Child;
}

/** The shell of every page: no inline script or style, nothing from other servers. */
export const Layout = ({ children, ...head }: LayoutProps) =>
  html`<!doctype html>${(
    <html lang={head.words.language.tag} dir={head.words.language.direction}>
      {headOf(head)}
      <body class={`${head.page}-page`}>
        {children}
        {head.script && <Veil words={head.words} />}
      </body>
    </html>
  )}`;

/** Without children: what makes a head. */
type HeadProps = Omit<LayoutProps, 'children'>;

/** Every page of a kind has the same head in one language, and making it anew would be a third of what most pages cost. */
const heads = new WeakMap<Assets, Map<string, ReturnType<typeof raw>>>();

function headOf(props: HeadProps): ReturnType<typeof raw> {
  const { assets, hasPlainTitle, words, title, page, script, style } = props;
  const ofAssets = heads.get(assets) ?? new Map<string, ReturnType<typeof raw>>();
  heads.set(assets, ofAssets);
  const key = [words.language.tag, page, script, style, hasPlainTitle, title].join('\n');
  const known = ofAssets.get(key) ?? raw(String(<Head {...props} />));
  ofAssets.set(key, known);
  return known;
}

const Head = ({ assets, hasPlainTitle, words, title, page, script, style }: HeadProps) => (
  <head>
    <meta charset="utf-8" />
    <title data-own={title} data-plain={words.say('page.notes')}>
      {hasPlainTitle ? words.say('page.notes') : title}
    </title>
    <meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content" />
    <meta name="robots" content="noindex, nofollow" />
    <meta name="referrer" content="no-referrer" />
    <meta name="format-detection" content="telephone=no" />
    <meta name="color-scheme" content="light dark" />
    <meta name="theme-color" media="(prefers-color-scheme: light)" content={grounds.light} />
    <meta name="theme-color" media="(prefers-color-scheme: dark)" content={grounds.dark} />
    <link rel="manifest" href={paths.manifest(words.language.tag)} />
    <link
      rel="icon"
      href={assets[hasPlainTitle ? 'notes-icon.svg' : 'icon.svg']}
      data-own={assets['icon.svg']}
      data-plain={assets['notes-icon.svg']}
      type="image/svg+xml"
    />
    <link rel="stylesheet" href={assets['style.css']} />
    {style && <link rel="stylesheet" href={assets[style]} />}
    {script && (
      <>
        <meta name="htmx-config" content={htmxConfig} />
        <meta name="stretch-worker" content={assets['stretch-worker.js']} />
        {laterScripts(script).map((name) => (
          <meta name={name} content={assets[`${name}.js`]} />
        ))}
        {laterWords(script).map((part) => (
          <meta name={`words-${part}`} content={wordsUrl(assets, part, words.language.tag)} />
        ))}
        {importsOf(script).map((name) => (
          <link rel="modulepreload" href={assets[name]} />
        ))}
        <script type="module" src={wordsUrl(assets, wordsPartOf[script], words.language.tag)} />
        <script type="module" src={assets[script]} />
      </>
    )}
    {page === 'offline' ? (
      <script type="module" src={assets['offline.js']} />
    ) : (
      <meta name="worker" content={assets[nameOfWorker(words.language.tag)]} />
    )}
    {page !== 'offline' && script !== 'chats.js' && <script type="module" async src={assets['sweep.js']} />}
  </head>
);

/** The scripts that a browser would learn of only after it has read the page's own. */
function importsOf(script: LayoutProps['script']): readonly ScriptName[] {
  if (script === 'entry.js') return ['shared.js'];
  if (script !== 'chat.js') return [];
  return ['shared.js', 'talk.js'];
}

/** The scripts that the page's own loads later; see src/browser/page/load-script.ts. */
const laterScripts = (script: LayoutProps['script']) =>
  script === 'chat.js' ? (['entry', 'conversation', 'files', 'recording', 'stickers', 'own-keys'] as const) : [];

/** The words of the page's own script run before it, and those of the others come with them. */
const wordsPartOf = { 'start.js': 'start', 'entry.js': 'entry', 'chat.js': 'chat', 'chats.js': 'chats' } as const;

const laterWords = (script: LayoutProps['script']): readonly WordsPart[] =>
  script === 'chat.js' ? ['entry', 'later'] : [];
