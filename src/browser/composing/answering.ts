import { elementIds, messageElementId } from '../../protocol/page.ts';
import { contentOf, excerptOf } from '../messages/excerpt.ts';
import { partOf } from '../page/page-part.ts';
import { type Composer, written } from './composer.ts';
import { type Draft, newMessage, type WritingTask } from './writing-task.ts';

/** The field as the place where messages are answered and edited, too. */
export interface Answering {
  reply(message: HTMLElement): void;
  edit(message: HTMLElement): void;
  /** Everything that is being written; undefined when there is nothing. */
  draft(): Draft | undefined;
  takeUp(draft: Draft): void;
  /** Messages have come into the page, or have been replaced: what is said of the one that is answered may have changed. */
  messagesCame(): void;
}

export interface AnsweringListener {
  onMessage(text: string, replyTo: string | undefined): void;
  onEdit(messageId: string, text: string, replyTo: string | undefined): void;
  /** What is being written has changed, other than by a key. */
  onChanged(): void;
}

export function startAnswering(
  room: HTMLElement,
  composer: Composer,
  { onMessage, onEdit, onChanged }: AnsweringListener,
): Answering {
  const { field } = composer;
  const form = partOf(room, `#${elementIds.composer}`, HTMLElement);
  const about = partOf(form, `#${elementIds.composerAbout}`, HTMLElement);
  const what = partOf(about, '.composer-about-what', HTMLElement);
  const excerpt = partOf(about, '.composer-about-text', HTMLElement);
  const send = partOf(form, '.send-word', HTMLElement);
  let task = newMessage;
  let aside: Draft['aside'];

  const begin = (next: WritingTask) => {
    task = next;
    about.hidden = task.kind === 'new';
    send.textContent = task.kind === 'edit' ? 'Save' : 'Send';
    const message = task.kind === 'new' ? null : document.getElementById(messageElementId(task.messageId));
    what.replaceChildren(...wordsFor(task, message));
    excerpt.textContent = message ? excerptOf(message) : '';
  };
  /** Goes back to what came before this task. */
  const finish = () => {
    const before = aside;
    aside = undefined;
    begin(before?.task ?? newMessage);
    if (before) composer.fill(before.text);
  };
  const cancel = () => {
    if (task.kind === 'edit' && !aside) composer.fill('');
    finish();
    field.focus();
    onChanged();
  };

  composer.giveTo((text) => {
    if (task.kind === 'edit') onEdit(task.messageId, text, task.replyTo);
    else onMessage(text, task.kind === 'reply' ? task.messageId : undefined);
  });
  form.addEventListener(written, () => {
    finish();
    onChanged();
  });
  partOf(about, 'button', HTMLElement).addEventListener('click', cancel);
  field.addEventListener('keydown', ({ key, isComposing }) => {
    if (key === 'Escape' && !isComposing && task.kind !== 'new') cancel();
  });

  return {
    reply: (message) => {
      if (task.kind === 'edit') cancel();
      begin({ kind: 'reply', messageId: message.dataset['messageId'] ?? '' });
      field.focus();
      onChanged();
    },
    edit: (message) => {
      const content = contentOf(message);
      if (!content) return;
      if (task.kind !== 'edit' && (field.value !== '' || task.kind === 'reply')) aside = { text: field.value, task };
      const { text, replyTo } = content;
      begin({ kind: 'edit', messageId: message.dataset['messageId'] ?? '', ...(replyTo && { replyTo }) });
      composer.fill(text);
      field.focus();
      onChanged();
    },
    draft: () => {
      const isEmpty = task.kind === 'new' && field.value === '';
      return isEmpty ? undefined : { text: field.value, task, ...(aside && { aside }) };
    },
    messagesCame: () => begin(task),
    takeUp: (draft) => {
      // What was typed while this was loaded comes after it.
      const typed = field.value;
      aside = draft.aside;
      begin(draft.task);
      composer.fill([draft.text, typed].filter((text) => text !== '').join('\n'));
    },
  };
}

function wordsFor(task: WritingTask, message: HTMLElement | null): readonly (string | Node)[] {
  if (task.kind === 'new') return [];
  if (task.kind === 'edit') return ['Editing your message'];
  if (!message) return ['Replying to an earlier message'];
  const name = document.createElement('participant-name');
  name.dataset['participant'] = message.dataset['sender'];
  name.dataset['self'] = 'yourself';
  return ['Replying to ', name];
}
