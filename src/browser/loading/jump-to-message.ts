import { messageElementId } from '../../protocol/page.ts';
import type { MessageScroll } from '../messages/message-scroll.ts';
import type { MessageLoader } from './message-loader.ts';

const markedMs = 2_000;

/** Leads to a message, which is loaded if it is not on the page, and marks it for a moment. Resolves to whether it was found. */
export async function jumpToMessage(messageId: string, loader: MessageLoader, scroll: MessageScroll): Promise<boolean> {
  const find = () => document.getElementById(messageElementId(messageId));
  if (!find()) await loader.loadAround(messageId);
  const message = find();
  if (!message) return false;
  message.scrollIntoView({ block: 'center' });
  scroll.stayHere();
  message.tabIndex = -1;
  message.focus({ preventScroll: true });
  message.classList.add('message-found');
  setTimeout(() => message.classList.remove('message-found'), markedMs);
  return true;
}
