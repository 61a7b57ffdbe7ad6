import { arabic } from '../../languages/ar.ts';
import { bengali } from '../../languages/bn.ts';
import { czech } from '../../languages/cs.ts';
import { german } from '../../languages/de.ts';
import { greek } from '../../languages/el.ts';
import { english, type Messages } from '../../languages/en.ts';
import { spanish } from '../../languages/es.ts';
import { farsi } from '../../languages/fa.ts';
import { french } from '../../languages/fr.ts';
import { hebrew } from '../../languages/he.ts';
import { hindi } from '../../languages/hi.ts';
import { hungarian } from '../../languages/hu.ts';
import { indonesian } from '../../languages/id.ts';
import { italian } from '../../languages/it.ts';
import { japanese } from '../../languages/ja.ts';
import { korean } from '../../languages/ko.ts';
import { dutch } from '../../languages/nl.ts';
import { polish } from '../../languages/pl.ts';
import { brazilianPortuguese } from '../../languages/pt-BR.ts';
import { romanian } from '../../languages/ro.ts';
import { russian } from '../../languages/ru.ts';
import { swedish } from '../../languages/sv.ts';
import { swahili } from '../../languages/sw.ts';
import { turkish } from '../../languages/tr.ts';
import { ukrainian } from '../../languages/uk.ts';
import { urdu } from '../../languages/ur.ts';
import { vietnamese } from '../../languages/vi.ts';
import { simplifiedChinese } from '../../languages/zh-Hans.ts';
import { traditionalChinese } from '../../languages/zh-Hant.ts';

export interface Language {
  /** Its BCP 47 tag. */
  readonly tag: string;
  /** Its own name for itself. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  readonly messages: Messages;
}

const leftToRight = (tag: string, name: string, messages: Messages): Language => ({
  tag,
  name,
  direction: 'ltr',
  messages,
});

const rightToLeft = (tag: string, name: string, messages: Messages): Language => ({
  tag,
  name,
  direction: 'rtl',
  messages,
});

/** Who asks for none of the others gets this one. */
export const defaultLanguage: Language = leftToRight('en', 'English', english);

/** Every language that Parley speaks, by their own names: in Latin letters first, then by script. */
export const languages: readonly Language[] = [
  leftToRight('id', 'Bahasa Indonesia', indonesian),
  leftToRight('cs', 'Čeština', czech),
  leftToRight('de', 'Deutsch', german),
  defaultLanguage,
  leftToRight('es', 'Español', spanish),
  leftToRight('fr', 'Français', french),
  leftToRight('it', 'Italiano', italian),
  leftToRight('sw', 'Kiswahili', swahili),
  leftToRight('hu', 'Magyar', hungarian),
  leftToRight('nl', 'Nederlands', dutch),
  leftToRight('pl', 'Polski', polish),
  leftToRight('pt-BR', 'Português (Brasil)', brazilianPortuguese),
  leftToRight('ro', 'Română', romanian),
  leftToRight('sv', 'Svenska', swedish),
  leftToRight('vi', 'Tiếng Việt', vietnamese),
  leftToRight('tr', 'Türkçe', turkish),
  leftToRight('el', 'Ελληνικά', greek),
  leftToRight('ru', 'Русский', russian),
  leftToRight('uk', 'Українська', ukrainian),
  rightToLeft('he', 'עברית', hebrew),
  rightToLeft('ar', 'العربية', arabic),
  rightToLeft('ur', 'اردو', urdu),
  rightToLeft('fa', 'فارسی', farsi),
  leftToRight('hi', 'हिन्दी', hindi),
  leftToRight('bn', 'বাংলা', bengali),
  leftToRight('ko', '한국어', korean),
  leftToRight('ja', '日本語', japanese),
  leftToRight('zh-Hans', '简体中文', simplifiedChinese),
  leftToRight('zh-Hant', '繁體中文', traditionalChinese),
];

const byTag = new Map(languages.map((language) => [language.tag, language]));

/** The language with exactly this tag. */
export const languageOf = (tag: string | undefined): Language | undefined =>
  tag === undefined ? undefined : byTag.get(tag);
