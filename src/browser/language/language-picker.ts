import { askParley } from '../asking/ask-parley.ts';
import { showTitle } from '../discretion/tab-title.ts';
import { keepChosenLanguage } from '../kept/chosen-language.ts';
import { importWords } from '../page/load-script.ts';

/** What a person may have typed. A chat keeps its own draft, and the start page's panel holds nothing typed. */
const fields = '.start-form input, .entry-form input';

/** Shows the page in the language that is chosen on it: anew, or in its place where something was typed that is kept nowhere. */
export function followLanguagePicker(): void {
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLSelectElement) || !target.matches('[data-language-picker]')) return;
    keepChosenLanguage(target.value);
    const hasTyped = [...document.querySelectorAll<HTMLInputElement>(fields)].some(({ value }) => value !== '');
    if (hasTyped) void translatePage(target.value).catch(() => undefined);
    else location.reload();
  });
}

/** Takes the words of the same page in another language: its structure is the same, and what scripts have filled in stays. */
async function translatePage(tag: string): Promise<void> {
  const root = document.documentElement;
  root.lang = tag;
  const answer = await askParley(location.pathname);
  const translated = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const words = translated.querySelector('script[src*="/words-"]')?.getAttribute('src');
  if (words) await importWords(words);
  root.dir = translated.documentElement.dir;
  const title = document.querySelector('title');
  if (title) Object.assign(title.dataset, translated.querySelector('title')?.dataset);
  showTitle();
  copyWords(translated.body, document.body);
}

const spokenAttributes = ['aria-label', 'placeholder', 'title', 'alt'];

function copyWords(from: Element, to: Element): void {
  if (from.tagName !== to.tagName) return;
  for (const name of spokenAttributes) {
    const words = from.getAttribute(name);
    if (words !== null) to.setAttribute(name, words);
  }
  const [news, olds] = [[...from.childNodes], [...to.childNodes]];
  if (news.length !== olds.length) return;
  for (const [index, node] of news.entries()) {
    const old = olds[index];
    if (node instanceof Text && old instanceof Text) old.data = node.data;
    else if (node instanceof Element && old instanceof Element) copyWords(node, old);
  }
}
