import { elementIds, messageElementId } from '../../protocol/page.ts';
import { encodeBase64url } from '../../sealing/bytes/base64url.ts';
import { sealMessage } from '../../sealing/messages.ts';
import { sealReaction } from '../../sealing/reactions.ts';
import { startAnswering } from '../composing/answering.ts';
import { keepDraft } from '../composing/draft.ts';
import { openWaitingChanges } from '../kept/waiting-changes.ts';
import { contentOf, isDeleted } from '../messages/excerpt.ts';
import { showLinks } from '../messages/links.ts';
import { onLongPress } from '../messages/long-press.ts';
import { createMessageMenu } from '../messages/message-menu.ts';
import { addMoreButtons, focusMessage } from '../messages/more-buttons.ts';
import { refreshQuotes, showQuote } from '../messages/quotes.ts';
import { finishMessages } from '../messages/sealed-message.ts';
import { reactionPressed, SealedReaction } from '../messages/sealed-reaction.ts';
import { createChanges } from '../outgoing/changes.ts';
import { announce, hushLog } from '../page/announcements.ts';
import { readArrival } from '../page/arrival.ts';
import { copyText } from '../page/copy-text.ts';
import { onSwap, type SwapDetail } from '../page/htmx-events.ts';
import { jumpToMessage } from '../page/jump-to-message.ts';
import { partOf } from '../page/page-part.ts';
import type { ChatRoom } from './chat-room.ts';

/** What can be done with a message that stands in the chat, and how that is shown. */
export function startMessageActions(room: ChatRoom): void {
  const { chat, open, scroll, composer, over } = room;
  const log = partOf(chat, `#${elementIds.messageLog}`, HTMLElement);
  const list = partOf(chat, `#${elementIds.messages}`, HTMLElement);
  const refusals = partOf(chat, `#${elementIds.refusals}`, HTMLElement);

  const find = (messageId: string) => document.getElementById(messageElementId(messageId)) ?? undefined;

  const tell = (reason: string) => {
    const words = document.createElement('p');
    words.className = 'refusal';
    words.textContent = reason;
    refusals.replaceChildren(words);
  };

  const changes = createChanges(
    {
      open,
      kept: openWaitingChanges(open.linkId),
      replace: (shown, message) => {
        const hadFocus = shown.contains(document.activeElement);
        // Who changed it knows what it says now.
        message.ariaLive = 'off';
        scroll.rememberPlace();
        shown.replaceWith(message);
        messagesCame(idsOf([message]), hadFocus ? shown.id : undefined);
        scroll.keepPlace('at-end', false);
      },
      tell,
    },
    over,
  );

  const react = (message: HTMLElement, emoji: string | undefined) => {
    const messageId = idOf(message);
    if (emoji === undefined) return changes.make({ type: 'unreact', messageId });
    const { chatKey, chatId, me } = open;
    const sealed = sealReaction(emoji, { chatKey, chatId, messageId, reactor: me });
    changes.make({ type: 'react', messageId, sealed: encodeBase64url(sealed) });
  };

  const answering = startAnswering(chat, composer, {
    onMessage: room.write,
    onEdit: (messageId, text, replyTo) => {
      const shown = find(messageId);
      if (shown && contentOf(shown)?.text === text) return;
      const { chatKey, chatId, me } = open;
      const content = { kind: 'text', text, ...(replyTo && { replyTo }) } as const;
      const sealed = sealMessage(content, { chatKey, chatId, sender: me, messageId });
      changes.make({ type: 'edit', messageId, sealed: encodeBase64url(sealed) });
    },
    onChanged: () => saveDraft(),
  });

  const menu = createMessageMenu(chat, {
    me: open.me,
    find: (messageId) => {
      const message = find(messageId);
      return message && !isDeleted(message) ? message : undefined;
    },
    reactionTo: (message) => {
      const reaction = message.querySelector(`sealed-reaction[data-participant="${open.me}"]:not([hidden])`);
      return reaction instanceof SealedReaction ? reaction.emoji : undefined;
    },
    reply: answering.reply,
    copy: async (message) => {
      const outcome = await copyText(contentOf(message)?.text ?? '');
      announce(outcome === 'copied' ? 'Copied' : 'Not copied');
    },
    edit: answering.edit,
    remove: (message) => changes.make({ type: 'delete', messageId: idOf(message) }),
    react,
  });
  const openMenu = (message: HTMLElement) => {
    if (message.dataset['sequence'] && !isDeleted(message)) menu.open(message);
  };

  const jump = async (messageId: string) => {
    const isFound = await jumpToMessage(messageId, over);
    if (!isFound && !over.aborted) tell('That message cannot be found here.');
  };

  const messagesCame = (messageIds: ReadonlySet<string>, focusedId: string | undefined) => {
    changes.messagesCame();
    refreshQuotes(log, messageIds);
    menu.messagesCame();
    answering.messagesCame();
    const focused = focusedId && document.activeElement === document.body && document.getElementById(focusedId);
    if (focused) focusMessage(focused);
  };
  followSwaps(chat, list, { messagesCame, connected: changes.connected }, over);

  hushLog();
  scroll.rememberPlace();
  finishMessages(log, (opened, message) => {
    if (!opened.content) return;
    showLinks(opened);
    const { replyTo } = opened.content;
    if (replyTo) showQuote(message, replyTo, jump);
  });
  scroll.keepPlace('at-start', false);
  addMoreButtons(list, openMenu, over);
  onLongPress(list, openMenu, over);
  list.addEventListener(reactionPressed, ({ target }) => {
    const message = target instanceof Element && target.closest<HTMLElement>('.message');
    if (message) react(message, undefined);
  });
  const saveDraft = keepDraft(open, composer.field, answering, over);
}

interface SwapListener {
  messagesCame(messageIds: ReadonlySet<string>, focusedId: string | undefined): void;
  connected(): void;
}

/** Before what was loaded stands the message that a person goes on from. */
const focusedOrAfterLoader = '.message:focus, .message:focus-within, .older-messages:focus-within ~ .message';

/** What comes can take the place of the message that has the focus, or of what loads older ones. */
function followSwaps(chat: HTMLElement, list: HTMLElement, listener: SwapListener, over: AbortSignal): void {
  const afterwards = new WeakMap<SwapDetail['ctx'], () => void>();
  onSwap(
    'before',
    ({ ctx, tasks }) => {
      const { messages, hasCountdown } = readArrival(tasks);
      const messageIds = idsOf(messages);
      const focusedId = list.querySelector(focusedOrAfterLoader)?.id;
      afterwards.set(ctx, () => {
        if (messageIds.size > 0) listener.messagesCame(messageIds, focusedId);
        // How the chat stands is sent when everything that was missed has been.
        if (hasCountdown && ctx.sourceElement === chat) listener.connected();
      });
    },
    over,
  );
  onSwap('after', ({ ctx }) => afterwards.get(ctx)?.(), over);
}

const idOf = (message: HTMLElement): string => message.dataset['messageId'] ?? '';
const idsOf = (messages: readonly HTMLElement[]): ReadonlySet<string> => new Set(messages.map(idOf));
