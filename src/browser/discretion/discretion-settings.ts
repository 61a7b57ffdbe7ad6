import { settingsIds } from '../../protocol/settings.ts';
import { choosePlainTitle, readPlainTitle } from '../kept/discretion/plain-title.ts';
import { chooseIdleVeil, chooseVeil, readIdleVeil, readVeil } from '../kept/discretion/veil-preferences.ts';
import { partOf } from '../page/page-part.ts';
import { isPhone } from './phone.ts';
import { showTitleEverywhere } from './tab-title.ts';

/** The switches of the settings against the looks of others, for every page of this browser. */
export function startDiscretionSettings(chat: ParentNode): void {
  const switchOf = (name: string) =>
    partOf(chat, `#${settingsIds.dialog} [data-discretion="${name}"]`, HTMLInputElement);
  const veil = switchOf('veil');
  const idle = switchOf('veil-idle');
  const plainTitle = switchOf('plain-title');

  const show = () => {
    veil.checked = readVeil(isPhone());
    // Without the veil there is nothing to fall.
    idle.disabled = !veil.checked;
    idle.checked = veil.checked && readIdleVeil();
    plainTitle.checked = readPlainTitle();
  };
  veil.addEventListener('change', () => {
    chooseVeil(veil.checked, isPhone());
    show();
  });
  idle.addEventListener('change', () => chooseIdleVeil(idle.checked));
  plainTitle.addEventListener('change', () => {
    choosePlainTitle(plainTitle.checked);
    showTitleEverywhere();
    show();
  });
  show();
}
