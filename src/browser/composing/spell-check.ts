import { elementIds } from '../../protocol/page.ts';
import { chooseSpellCheck, readSpellCheck } from '../kept/writing-preferences.ts';
import { partOf } from '../page/page-part.ts';

/** Lets a person choose in the settings whether their browser checks the spelling of what they write. */
export function startSpellCheck(chat: HTMLElement, field: HTMLTextAreaElement): void {
  const choice = partOf(chat, `#${elementIds.settingsDialog} [data-writing="spell-check"]`, HTMLInputElement);
  const apply = (isOn: boolean) => {
    field.spellcheck = isOn;
    field.setAttribute('writingsuggestions', String(isOn));
    choice.checked = isOn;
  };
  choice.addEventListener('change', () => {
    chooseSpellCheck(choice.checked);
    apply(choice.checked);
  });
  apply(readSpellCheck());
}
