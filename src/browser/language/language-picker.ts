import { askParley } from '../asking/ask-parley.ts';
import { startWorker } from '../installed/start-worker.ts';
import { keepChosenLanguage } from '../kept/chosen-language.ts';
import { translatePage } from './translate-page.ts';

/** What a person may have given. A chat keeps its own draft, and the start page's panel holds nothing of theirs. */
const fields = '.start-form :is(input, select), .entry-form input';

/** Shows the page in the language that is chosen on it: anew, or in its place where something was given that is kept nowhere. */
export function followLanguagePicker(): void {
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLSelectElement) || !target.matches('[data-language-picker]')) return;
    keepChosenLanguage(target.value);
    const isGiven = [...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(fields)].some(isChanged);
    const shown = isGiven ? translatePage(target.value).then(startWorker) : loadAnew();
    // Without an answer the page stays as it is, in its own language; the next one has the chosen one.
    shown.catch(() => {
      target.value = document.documentElement.lang;
    });
  });
}

function isChanged(field: HTMLInputElement | HTMLSelectElement): boolean {
  if (field instanceof HTMLSelectElement) return [...field.options].some((one) => one.selected !== one.defaultSelected);
  return field.type === 'checkbox' || field.type === 'radio'
    ? field.checked !== field.defaultChecked
    : field.value !== field.defaultValue;
}

/** Asks first: without a network the browser would put a page of its own in the place of a chat that goes on. */
async function loadAnew(): Promise<void> {
  await askParley(location.pathname + location.search, { method: 'HEAD' });
  location.reload();
}
