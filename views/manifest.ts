import { paths } from '../src/protocol/page.ts';
import type { Words } from '../src/words/words.ts';
import type { AssetName, Assets } from './assets.ts';

/** The ground of every page, `--ground` in public/styles/base.css. */
export const grounds = { light: '#f5f3ee', dark: '#121715' } as const;

/**
 * What a browser needs to put Parley on the home screen (W3C Web Application Manifest), in one language. Opened from there, Parley
 * shows the chats of the device. The `id` stays the same whatever else changes, so that it is one application for ever.
 */
export const manifestOf = (assets: Assets, words: Words): Readonly<Record<string, unknown>> => ({
  id: paths.start,
  name: words.say('page.start'),
  short_name: 'Parley',
  description: words.say('start.promise'),
  lang: words.language.tag,
  dir: words.language.direction,
  start_url: paths.chats,
  scope: paths.start,
  display: 'standalone',
  background_color: grounds.light,
  theme_color: grounds.light,
  color_scheme_dark: { background_color: grounds.dark, theme_color: grounds.dark },
  icons: [
    iconOf(assets, 'icon-small.png', '192x192'),
    iconOf(assets, 'icon-large.png', '512x512'),
    { ...iconOf(assets, 'icon-maskable.png', '512x512'), purpose: 'maskable' },
  ],
  shortcuts: [
    { name: words.say('button.newChat'), url: paths.start },
    { name: words.say('button.yourChats'), url: paths.chats },
  ],
});

const iconOf = (assets: Assets, name: AssetName, sizes: string) => ({ src: assets[name], sizes, type: 'image/png' });
