import { type Chat, forEachParticipant } from '../../src/chat/chat.ts';
import { noHappenings } from '../../src/chat/happening.ts';
import { type Message, noReactions } from '../../src/chat/message.ts';
import { type Device, type ParticipantId, participantIds } from '../../src/chat/participant.ts';
import { noReceipts } from '../../src/chat/receipt.ts';

export const noonMs = Date.UTC(2024, 4, 1, 12);

/** What the elements of a piece of HTML are called, in their order: what a text inside it must never change. */
export const tagsOf = (html: string): readonly string[] => html.match(/<\/?[a-z][a-z-]*/g) ?? [];

export const aMessage = (message: Partial<Message> = {}): Message => ({
  messageId: 'AAECAwQFBgcICQoLDA0ODw',
  sequence: 7,
  revision: 9,
  sender: 'a',
  sentAtMs: noonMs,
  content: { kind: 'sealed', version: 1, sealed: 'c2VhbGVk' },
  reactions: noReactions,
  ...message,
});

export const aDevice = (participantId: ParticipantId): Device => ({
  participantId,
  deviceId: participantId.repeat(43),
  enteredAtMs: noonMs,
});

export const aChat = (chat: Partial<Chat> = {}): Chat => ({
  chatId: 'Chat123456',
  state: 'open',
  createdAtMs: noonMs,
  lastActivityAtMs: noonMs,
  idleTimeoutMs: 300_000,
  vanishAfterMs: 0,
  revision: 9,
  sequence: 7,
  organizerVerifier: 'v'.repeat(43),
  participants: participantIds.map((participantId) => ({
    participantId,
    verifier: 'v'.repeat(43),
    linkVerifier: 'l'.repeat(43),
    sealedChatKey: 'k'.repeat(98),
    sealedGreeting: `greeting-of-${participantId}`,
    sealedName: `name-of-${participantId}`,
    linkTail: `tail000${participantId}`,
    enteredAtMs: noonMs,
  })),
  devices: [],
  happenings: noHappenings,
  receipts: forEachParticipant(() => noReceipts),
  presence: forEachParticipant(() => ({ state: 'online' })),
  typingUntilMs: forEachParticipant(() => 0),
  ...chat,
});
