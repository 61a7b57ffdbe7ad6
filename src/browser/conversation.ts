import { elementIds } from '../protocol/page.ts';
import type { LiveChannel } from './live-channel.ts';
import type { OpenChat } from './open-chat.ts';
import { partOf } from './page-part.ts';
import { tellTyping } from './typing.ts';

/** The chat as it stands in the page, for what comes to it afterwards. */
export interface Room {
  /** Holds everything; what is in it is replaced when the chat ends. */
  readonly chat: HTMLElement;
  readonly open: OpenChat;
  readonly channel: LiveChannel;
  /** Aborted when the chat is over, before anything of it leaves the page. */
  readonly over: AbortSignal;
}

/**
 * Everything of a chat that its first paint does not need, in a file of its own (see scripts/build.ts). It may come late,
 * so each part begins with what the page shows already.
 */
export function startConversation(room: Room): void {
  const part = (id: string) => partOf(room.chat, `#${id}`, HTMLElement);
  tellTyping(part(elementIds.composer), () => room.channel.send({ type: 'typing' }), room.over);
}
