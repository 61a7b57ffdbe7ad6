import { elementIds, messageElementId } from '../../protocol/page.ts';
import { makeMessageId, type OnceContent } from '../../sealing/messages.ts';
import { Answering } from '../composing/answering.ts';
import { keepDraft } from '../composing/draft.ts';
import { type HandedOn, HandingOn } from '../composing/handing-on.ts';
import { openWaitingChanges } from '../kept/waiting/waiting-changes.ts';
import { showNotice } from '../ledger/problem-lines.ts';
import { jumpToMessage } from '../loading/jump-to-message.ts';
import type { MessageLoader } from '../loading/message-loader.ts';
import { copyAsTexts, selectText } from '../messages/copying.ts';
import { contentOf, hasMenu, isDeleted } from '../messages/excerpt.ts';
import { onLongPress } from '../messages/long-press.ts';
import { MessageMenuControl } from '../messages/message-menu.ts';
import { addMoreButtons, focusMessage } from '../messages/more-buttons.ts';
import { type Quotes, refreshQuotes, showQuote } from '../messages/quotes.ts';
import { finishMessages, type SealedMessage } from '../messages/sealed-message.ts';
import { reactionPressed, SealedReaction } from '../messages/sealed-reaction.ts';
import { Changes } from '../outgoing/changes.ts';
import { announce, hushLog } from '../page/announcements.ts';
import type { Arrival } from '../page/arrival.ts';
import { copyText } from '../page/copy-text.ts';
import { partOf } from '../page/page-part.ts';
import type { SwapOutcome } from '../page/swaps.ts';
import { ReadOnceChoice } from '../read-once/read-once-choice.ts';
import { ReadOnceMessages } from '../read-once/read-once-messages.ts';
import { isFewEmoji } from '../texts/emoji.ts';
import { foldTallText } from '../texts/folding.ts';
import { showLinks } from '../texts/links.ts';
import { say } from '../texts/say.ts';
import type { ChatRoom } from './chat-room.ts';
import { FileParts } from './file-parts.ts';

/** What a person can do with one message (reply, copy, edit, delete, react), with the quotes and links that messages show. */
export function startMessageActions(room: ChatRoom, loader: MessageLoader): void {
  const { chat, swaps, over } = room;
  const list = partOf(chat, `#${elementIds.messages}`, HTMLElement);
  const actions = new MessageActions(room, loader);
  swaps.add('message-actions', (arrival) => actions.take(arrival, list.querySelector(focusedMessage)?.id));
  addMoreButtons(list, actions.openMenu, over);
  onLongPress(list, actions.openMenu, over);
  copyAsTexts(list, room.open.me, over);
  list.addEventListener(reactionPressed, ({ target }) => {
    const message = target instanceof Element && target.closest<HTMLElement>('.message');
    if (message) actions.react(message, undefined);
  });
}

/** An arrival can replace the focused message: then the focus goes to its replacement. */
const focusedMessage = '.message:focus, .message:focus-within';

class MessageActions {
  readonly #room: ChatRoom;
  readonly #loader: MessageLoader;
  readonly #log: HTMLElement;
  readonly #changes: Changes;
  readonly #answering: Answering;
  readonly #handingOn = new HandingOn(() => this.#saveDraft());
  readonly #fileParts: FileParts;
  readonly #readOnce: ReadOnceMessages;
  readonly #isReadOnce: ReadOnceChoice;
  readonly #menu: MessageMenuControl;
  readonly #saveDraft: () => void;

