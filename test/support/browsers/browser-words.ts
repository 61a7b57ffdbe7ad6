import { english } from '../../../languages/en.ts';
import { compileMessage } from '../../../src/words/compile-message.ts';

/** What the pages' scripts find on an English page. Import it before them, where they run in Node.js. */
Object.assign(globalThis, {
  document: { documentElement: { lang: 'en' } },
  parleyWords: Object.fromEntries(Object.entries(english).map(([key, text]) => [key, compileMessage(text)])),
});
