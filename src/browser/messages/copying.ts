import { isParticipantId } from '../../chat/participant.ts';
import { nameOf } from '../kept/participant-names.ts';
import { say } from '../texts/say.ts';
import { shownText } from './excerpt.ts';

/** A selection ends here when the reader touches something else; the text is not selectable by touch before and after. */
const selectable = 'message-selectable';

/** Selects a message's text on a touch screen, where a long press opens the menu instead. */
export function selectText(message: HTMLElement): void {
  const text = shownText(message);
  const selection = getSelection();
  if (!text || !selection) return;
  for (const earlier of document.querySelectorAll(`.${selectable}`)) earlier.classList.remove(selectable);
  message.classList.add(selectable);
  // The menu returns the focus to where it was, which would end the selection.
  setTimeout(() => selection.selectAllChildren(text));
}

/** A copied selection of several messages is their texts, each with its writer's name and its time, and nothing that is hidden. */
export function copyAsTexts(list: HTMLElement, me: string, over: AbortSignal): void {
  const copy = (event: ClipboardEvent) => {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || !event.clipboardData) return;
    const range = selection.getRangeAt(0);
    const copied = [...list.querySelectorAll<HTMLElement>('.message')]
      .filter((message) => range.intersectsNode(message))
      .map((message) => ({ message, text: selectedTextOf(message, range) }))
      .filter(({ text }) => text !== '');
    if (copied.length === 0) return;
    const lines = copied.map(({ message, text }) => (copied.length === 1 ? text : withHead(message, text, me)));
    event.clipboardData.setData('text/plain', lines.join('\n'));
    event.preventDefault();
  };
  document.addEventListener('copy', copy, { signal: over });
}

/** The part of the message's text that the range holds. */
function selectedTextOf(message: HTMLElement, range: Range): string {
  const text = shownText(message);
  if (!text || !range.intersectsNode(text)) return '';
  const part = document.createRange();
  part.selectNodeContents(text);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0)
    part.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) part.setEnd(range.endContainer, range.endOffset);
  const content = part.cloneContents();
  for (const hidden of content.querySelectorAll('.link-host, .visually-hidden, button')) hidden.remove();
  return content.textContent ?? '';
}

/** "Anny, 14:05: the text", as the page shows them. */
function withHead(message: HTMLElement, text: string, me: string): string {
  const { sender } = message.dataset;
  const name = (isParticipantId(sender) && nameOf(sender)) || say(sender === me ? 'shown.you' : 'shown.someone');
  const time = message.querySelector('.message-facts local-time')?.textContent ?? '';
  return time === '' ? say('shown.writtenBy', { name, text }) : say('log.copiedHead', { name, time, text });
}
