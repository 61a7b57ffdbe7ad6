import { defaultLanguage } from '../../../src/words/languages.ts';
import { wordsOf } from '../../../src/words/words.ts';

export const englishWords = wordsOf(defaultLanguage);
