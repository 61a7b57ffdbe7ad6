import type { RefusalReason } from '../../../src/protocol/commands.ts';

/** The reason of each refusal as people read it, next to the refused message. */
export const refusalTexts: Readonly<Record<RefusalReason, string>> = {
  malformed: 'This was not understood. Reload the page and try again.',
  unknown: 'This server does not know how to do that. Reload the page and try again.',
  'too-large': 'This message is too long to be sent.',
  'chat-full': 'This chat is full: it can hold no more messages.',
  'waiting-full': 'The chat holds no more than this until the other person has come in. Try again then.',
  'store-full': 'The server is full. Try again in a while.',
  'assets-missing': 'A file of this message has not arrived. Try again.',
  'no-such-message': 'This message is not in the chat.',
  'not-yours': 'Only the person who wrote this message can change it.',
  deleted: 'This message was deleted.',
  overtaken: 'This message was changed on another device meanwhile. Try again.',
  'too-frequent': 'That was very fast. It is sent in a moment.',
  unavailable: 'The server cannot take this now. It is sent as soon as it can.',
};
