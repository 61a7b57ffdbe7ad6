import { make } from '../attachments/elements.ts';
import { pickFiles } from '../attachments/pick-files.ts';
import { say } from '../texts/say.ts';

type Choice = 'photo' | 'file';

export interface AttachActions {
  onChosen(files: readonly File[], as: Choice): void;
  /** Whether what is sent next is read once. */
  readonly readOnce: { readonly isOn: boolean; toggle(): void };
  onSticker(): void;
  onRoundVideo(): void;
}

/** The menu of the button "Attach". For files it opens the device's own picker. */
export function openAttachMenu(
  button: HTMLElement,
  { onChosen, readOnce, onSticker, onRoundVideo }: AttachActions,
): void {
  const menu = make('div', 'attach-menu');
  menu.setAttribute('role', 'menu');
  menu.ariaLabel = say('files.attach');
  const closing = new AbortController();
  const close = () => {
    closing.abort();
    menu.remove();
    button.setAttribute('aria-expanded', 'false');
  };
  const item = (label: string, onPress: () => void) => {
    const choice = make('button', 'menu-item', label);
    choice.type = 'button';
    choice.setAttribute('role', 'menuitem');
    choice.addEventListener('click', () => {
      close();
      onPress();
    });
    return choice;
  };
  const pick = (as: Choice, accept: string) => pickFiles({ accept, isSeveral: true }, (files) => onChosen(files, as));
  const once = item(say('chat.readOnce'), () => readOnce.toggle());
  once.setAttribute('role', 'menuitemcheckbox');
  once.ariaChecked = String(readOnce.isOn);
  const items = [
    item(say('files.photoOrVideo'), () => pick('photo', 'image/*,video/*')),
    item(say('files.file'), () => pick('file', '')),
    item(say('shown.sticker'), onSticker),
    item(say('shown.roundVideo'), onRoundVideo),
    once,
  ];
  menu.append(...items);
  menu.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const place = items.findIndex((each) => each.matches(':focus'));
    items[(place + step + items.length) % items.length]?.focus();
  });
  const { signal } = closing;
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    close();
    button.focus();
  };
  document.addEventListener('keydown', onKey, { signal });
  const onPress = ({ target }: Event) => {
    if (!(target instanceof Node) || !(menu.contains(target) || button.contains(target))) close();
  };
  document.addEventListener('pointerdown', onPress, { signal });
  button.addEventListener('click', close, { signal });
  button.setAttribute('aria-expanded', 'true');
  button.after(menu);
  items[0]?.focus();
}
