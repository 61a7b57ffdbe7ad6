import type { Words } from '../../../src/words/words.ts';

/** Shown by browsers that run no scripts. */
export const NeedsScript = ({ words }: { readonly words: Words }) => (
  <noscript>
    <p class="notice notice-problem">{words.say('page.needsScript')}</p>
  </noscript>
);
