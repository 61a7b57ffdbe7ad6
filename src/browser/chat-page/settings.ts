import { settingsIds } from '../../protocol/settings.ts';
import { chooseNotice, type NoticeKind, noticeKinds, readNoticePreferences } from '../kept/notice-preferences.ts';
import { canNotify } from '../notices/notifications.ts';
import { partOf } from '../page/page-part.ts';
import { say } from '../texts/say.ts';

/** The dialog in which a person chooses how they are notified of messages. */
export function startSettings(chat: ParentNode): void {
  const dialog = partOf(chat, `#${settingsIds.dialog}`, HTMLDialogElement);
  const problem = partOf(dialog, '[role="status"]', HTMLElement);
  const switchOf = (kind: NoticeKind) => partOf(dialog, `[data-notice="${kind}"]`, HTMLInputElement);

  const show = () => {
    const preferences = readNoticePreferences();
    for (const kind of noticeKinds) switchOf(kind).checked = preferences[kind];
    switchOf('notifications').checked &&= canNotify() && Notification.permission === 'granted';
    problem.textContent = '';
  };
  const choose = async (kind: NoticeKind, isOn: boolean) => {
    const refusal = kind === 'notifications' && isOn ? await askToNotify() : undefined;
    chooseNotice(kind, isOn && refusal === undefined);
    show();
    problem.textContent = refusal ?? '';
  };

  for (const kind of noticeKinds) {
    switchOf(kind).addEventListener('change', () => void choose(kind, switchOf(kind).checked));
  }
  // A device that cannot vibrate needs no switch for it.
  if (!('vibrate' in navigator)) switchOf('vibration').closest('.switch-row')?.toggleAttribute('hidden', true);
  const opener = partOf(chat, `#${settingsIds.button}`, HTMLButtonElement);
  opener.addEventListener('click', () => {
    show();
    dialog.showModal();
  });
  opener.disabled = false;
}

/** Asks the browser for permission. Returns undefined if it is granted, else the reason in words. */
async function askToNotify(): Promise<string | undefined> {
  if (!canNotify()) return say('settings.cannotNotify');
  const permission = await Notification.requestPermission();
  if (permission === 'granted') return undefined;
  return say('settings.notAllowed');
}
