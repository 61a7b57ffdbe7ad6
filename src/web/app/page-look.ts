import type { PageLook } from '../../../views/layout.tsx';
import { wordsFor } from '../requests/page-language.ts';
import { hasPlainTitle } from '../requests/plain-title.ts';
import type { WebContext, WebServices } from './services.ts';

/** How each page that answers this request looks: in the language and under the title that were chosen on the device. */
export const lookFor = (c: WebContext, { assets }: WebServices): PageLook => ({
  assets: assets.urls,
  hasPlainTitle: hasPlainTitle(c),
  words: wordsFor(c),
});
