import type { PageLook } from '../../../views/layout.tsx';
import { wordsFor } from '../requests/page-language.ts';
import { hasPlainTitle } from '../requests/plain-title.ts';
import type { WebContext, WebServices } from './services.ts';

/** The language and title of every page for this request, as chosen on the device. */
export const lookFor = (c: WebContext, { assets }: WebServices): PageLook => ({
  assets: assets.urls,
  hasPlainTitle: hasPlainTitle(c),
  words: wordsFor(c),
});
