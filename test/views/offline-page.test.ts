import { expect, it } from 'vitest';
import { type Assets, assetNames } from '../../views/assets.ts';
import { OfflinePage } from '../../views/pages/offline.tsx';
import { englishWords } from '../support/texts/words.ts';

const assets = Object.fromEntries(assetNames.map((name) => [name, `/assets/${name}`])) as Assets;

it('the page of the service worker, which knows no cookie, begins with a title and an icon that could be anybody’s', async () => {
  const html = String(await OfflinePage({ assets, words: englishWords }));
  expect(html.match(/<title[^>]*>([^<]*)<\/title>/)?.[1]?.trim()).toBe('Notes');
  expect(html).toContain('<link rel="icon" href="/assets/notes-icon.svg"');
});
