import { languages } from '../../../src/words/languages.ts';
import { onceForEachLanguage } from './rendered-once.ts';

/** Each language by its own name. src/browser/language/language-picker.ts remembers the choice on the device. */
export const LanguagePicker = onceForEachLanguage(({ words }) => (
  <label class="language-picker">
    <span>{words.say('page.language')}</span>
    <select data-language-picker autocomplete="off">
      {languages.map(({ tag, name, direction }) => (
        <option value={tag} lang={tag} dir={direction} selected={tag === words.language.tag}>
          {name}
        </option>
      ))}
    </select>
  </label>
));
