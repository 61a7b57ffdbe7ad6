import { aloneIds } from '../../protocol/alone.ts';
import { elementIds } from '../../protocol/page.ts';
import type { OpenChat } from '../kept/open-chat.ts';
import { linkKeyOfPage } from '../kept/tab-keys.ts';
import { partOf } from '../page/page-part.ts';
import type { Alone } from './alone.ts';
import type { AloneSurroundings } from './alone-surroundings.ts';

/** The buttons in the settings whose script is loaded when one of them is pressed for the first time. */
export function startAloneButtons(chat: HTMLElement, open: OpenChat, over: AbortSignal): void {
  const settings = partOf(chat, `#${elementIds.settingsDialog}`, HTMLDialogElement);
  const problem = partOf(settings, '[role="status"]', HTMLElement);
  let loaded: Alone | undefined;
  const load = async (): Promise<Alone> => {
    if (loaded) return loaded;
    const { startAlone } = await import('./alone.ts');
    const around: AloneSurroundings = { chat, ...open, linkKey: linkKeyOfPage(), over };
    loaded = startAlone(around);
    return loaded;
  };
  const onClick = (id: string, use: (alone: Alone) => void) =>
    partOf(settings, `#${id}`, HTMLButtonElement).addEventListener('click', () => {
      problem.textContent = '';
      load().then(use, () => {
        problem.textContent = 'Parley cannot be reached. Try again.';
      });
    });
  onClick(aloneIds.ownCodeButton, (alone) => alone.chooseCode());
}
