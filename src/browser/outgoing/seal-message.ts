import { decodeBase64url, encodeBase64url } from '../../sealing/bytes/base64url.ts';
import { type MessageContent, makeMessageId, openMessage, sealMessage } from '../../sealing/messages.ts';
import { mostClaims } from '../../sealing/statements/statement.ts';
import type { OpenChat } from '../kept/open-chat.ts';
import { chatKeyOfPage } from '../kept/tab-keys.ts';
import type { WaitingMessage } from '../kept/waiting/waiting-messages.ts';
import type { OwnStatements } from '../ledger/own-statements.ts';

/** Seals a new message for the outbox. */
export function sealNew(
  content: MessageContent,
  open: OpenChat,
  statements: OwnStatements,
  messageId = makeMessageId(),
): WaitingMessage {
  return { messageId, sealed: seal(content, messageId, open, statements), writtenAtMs: Date.now() };
}

/** Seals a message of the outbox once more; as it is when it does not open here. */
export function sealWaitingAgain(message: WaitingMessage, open: OpenChat, statements: OwnStatements): WaitingMessage {
  const { messageId, sealed } = message;
  const bytes = decodeBase64url(sealed);
  const content = bytes && openMessage(bytes, contextOf(messageId, open))?.content;
  return content ? { ...message, sealed: seal(content, messageId, open, statements) } : message;
}

/** Whether a message of the outbox is sealed with the organizer's key, and this page seals with another one. */
export function isSealedWithEarlierKey({ messageId, sealed }: WaitingMessage, open: OpenChat): boolean {
  const organizersKey = open.otherKey && chatKeyOfPage();
  const bytes = decodeBase64url(sealed);
  if (!organizersKey || !bytes) return false;
  const opens = (chatKey: Uint8Array) =>
    openMessage(bytes, { ...contextOf(messageId, open), chatKey, otherKey: undefined }) !== undefined;
  return opens(organizersKey) && !opens(open.chatKey);
}

const seal = (content: MessageContent, messageId: string, open: OpenChat, statements: OwnStatements): string =>
  encodeBase64url(sealMessage(content, statements.next(mostClaims), contextOf(messageId, open)));

const contextOf = (messageId: string, open: OpenChat) => ({ ...open, sender: open.me, messageId, version: 1 });
