import { elementIds, messageElementId } from '../../protocol/page.ts';
import { openChat } from '../kept/open-chat.ts';
import { contentOf, excerptOf } from '../messages/excerpt.ts';
import { partOf } from '../page/page-part.ts';
import { say, sayWith } from '../texts/say.ts';
import { type MessageComposer, written } from './composer.ts';
import { type Draft, newMessage, type WritingTask } from './writing-task.ts';

export interface AnsweringListener {
  onMessage(text: string, replyTo: string | undefined): void;
  onEdit(messageId: string, text: string, replyTo: string | undefined): void;
  /** The draft has changed by something else than typing. */
  onChanged(): void;
}

/** Lets the message field also write replies and edits. An edit puts the earlier draft aside, and gives it back at its end. */
export class Answering {
  readonly #composer: MessageComposer;
  readonly #listener: AnsweringListener;
  readonly #about: HTMLElement;
  readonly #form: HTMLElement;
  readonly #aboutWords: HTMLElement;
  readonly #excerpt: HTMLElement;
  readonly #sendWord: HTMLElement;
  #task = newMessage;
  #aside: Draft['aside'];

  constructor(room: HTMLElement, composer: MessageComposer, listener: AnsweringListener) {
    const form = partOf(room, `#${elementIds.composer}`, HTMLElement);
    this.#form = form;
    this.#composer = composer;
    this.#listener = listener;
    this.#about = partOf(form, `#${elementIds.composerAbout}`, HTMLElement);
    this.#aboutWords = partOf(this.#about, '.composer-about-what', HTMLElement);
    this.#excerpt = partOf(this.#about, '.composer-about-text', HTMLElement);
    this.#sendWord = partOf(form, '.send-word', HTMLElement);
    composer.giveTo((text) => this.#send(text));
    form.addEventListener(written, () => {
      this.#finish();
      listener.onChanged();
    });
    partOf(this.#about, 'button', HTMLElement).addEventListener('click', () => this.#cancel());
    composer.field.addEventListener('keydown', ({ key, isComposing }) => {
      if (key === 'Escape' && !isComposing && this.#task.kind !== 'new') this.#cancel();
    });
  }

  reply(message: HTMLElement): void {
    if (this.#task.kind === 'edit') this.#cancel();
    this.#begin({ kind: 'reply', messageId: message.dataset['messageId'] ?? '' });
    this.#toField();
  }

  edit(message: HTMLElement): void {
    const content = contentOf(message);
    if (!content) return;
    this.#putAside();
    const { text, replyTo } = content;
    this.#begin({ kind: 'edit', messageId: message.dataset['messageId'] ?? '', ...(replyTo && { replyTo }) });
    this.#composer.fill(text);
    this.#toField();
  }

  /** Returns the message that the next message answers, and ends the answering. */
  takeAnswered(): string | undefined {
    if (this.#task.kind !== 'reply') return undefined;
    const { messageId } = this.#task;
    this.#begin(newMessage);
    this.#listener.onChanged();
    return messageId;
  }

  /** undefined when nothing is being written. */
  draft(): Draft | undefined {
    const text = this.#composer.field.value;
    if (this.#task.kind === 'new' && text === '') return undefined;
    return { text, task: this.#task, ...(this.#aside && { aside: this.#aside }) };
  }

  takeUp(draft: Draft): void {
    if (isOfGone(draft.task)) {
      if (draft.aside) this.takeUp(draft.aside);
      return;
    }
    // The person may have typed while the draft was loaded: their text follows it.
    const typed = this.#composer.field.value;
    this.#aside = draft.aside;
    this.#begin(draft.task);
    this.#composer.fill([draft.text, typed].filter((text) => text !== '').join('\n'));
  }

  /** Messages have been added or replaced: the excerpt of the answered one may have changed, and the edited one may be gone with its text. */
  messagesCame(): void {
    if (!isOfGone(this.#task)) {
      this.#begin(this.#task);
      return;
    }
    this.#giveUp();
    this.#listener.onChanged();
  }

  #begin(task: WritingTask): void {
    this.#task = task;
    this.#form.dataset['writing'] = task.kind;
    this.#about.hidden = task.kind === 'new';
    this.#sendWord.textContent = say(task.kind === 'edit' ? 'writing.save' : 'chat.send');
    const message = task.kind === 'new' ? null : document.getElementById(messageElementId(task.messageId));
    this.#aboutWords.replaceChildren(...wordsFor(task, message));
    this.#excerpt.textContent = message ? excerptOf(message) : '';
  }

  #putAside(): void {
    const text = this.#composer.field.value;
    const task = this.#task;
    if (task.kind !== 'edit' && (text !== '' || task.kind === 'reply')) this.#aside = { text, task };
  }

  #send(text: string): void {
    const task = this.#task;
    if (task.kind === 'edit') this.#listener.onEdit(task.messageId, text, task.replyTo);
    else this.#listener.onMessage(text, task.kind === 'reply' ? task.messageId : undefined);
  }

  /** Goes back to the draft that was put aside, or to a new message. */
  #finish(): void {
    const before = this.#aside;
    this.#aside = undefined;
    this.#begin(before?.task ?? newMessage);
    if (before) this.#composer.fill(before.text);
  }

  #giveUp(): void {
    if (this.#task.kind === 'edit' && !this.#aside) this.#composer.fill('');
    this.#finish();
  }

  #cancel(): void {
    this.#giveUp();
    this.#toField();
  }

  #toField(): void {
    this.#composer.field.focus();
    this.#listener.onChanged();
  }
}

/** Whether it edits a message that was deleted or has vanished. */
const isOfGone = (task: WritingTask): boolean =>
  task.kind === 'edit' &&
  document.getElementById(messageElementId(task.messageId))?.querySelector('.message-gone') != null;

function wordsFor(task: WritingTask, message: HTMLElement | null): readonly (string | Node)[] {
  if (task.kind === 'new') return [];
  if (task.kind === 'edit') return sayWith('writing.editing');
  if (!message) return sayWith('writing.replyingEarlier');
  const { sender } = message.dataset;
  if (sender === openChat()?.me) return sayWith('writing.replyingSelf');
  const name = document.createElement('participant-name');
  name.dataset['participant'] = sender;
  return sayWith('writing.replying', { name });
}
