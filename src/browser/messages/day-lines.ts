import { dayWords } from '../texts/days.ts';
import type { MessageList } from './message-list.ts';
import type { MessageScroll } from './message-scroll.ts';
import { isMessage, messagesIn, onMessagesAdded } from './messages-shown.ts';

/**
 * Separates the days in the log: a line before the first message of each day. The day of the first message on the page is
 * not said when it is today. Returns a function that brings the lines up to date with a new day.
 */
export function showDayLines(
  list: HTMLElement,
  { list: loaded, scroll }: { readonly list: MessageList; readonly scroll: MessageScroll },
  over: AbortSignal,
): () => void {
  const updateAll = () => {
    scroll.rememberPlace();
    updateLines(messagesIn(list));
    scroll.keepPlace(false);
  };
  updateAll();
  // Lines for what arrives come in the middle of the arrival, which keeps the reader's place itself.
  onMessagesAdded(list, updateLines, over);
  loaded.listen({
    onLeft: () => {
      for (const line of list.querySelectorAll('.day-line')) if (!isBeforeMessage(line)) line.remove();
      updateLines(messagesIn(list).slice(0, 1));
    },
  });
  return updateAll;
}

function updateLines(messages: readonly HTMLElement[]): void {
  for (const message of messages) {
    updateLine(message);
    const following = neighbourOf(message, 'nextElementSibling');
    if (following) updateLine(following);
  }
}

/** Puts the line of a day before a message, changes its words, or removes it. */
function updateLine(message: HTMLElement): void {
  const line = lineBefore(message);
  const now = new Date();
  const moment = momentOf(message);
  const previous = neighbourOf(message, 'previousElementSibling');
  const dayBefore = previous ? momentOf(previous) : now;
  if (!message.isConnected || !moment || dayBefore?.toDateString() === moment.toDateString()) {
    line?.remove();
    return;
  }
  const words = dayWords(moment, now);
  if (line?.textContent === words) return;
  const shown = line ?? document.createElement('li');
  shown.className = 'log-line day-line';
  shown.ariaLive = 'off';
  shown.textContent = words;
  if (!line) (lineOfUnread(message) ?? message).before(shown);
}

function momentOf(message: HTMLElement): Date | undefined {
  const moment = new Date(message.querySelector('local-time')?.getAttribute('datetime') ?? '');
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}

function neighbourOf(
  message: HTMLElement,
  direction: 'previousElementSibling' | 'nextElementSibling',
): HTMLElement | undefined {
  let element = message[direction];
  while (element && !isMessage(element)) element = element[direction];
  return element ?? undefined;
}

function lineBefore(message: HTMLElement): Element | undefined {
  let element = message.previousElementSibling;
  while (element && !isMessage(element) && !element.matches('.day-line')) element = element.previousElementSibling;
  return element?.matches('.day-line') ? element : undefined;
}

const lineOfUnread = (message: HTMLElement): Element | undefined =>
  message.previousElementSibling?.matches('.unread-line') ? message.previousElementSibling : undefined;

/** Whether this line is the last one before a message that is still on the page. */
function isBeforeMessage(line: Element): boolean {
  let element = line.nextElementSibling;
  while (element && !isMessage(element) && !element.matches('.day-line')) element = element.nextElementSibling;
  return element !== null && isMessage(element);
}
