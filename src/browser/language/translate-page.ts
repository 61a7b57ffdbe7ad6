import { languageHeader } from '../../protocol/language.ts';
import { elementIds } from '../../protocol/page.ts';
import { askParley } from '../asking/ask-parley.ts';
import { showTitle } from '../discretion/tab-title.ts';
import { importWords } from '../page/load-script.ts';

/** Of choices in a row the last one counts, whichever answer is the last. */
let newest = 0;

/**
 * Takes the words of the same page in another language: its structure is the same, and what scripts have filled in stays. Nothing
 * changes before all of them are there.
 */
export async function translatePage(tag: string): Promise<void> {
  newest += 1;
  const own = newest;
  const answer = await askParley(location.pathname, { headers: { [languageHeader]: tag } });
  const translated = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const addresses = wordsIn(translated);
  if (own !== newest) return;
  await Promise.all(addresses.map(importWords));
  if (own !== newest) return;
  const { documentElement: root } = document;
  root.lang = translated.documentElement.lang;
  root.dir = translated.documentElement.dir;
  copyHead(translated);
  showLanding(translated);
  copyWords(translated.body, document.body);
  // Scripts say anew what they say about a field.
  for (const field of document.querySelectorAll('input'))
    if (field.value !== '') field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** The words of the scripts that run already. Those of later scripts come with them. */
function wordsIn(translated: Document): readonly string[] {
  const own = translated.querySelector('script[src*="/words-"]')?.getAttribute('src');
  const entry = translated.querySelector<HTMLMetaElement>('meta[name="words-entry"]')?.content;
  return [own, entry].filter((address) => address !== undefined && address !== null);
}

/** The title, the manifest, and the addresses of later words. */
function copyHead(translated: Document): void {
  const title = document.querySelector('title');
  if (title) Object.assign(title.dataset, translated.querySelector('title')?.dataset);
  showTitle();
  for (const [selector, attribute] of [
    ['link[rel="manifest"]', 'href'],
    ['meta[name="words-entry"]', 'content'],
    ['meta[name="words-later"]', 'content'],
    ['meta[name="worker"]', 'content'],
  ] as const) {
    const value = translated.querySelector(selector)?.getAttribute(attribute);
    if (value) document.querySelector(selector)?.setAttribute(attribute, value);
  }
}

/** A tab without the keys of a chat shows the landing view that the page holds as a template. */
function showLanding(translated: Document): void {
  const template = translated.querySelector<HTMLTemplateElement>(`#${elementIds.landingTemplate}`);
  if (!template || document.getElementById(elementIds.landingTemplate)) return;
  template.parentElement?.replaceChildren(template.content);
}

const spokenAttributes = ['aria-label', 'placeholder', 'title', 'alt'];

function copyWords(from: Element, to: Element): void {
  for (const name of spokenAttributes) {
    const words = from.getAttribute(name);
    if (words !== null) to.setAttribute(name, words);
  }
  const [news, olds] = [[...from.childNodes], [...to.childNodes]];
  if (news.length === olds.length && news.every((node, index) => isAlike(node, olds[index]))) {
    for (const [index, node] of news.entries()) {
      const old = olds[index];
      if (node instanceof Text && old instanceof Text) old.data = node.data;
      else if (node instanceof Element && old instanceof Element) copyWords(node, old);
    }
  } else reorder(news, to);
}

const isAlike = (one: Node, other: Node | undefined): boolean => one.nodeName === other?.nodeName;

/** A sentence in which the elements stand elsewhere: they are kept, with what was filled into them. */
function reorder(news: readonly ChildNode[], to: Element): void {
  const olds = [...to.children];
  const taken = news.map((node) => {
    const at = olds.findIndex((old) => isAlike(node, old));
    const [old] = at < 0 ? [] : olds.splice(at, 1);
    if (node instanceof Element && old) copyWords(node, old);
    return node instanceof Element ? old : node;
  });
  // What scripts have filled in stays.
  if (news.length === 0 || olds.length > 0 || taken.includes(undefined)) return;
  to.replaceChildren(...taken.filter((node) => node !== undefined));
}
