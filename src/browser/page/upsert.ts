import { htmx } from './htmx.ts';
import type { SwapTask } from './htmx-events.ts';

/**
 * `<hx-upsert hx-target="#messages" key="data-sequence">`: replaces the element with the same id, or puts the new one where
 * its number belongs. htmx.org has an extension of this name, which compares each new element with all the others by the
 * rules of a language: with a thousand messages on the page that takes longer than a person waits. Here numbers are
 * compared, from the end, where nearly everything new belongs. Elements without a number stay where they are.
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
