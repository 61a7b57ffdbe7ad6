import { say } from '../texts/say.ts';
import { excerptOf, hasMenu } from './excerpt.ts';
import { onMessagesShown } from './messages-shown.ts';

/** A screen reader has taken a new message by this time. A button that was part of it would be read with it. */
const afterMs = 250;

/**
 * Gives every message a button "More", which is visible at the pointer or the focus. All of them are one tab stop, at the
 * newest or the last focused message; the arrow keys move from message to message.
 */
export function addMoreButtons(list: HTMLElement, onMore: (message: HTMLElement) => void, over: AbortSignal): void {
  let current: HTMLButtonElement | undefined;
  let newcomers: HTMLElement[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const makeCurrent = (button: HTMLButtonElement | undefined) => {
    if (current) current.tabIndex = -1;
    current = button;
    if (current) current.tabIndex = 0;
  };
  const addToNewcomers = () => {
    timer = undefined;
    for (const message of newcomers) {
      if (message.isConnected && hasMenu(message)) addMoreButton(message);
    }
    newcomers = [];
    if (!current?.isConnected || !list.contains(document.activeElement)) makeCurrent(moreButtonsIn(list).at(-1));
  };

  onMessagesShown(
    list,
    (messages) => {
      newcomers.push(...messages);
      timer ??= setTimeout(addToNewcomers, afterMs);
    },
    over,
  );
  list.addEventListener('focusin', ({ target }) => makeCurrent(moreButtonAt(target) ?? current));
  list.addEventListener('click', ({ target }) => {
    const message = moreButtonAt(target)?.closest<HTMLElement>('.message');
    if (message) onMore(message);
  });
  list.addEventListener('keydown', (event) => {
    const from = moreButtonAt(event.target);
    const to = from && destinationOf(event.key, from, list);
    if (!to) return;
    event.preventDefault();
    to.focus();
  });
  over.addEventListener('abort', () => clearTimeout(timer));
}

/** Gives the focus to a message whose earlier element had it. */
export function focusMessage(message: HTMLElement): void {
  const target = hasMenu(message) ? addMoreButton(message) : message;
  if (target === message) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

function addMoreButton(message: HTMLElement): HTMLButtonElement {
  const existing = message.querySelector<HTMLButtonElement>('.message-more');
  if (existing) return existing;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'message-more';
  button.tabIndex = -1;
  button.ariaLabel = say('log.moreAbout', { excerpt: excerptOf(message) });
  button.ariaHasPopup = 'dialog';
  button.setAttribute('aria-live', 'off');
  message.append(button);
  return button;
}

const moreButtonsIn = (list: HTMLElement): HTMLButtonElement[] =>
  [...list.querySelectorAll('button.message-more')].filter(isButton);
const moreButtonAt = (target: EventTarget | null): HTMLButtonElement | undefined =>
  target instanceof HTMLButtonElement && target.classList.contains('message-more') ? target : undefined;

const isButton = (element: Element): element is HTMLButtonElement => element instanceof HTMLButtonElement;

function destinationOf(key: string, from: HTMLButtonElement, list: HTMLElement): HTMLButtonElement | undefined {
  const buttons = moreButtonsIn(list);
  switch (key) {
    case 'ArrowUp':
      return buttons[Math.max(0, buttons.indexOf(from) - 1)];
    case 'ArrowDown':
      return buttons[buttons.indexOf(from) + 1];
    case 'Home':
      return buttons[0];
    case 'End':
      return buttons.at(-1);
    default:
      return undefined;
  }
}
