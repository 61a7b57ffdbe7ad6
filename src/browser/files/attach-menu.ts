import { make } from './basics/elements.ts';

type Choice = 'photo' | 'file';

/** The menu of the button "Attach". Each item opens the device's own picker. */
export function openAttachMenu(button: HTMLElement, onChosen: (files: readonly File[], as: Choice) => void): void {
  const menu = make('div', 'attach-menu');
  menu.setAttribute('role', 'menu');
  menu.ariaLabel = 'Attach';
  const closing = new AbortController();
  const close = () => {
    closing.abort();
    menu.remove();
    button.setAttribute('aria-expanded', 'false');
  };
  const item = (label: string, as: Choice, accept: string) => {
    const choice = make('button', 'menu-item', label);
    choice.type = 'button';
    choice.setAttribute('role', 'menuitem');
    choice.addEventListener('click', () => {
      close();
      pick(accept, (files) => onChosen(files, as));
    });
    return choice;
  };
  const items = [item('Photo or video', 'photo', 'image/*,video/*'), item('File', 'file', '')];
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

function pick(accept: string, onChosen: (files: readonly File[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = accept;
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])];
    if (files.length > 0) onChosen(files);
  });
  input.click();
}
