import { chatIdOfLink, isChatId, isLinkId } from '../chat/link.ts';
import { paths } from './page.ts';

/**
 * The header that Parley puts into each of its answers. A portal, proxy or firewall may answer in Parley's place, with any
 * status; a page believes and shows only an answer with the mark of the path that it asked for (see docs/protocol.md).
 */
export const markHeader = 'Parley';

/** The mark of answers that are about no chat. */
const generalMark = 'here';

/** The mark of an answer: the id of the chat that the requested path is about. It says nothing that the path does not. */
export function markOf(path: string): string {
  const [, first = '', second = ''] = path.split('/');
  if (isLinkId(first)) return chatIdOfLink(first);
  return `/${first}` === paths.chats && isChatId(second) ? second : generalMark;
}