  constructor(room: ChatRoom, loader: MessageLoader) {
    const { chat, open, composer, over } = room;
    this.#room = room;
    this.#loader = loader;
    this.#log = partOf(chat, `#${elementIds.messageLog}`, HTMLElement);
    this.#isReadOnce = new ReadOnceChoice(partOf(chat, `#${elementIds.composer}`, HTMLElement));
    const kept = openWaitingChanges(open.linkId);
    this.#changes = new Changes(
      { open, kept, statements: room.statements, replace: this.#replace, tell: this.#showRefusal },
      over,
    );
    this.#answering = new Answering(chat, composer, {
      onMessage: this.#write,
      onEdit: this.#edit,
      onChanged: () => this.#saveDraft(),
    });
    this.#menu = new MessageMenuControl(chat, {
      me: open.me,
      find: findUndeleted,
      reactionTo: (message) => reactionOf(message, open.me),
      reply: (message) => this.#answering.reply(message),
      copy: copyMessage,
      selectText,
      edit: (message) => this.#answering.edit(message),
      remove: (message) => this.#changes.make({ type: 'delete', messageId: idOf(message) }),
      react: this.react,
    });
    const onShown = (message: HTMLElement) => refreshQuotes(this.#log, new Set([idOf(message)]), this.#quotes);
    const takeAnswered = () => this.#answering.takeAnswered();
    this.#fileParts = new FileParts(room, { takeAnswered, onShown, readOnce: this.#isReadOnce });
    this.#readOnce = new ReadOnceMessages({
      open,
      log: this.#log,
      find,
      replace: this.#replace,
      showFiles: (place, content) => this.#fileParts.showIn(place, content),
      tell: this.#showRefusal,
      over,
    });
    this.#showLinksAndQuotes();
    const [answering, handingOn] = [this.#answering, this.#handingOn];
    this.#saveDraft = keepDraft(
      { open, field: composer.field, answering, handingOn, handOnAgain: this.#handOnAgain },
      over,
    );
  }

  readonly openMenu = (message: HTMLElement): void => {
    if (message.dataset['sequence'] && hasMenu(message)) this.#menu.open(message);
  };

  readonly react = (message: HTMLElement, emoji: string | undefined): void => {
    const messageId = idOf(message);
    this.#changes.make(emoji === undefined ? { type: 'unreact', messageId } : { type: 'react', messageId, emoji });
  };

  /** @param focusedId the element that has the focus before the arrival is in the page. */
  take(arrival: Arrival, focusedId: string | undefined): SwapOutcome {
    const { messages, changes, hasCountdown, isLive } = arrival;
    this.#fileParts.take(arrival);
    const letGo = this.#fileParts.holdShown(messages);
    const afterwards = () => {
      letGo();
      if (messages.length > 0) this.#followMessages(messages, focusedId);
      // The quote of a message that changed outside the loaded part must not keep its old text.
      else if (changes.length > 0) refreshQuotes(this.#log, new Set(changes.map(idOf)), this.#quotes);
      // The countdown is the last thing that a new connection sends: everything missed has come.
      if (hasCountdown && isLive) this.#changes.connected();
    };
    return { afterwards };
  }

  #followMessages(messages: readonly HTMLElement[], focusedId: string | undefined): void {
    this.#changes.messagesCame();
    refreshQuotes(this.#log, new Set(messages.map(idOf)), this.#quotes);
    this.#menu.messagesCame();
    this.#answering.messagesCame();
    this.#readOnce.messagesCame();
    const focused = focusedId && document.activeElement === document.body && document.getElementById(focusedId);
    if (focused) focusMessage(focused);
  }

  readonly #replace = (shown: HTMLElement, message: HTMLElement): void => {
    const { scroll, list } = this.#room;
    if (!list.mayReplace(shown, message)) return;
    const hadFocus = shown.contains(document.activeElement);
    // A screen reader need not read a change to the person who made it.
    message.ariaLive = 'off';
    scroll.rememberPlace();
    const letGo = this.#fileParts.holdShown([message]);
    shown.replaceWith(message);
    letGo();
    this.#followMessages([message], hadFocus ? shown.id : undefined);
    scroll.keepPlace(false);
  };

  readonly #write = (text: string, replyTo: string | undefined): void => {
    this.#refusals.replaceChildren();
    const written = { kind: 'text' as const, text, ...(replyTo && { replyTo }) };
    const content = this.#isReadOnce.take() ? { kind: 'once' as const, content: written } : written;
    this.#handOn({ kind: 'message', messageId: makeMessageId(), content });
    this.#room.scroll.toEnd();
  };

  readonly #edit = (messageId: string, text: string, replyTo: string | undefined): void => {
    const shown = find(messageId);
    const before = shown && contentOf(shown);
    if (before?.text === text) return;
    const changed = { text, ...(replyTo && { replyTo }) };
    const content = before?.kind === 'media' ? { ...before, ...changed } : { kind: 'text' as const, ...changed };
    this.#handOn({ kind: 'edit', messageId, content });
  };

  #handOn(words: HandedOn): void {
    void this.#handingOn.add(words, () => this.#keep(words));
  }

  #keep({ kind, messageId, content }: HandedOn): Promise<void> {
    if (kind === 'edit') return this.#changes.make({ type: 'edit', messageId, content });
    return this.#room.post(content, undefined, messageId);
  }

  /** What the server or the outbox has by the same id is not sent twice. */
  readonly #handOnAgain = (words: HandedOn): void => {
    void this.#handingOn.add(words, async () => {
      const { outbox } = this.#room;
      await outbox.takeUp();
      const message = find(words.messageId);
      const isThere = words.kind === 'message' ? message || outbox.has(words.messageId) : isEdited(message, words);
      if (!isThere && !this.#room.over.aborted) await this.#keep(words);
    });
  };

  readonly #showRefusal = (reason: string): void => {
    const words = document.createElement('p');
    words.className = 'refusal';
    words.textContent = reason;
    this.#refusals.replaceChildren(words);
  };

  get #refusals(): HTMLElement {
    return partOf(this.#room.chat, `#${elementIds.refusals}`, HTMLElement);
  }

  /** In the messages of the log now, and in each later one before it is painted. */
  #showLinksAndQuotes(): void {
    const { scroll, open } = this.#room;
    hushLog();
    scroll.rememberPlace();
    finishMessages(this.#log, (opened, message) => {
      if (opened.content?.kind === 'notice') showNotice(opened, message, opened.content, open.me);
      if (opened.content?.kind === 'once') this.#showClosed(opened, message, opened.content);
      if (!opened.content || !('text' in opened.content)) return;
      const { text, replyTo } = opened.content;
      if (opened.content.kind === 'media') this.#fileParts.show(opened, message, opened.content);
      showLinks(opened);
      opened.toggleAttribute('data-few-emoji', isFewEmoji(text));
      // Reading on must not be taken for following the end of the log.
      foldTallText(opened, message, text, () => scroll.leaveEnd(this.#log.scrollTop));
      if (replyTo) showQuote(message, replyTo, this.#quotes);
    });
    scroll.keepPlace(false);
  }

  #showClosed(opened: SealedMessage, message: HTMLElement, content: OnceContent): void {
    this.#readOnce.show(opened, message, content);
    const { replyTo } = content.content;
    if (replyTo) showQuote(message, replyTo, this.#quotes);
  }

  readonly #quotes: Quotes = {
    onPressed: (messageId) => void this.#jump(messageId),
    previewOf: (quoted) => this.#fileParts.previewOf(quoted),
  };

  readonly #jump = async (messageId: string): Promise<void> => {
    const { scroll, over } = this.#room;
    const isFound = await jumpToMessage(messageId, this.#loader, scroll);
    if (!isFound && !over.aborted) this.#showRefusal(say('log.notFound'));
  };
}

const idOf = (message: HTMLElement): string => message.dataset['messageId'] ?? '';
const find = (messageId: string) => document.getElementById(messageElementId(messageId)) ?? undefined;

function findUndeleted(messageId: string): HTMLElement | undefined {
  const message = find(messageId);
  return message && !isDeleted(message) ? message : undefined;
}

const isEdited = (message: HTMLElement | undefined, { content }: Extract<HandedOn, { readonly kind: 'edit' }>) =>
  message !== undefined && contentOf(message)?.text === content.text;

function reactionOf(message: HTMLElement, participantId: string): string | undefined {
  const reaction = message.querySelector(`sealed-reaction[data-participant="${participantId}"]:not([hidden])`);
  return reaction instanceof SealedReaction ? reaction.emoji : undefined;
}

async function copyMessage(message: HTMLElement): Promise<void> {
  const outcome = await copyText(contentOf(message)?.text ?? '');
  announce(say(outcome === 'copied' ? 'shown.copied' : 'shown.notCopied'));
}
