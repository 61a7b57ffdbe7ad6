import { make, makeButton } from '../attachments/elements.ts';
import { stepOfArrow } from '../language/direction.ts';
import { say } from '../texts/say.ts';
import { drawSticker } from './sticker-drawing.ts';
import { type StickerName, stickerNames, wordsOfSticker } from './sticker-set.ts';

interface PickerActions {
  onPicked(name: StickerName): void;
  onMake(): void;
  onClosed(): void;
}

/** All stickers above the field. One tab stop; arrows move in it. Escape or a press elsewhere closes it. */
export function openPicker(composer: HTMLElement, sheetUrl: string, actions: PickerActions, over: AbortSignal): void {
  const picker = make('div', 'sticker-picker');
  const group = make('div', 'sticker-group');
  group.setAttribute('role', 'group');
  group.ariaLabel = say('stickers.heading');
  const closing = new AbortController();
  const signal = AbortSignal.any([closing.signal, over]);
  const close = () => {
    closing.abort();
    picker.remove();
  };
  const buttons = stickerNames.map((name) => {
    const button = makeButton(
      '',
      () => {
        close();
        actions.onPicked(name);
      },
      'sticker-choice',
    );
    button.ariaLabel = wordsOfSticker(name) ?? name;
    button.tabIndex = -1;
    button.append(drawSticker(sheetUrl, name));
    return button;
  });
  group.append(...buttons);
  moveByArrows(group, buttons);
  const makeOwn = makeButton(say('stickers.make'), () => {
    close();
    actions.onMake();
  });
  picker.append(group, makeOwn);
  document.addEventListener(
    'keydown',
    ({ key }) => {
      if (key !== 'Escape') return;
      close();
      actions.onClosed();
    },
    { signal },
  );
  document.addEventListener(
    'pointerdown',
    ({ target }) => {
      if (target instanceof Node && !picker.contains(target)) close();
    },
    { signal },
  );
  composer.append(picker);
  buttons[0]?.focus();
}

function moveByArrows(group: HTMLElement, buttons: readonly HTMLButtonElement[]): void {
  const [first] = buttons;
  if (first) first.tabIndex = 0;
  group.addEventListener('keydown', (event) => {
    const place = buttons.findIndex((button) => button === document.activeElement);
    const inRow = buttons.filter(({ offsetTop }) => offsetTop === first?.offsetTop).length;
    const step = event.key === 'ArrowUp' ? -inRow : event.key === 'ArrowDown' ? inRow : stepOfArrow(event.key);
    const next = step === undefined ? undefined : buttons[place + step];
    if (!next) return;
    event.preventDefault();
    for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
    next.focus();
  });
}
