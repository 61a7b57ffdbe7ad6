import { settingsIds } from '../../protocol/settings.ts';
import { chooseEnterSends, chooseSpellCheck, readEnterSends, readSpellCheck } from '../kept/writing-preferences.ts';
import { partOf } from '../page/page-part.ts';
import { entersByDefault, labelEnterKey } from './enter-key.ts';

/** The switches of the settings about writing: spell checking, and the Enter key. */
export function startWritingSettings(chat: HTMLElement, field: HTMLTextAreaElement): void {
  const switchOf = (name: string) => partOf(chat, `#${settingsIds.dialog} [data-writing="${name}"]`, HTMLInputElement);
  const spellCheck = switchOf('spell-check');
  const enterSends = switchOf('enter-sends');

  const checkSpelling = (isOn: boolean) => {
    field.spellcheck = isOn;
    field.setAttribute('writingsuggestions', String(isOn));
  };
  spellCheck.addEventListener('change', () => {
    chooseSpellCheck(spellCheck.checked);
    checkSpelling(spellCheck.checked);
  });
  enterSends.addEventListener('change', () => {
    chooseEnterSends(enterSends.checked, entersByDefault());
    labelEnterKey(field);
  });
  spellCheck.checked = readSpellCheck();
  checkSpelling(spellCheck.checked);
  enterSends.checked = readEnterSends(entersByDefault());
}
