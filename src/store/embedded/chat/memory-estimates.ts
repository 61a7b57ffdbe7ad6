import type { NewChat } from '../../../chat/chat.ts';

/** The estimated memory of the objects around the strings, measured and rounded up. The limits bound the estimates. */
const emptyChatBytes = 1_600;
export const deviceBytes = 250;
export const happeningBytes = 150;
export const messageBytes = 250;
export const reactionBytes = 150;
export const storageKeyBytes = 150;
export const ownKeyBytes = 150;
export const dueErasureBytes = 150;
export const subscriptionBytes = 400;

/** The memory of a chat that nobody has entered yet. */
export function newChatBytes(chat: NewChat): number {
  let bytes = emptyChatBytes + chat.chatId.length + chat.organizerVerifier.length;
  for (const { verifier, linkVerifier, sealedChatKey, sealedGreeting, sealedName, linkTail } of chat.participants) {
    bytes +=
      verifier.length +
      linkVerifier.length +
      sealedChatKey.length +
      sealedGreeting.length +
      sealedName.length +
      linkTail.length;
  }
  return bytes;
}
