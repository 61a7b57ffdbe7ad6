import { paths } from '../../../src/protocol/page.ts';
import { LanguagePicker } from './language-picker.tsx';
import { onceForEachLanguage } from './rendered-once.ts';

/** The link to the security page, on the pages where people decide whether to trust Parley; and the languages. */
export const SecurityFooter = onceForEachLanguage(({ words }) => (
  <footer class="page-footer">
    <a href={paths.security}>{words.say('page.howItWorks')}</a>
    <LanguagePicker words={words} />
  </footer>
));
