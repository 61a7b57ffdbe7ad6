import { say } from '../texts/say.ts';
/** Leads back to the first unread message, which is above the view or not on the page. */
export interface FirstUnreadButton {
  show(count: number): void;
  hide(): void;
}

export function createFirstUnreadButton(button: HTMLElement, onPressed: () => void): FirstUnreadButton {
  button.addEventListener('click', onPressed);
  return {
    show: (count) => {
      const words = say('log.unread', { count });
      if (button.textContent !== words) button.textContent = words;
      button.hidden = false;
    },
    hide: () => {
      button.hidden = true;
    },
  };
}
