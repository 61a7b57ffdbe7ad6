import { elementIds } from '../../protocol/page.ts';
import { partOf } from '../page/page-part.ts';
import { contentOf, excerptOf } from './excerpt.ts';
import { focusMessage } from './more-buttons.ts';
import { readOneEmoji } from './one-emoji.ts';

/** What can be done with one message. */
export interface MessageMenu {
  open(message: HTMLElement): void;
  /** The messages on the page have changed: what the menu is about may be gone, or another element. */
  messagesCame(): void;
}

export interface MessageMenuActions {
  readonly me: string;
  /** The message as it stands on the page, unless there is nothing to be done with it any more. */
  find(messageId: string): HTMLElement | undefined;
  /** This person's reaction to a message. */
  reactionTo(message: HTMLElement): string | undefined;
  reply(message: HTMLElement): void;
  copy(message: HTMLElement): void;
  edit(message: HTMLElement): void;
  remove(message: HTMLElement): void;
  react(message: HTMLElement, emoji: string | undefined): void;
}

export function createMessageMenu(room: HTMLElement, actions: MessageMenuActions): MessageMenu {
  const menu = partOf(room, `#${elementIds.messageMenu}`, HTMLDialogElement);
  const question = partOf(room, `#${elementIds.deleteDialog}`, HTMLDialogElement);
  const excerpt = partOf(menu, '.menu-excerpt', HTMLElement);
  const others = partOf(menu, '[data-action="other-emoji"]', HTMLButtonElement);
  const form = partOf(menu, 'form', HTMLFormElement);
  const field = partOf(form, 'input', HTMLInputElement);
  const problem = partOf(form, '.field-problem', HTMLElement);
  let messageId: string | undefined;

  const current = () => (messageId === undefined ? undefined : actions.find(messageId));
  const act = (action: (message: HTMLElement) => void) => {
    menu.close();
    question.close();
    const message = current();
    if (message) action(message);
  };
  const react = (emoji: string) =>
    act((message) => actions.react(message, actions.reactionTo(message) === emoji ? undefined : emoji));
  const showOthers = (isShown: boolean) => {
    form.hidden = !isShown;
    others.ariaExpanded = String(isShown);
    field.value = '';
    problem.textContent = '';
  };
  const showFor = (message: HTMLElement) => {
    excerpt.textContent = excerptOf(message);
    const reaction = actions.reactionTo(message);
    for (const button of menu.querySelectorAll<HTMLElement>('[data-emoji]')) {
      button.ariaPressed = String(button.dataset['emoji'] === reaction);
    }
    const isMine = message.dataset['sender'] === actions.me;
    const canBeRead = contentOf(message) !== undefined;
    for (const item of menu.querySelectorAll<HTMLElement>('.menu-item')) {
      const { own, read } = item.dataset;
      item.hidden = (own !== undefined && !isMine) || (read !== undefined && !canBeRead);
    }
  };

  const byName: Readonly<Record<string, () => void>> = {
    reply: () => act(actions.reply),
    copy: () => act(actions.copy),
    edit: () => act(actions.edit),
    delete: () => {
      menu.close();
      question.showModal();
    },
    'confirm-delete': () => act(actions.remove),
    'other-emoji': () => {
      const isShown = others.ariaExpanded !== 'true';
      showOthers(isShown);
      if (isShown) field.focus();
    },
  };
  for (const dialog of [menu, question]) {
    // The browser gives the focus back to where it was, unless that was replaced meanwhile.
    dialog.addEventListener('close', () => {
      excerpt.textContent = '';
      const message = current();
      if (message && document.activeElement === document.body) focusMessage(message);
    });
    dialog.addEventListener('click', ({ target }) => {
      const { action = '', emoji } = target instanceof HTMLButtonElement ? target.dataset : {};
      if (emoji) react(emoji);
      byName[action]?.();
      // All of a dialog is covered by what it holds: only the ground behind it is the dialog itself.
      if (target === menu) menu.close();
    });
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const emoji = readOneEmoji(field.value);
    if (emoji) return react(emoji);
    problem.textContent = 'Type one emoji.';
    field.focus();
  });

  return {
    open: (message) => {
      messageId = message.dataset['messageId'];
      showOthers(false);
      showFor(message);
      menu.showModal();
    },
    messagesCame: () => {
      if (!menu.open && !question.open) return;
      const message = current();
      if (message) return showFor(message);
      menu.close();
      question.close();
    },
  };
}
