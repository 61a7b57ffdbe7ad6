import { htmx } from './htmx.ts';
import type { SwapTask } from './markup/allowed-swaps.ts';

/**
 * `<hx-upsert hx-target="#messages" key="data-sequence">`: replaces the element with the same id, or inserts the new one in
 * the order of its number. htmx.org's extension of this name compares each new element with all others by a language's
 * collation, which takes seconds with a thousand messages. This one compares numbers from the end, where nearly all new
 * elements belong. Elements without a number stay in place.
 */
htmx.registerExtension('upsert', {
  htmx_process_upsert: (template: HTMLTemplateElement, { tasks }: { readonly tasks: SwapTask[] }) => {
    const key = template.getAttribute('key') ?? 'id';
    const target = template.getAttribute('hx-target');
    tasks.push({ fragment: template.content, target, swapSpec: { style: 'upsert', key } });
  },
  handle_swap: (
    style: string,
    list: Element,
    fragment: DocumentFragment,
    { key = 'id' }: { readonly key?: string },
  ) => {
    if (style !== 'upsert') return false;
    for (const element of [...fragment.children]) {
      const existing = element.id && document.getElementById(element.id);
      if (existing) existing.replaceWith(element);
      else list.insertBefore(element, firstAfter(list, Number(element.getAttribute(key)), key));
    }
    return true;
  },
});

function firstAfter(list: Element, place: number, key: string): Element | null {
  let following: Element | null = null;
  for (let child = list.lastElementChild; child; child = child.previousElementSibling) {
    const childPlace = Number(child.getAttribute(key) ?? Number.NaN);
    if (childPlace <= place) break;
    if (childPlace > place) following = child;
  }
  return following;
}
