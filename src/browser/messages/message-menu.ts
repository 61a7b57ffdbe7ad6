import { elementIds } from '../../protocol/page.ts';
import { partOf } from '../page/page-part.ts';
import { readOneEmoji } from '../texts/emoji.ts';
import { say } from '../texts/say.ts';
import { contentOf, excerptOf, isReadOnce } from './excerpt.ts';
import { focusMessage } from './more-buttons.ts';

export interface MessageMenuActions {
  readonly me: string;
  /** The message as it stands on the page, unless there is nothing to be done with it any more. */
  find(messageId: string): HTMLElement | undefined;
  /** This person's reaction to a message. */
  reactionTo(message: HTMLElement): string | undefined;
  reply(message: HTMLElement): void;
  copy(message: HTMLElement): void;
  selectText(message: HTMLElement): void;
  edit(message: HTMLElement): void;
  remove(message: HTMLElement): void;
  react(message: HTMLElement, emoji: string | undefined): void;
}

/** Opens the menu of one message, and the question before it is deleted, and carries out the person's choice. */
export class MessageMenuControl {
  readonly #actions: MessageMenuActions;
  readonly #menu: HTMLDialogElement;
  readonly #question: HTMLDialogElement;
  readonly #excerpt: HTMLElement;
  readonly #emojiForm: EmojiForm;
  #messageId: string | undefined;

  constructor(room: HTMLElement, actions: MessageMenuActions) {
    this.#actions = actions;
    this.#menu = partOf(room, `#${elementIds.messageMenu}`, HTMLDialogElement);
    this.#question = partOf(room, `#${elementIds.deleteDialog}`, HTMLDialogElement);
    this.#excerpt = partOf(this.#menu, '.menu-excerpt', HTMLElement);
    this.#emojiForm = new EmojiForm(this.#menu, (emoji) => this.#react(emoji));
    for (const dialog of [this.#menu, this.#question]) {
      dialog.addEventListener('close', () => this.#leave());
      dialog.addEventListener('click', ({ target }) => this.#press(target));
    }
  }

  open(message: HTMLElement): void {
    this.#messageId = message.dataset['messageId'];
    this.#emojiForm.show(false);
    this.#showFor(message);
    this.#menu.showModal();
  }

  /** Call after messages were added or replaced: the menu's message may be gone, or another element. */
  messagesCame(): void {
    if (!this.#menu.open && !this.#question.open) return;
    const message = this.#message;
    if (message) this.#showFor(message);
    else this.#close();
  }

  get #message(): HTMLElement | undefined {
    return this.#messageId === undefined ? undefined : this.#actions.find(this.#messageId);
  }

  #close(): void {
    this.#menu.close();
    this.#question.close();
  }

  #leave(): void {
    this.#excerpt.textContent = '';
    const message = this.#message;
    // The browser returns the focus to the element that had it, unless that was replaced meanwhile.
    if (message && document.activeElement === document.body) focusMessage(message);
  }

  #press(target: EventTarget | null): void {
    const { action = '', emoji } = target instanceof HTMLButtonElement ? target.dataset : {};
    if (emoji) this.#react(emoji);
    this.#byName[action]?.();
    // The contents cover a dialog entirely: only its backdrop is the dialog itself.
    if (target === this.#menu) this.#menu.close();
  }

  readonly #byName: Readonly<Record<string, () => void>> = {
    reply: () => this.#act(this.#actions.reply),
    copy: () => this.#act(this.#actions.copy),
    select: () => this.#act(this.#actions.selectText),
    edit: () => this.#act(this.#actions.edit),
    delete: () => {
      this.#menu.close();
      this.#question.showModal();
    },
    'confirm-delete': () => this.#act(this.#actions.remove),
    'other-emoji': () => this.#emojiForm.toggle(),
  };

  #act(action: (message: HTMLElement) => void): void {
    this.#close();
    const message = this.#message;
    if (message) action(message);
  }

  #react(emoji: string): void {
    const { react, reactionTo } = this.#actions;
    this.#act((message) => react(message, reactionTo(message) === emoji ? undefined : emoji));
  }

  #showFor(message: HTMLElement): void {
    this.#excerpt.textContent = excerptOf(message);
    const reaction = this.#actions.reactionTo(message);
    for (const button of this.#menu.querySelectorAll<HTMLElement>('[data-emoji]')) {
      button.ariaPressed = String(button.dataset['emoji'] === reaction);
    }
    const isMine = message.dataset['sender'] === this.#actions.me;
    const isReadable = contentOf(message) !== undefined;
    const isClosed = isReadOnce(message);
    partOf(this.#menu, '.menu-reactions', HTMLElement).hidden = isClosed;
    for (const item of this.#menu.querySelectorAll<HTMLElement>('.menu-item')) {
      const { own, read, action } = item.dataset;
      const isBarred = isClosed && action !== 'delete';
      item.hidden = isBarred || (own !== undefined && !isMine) || (read !== undefined && !isReadable);
    }
  }
}

/** The field for an emoji that the menu does not offer. */
class EmojiForm {
  readonly #opener: HTMLButtonElement;
  readonly #form: HTMLFormElement;
  readonly #field: HTMLInputElement;
  readonly #problem: HTMLElement;

  constructor(menu: HTMLElement, onChosen: (emoji: string) => void) {
    this.#opener = partOf(menu, '[data-action="other-emoji"]', HTMLButtonElement);
    this.#form = partOf(menu, 'form', HTMLFormElement);
    this.#field = partOf(this.#form, 'input', HTMLInputElement);
    this.#problem = partOf(this.#form, '.field-problem', HTMLElement);
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      const emoji = readOneEmoji(this.#field.value);
      if (emoji) onChosen(emoji);
      else this.#refuse();
    });
  }

  show(isShown: boolean): void {
    this.#form.hidden = !isShown;
    this.#opener.ariaExpanded = String(isShown);
    this.#field.value = '';
    this.#problem.textContent = '';
  }

  toggle(): void {
    const isShown = this.#opener.ariaExpanded !== 'true';
    this.show(isShown);
    if (isShown) this.#field.focus();
  }

  #refuse(): void {
    this.#problem.textContent = say('log.typeOneEmoji');
    this.#field.focus();
  }
}
