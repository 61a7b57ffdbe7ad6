import { randomBytes } from 'node:crypto';
import { customAlphabet } from 'nanoid';
import { expect } from 'vitest';
import type { Chat, NewChat } from '../../src/chat/chat.ts';
import type { ChatEvent } from '../../src/chat/events.ts';
import type { Happening, HappeningKind } from '../../src/chat/happening.ts';
import { chatIdLength, linkAlphabet, linkIdOf, linkTailLength } from '../../src/chat/link.ts';
import type { Message } from '../../src/chat/message.ts';
import { type ParticipantId, participantIds } from '../../src/chat/participant.ts';
import { defaultLimits, type Limits } from '../../src/config/limits.ts';
import type { WithAssets } from '../../src/store/asset-store.ts';
import type { ChatStore, NewMessage } from '../../src/store/chat-store.ts';
import type { TestClock } from '../support/servers/test-clock.ts';

/** One adapter over data of its own, on a clock that the test moves. */
export interface StoreUnderTest {
  readonly store: ChatStore & WithAssets;
  readonly clock: TestClock;
  readonly limits: Limits;
  /** A second server's store over the same data, where the adapter can have one; on the same clock, unless it is told another. */
  another?(itsClock?: TestClock): Promise<ChatStore & WithAssets>;
  /** Closes every store that was given out. */
  close(): Promise<void>;
}

/** Why a test about two servers is skipped where the adapter serves one. */
export const oneServer = 'this store belongs to one server';

export type Setup = () => Promise<StoreUnderTest>;

const minuteMs = 60_000;

/** Small enough that every bound is reached within a test. */
export const contractLimits: Limits = {
  ...defaultLimits,
  longestLifeMs: 60 * minuteMs,
  enterWithinMs: 20 * minuteMs,
  tombstoneMs: 10 * minuteMs,
  messagesPerChat: 50,
  sealedBytesPerChat: 3_000,
  sealedBytesUntilBothIn: 2_000,
  storedBytesPerCreator: 100_000,
  assetBytesPerFile: 6_000,
  assetBytesPerChat: 12_500,
  unclaimedAssetsPerChat: 4,
  unclaimedAssetMs: 2 * minuteMs,
  assetBytesPerCreator: 20_000,
  grantedAssetBytesAtOnce: 6_000,
  readinessMs: 1_000,
  bucketSweepMs: 1_000,
  devicesPerParticipant: 3,
  happeningsPerParticipant: 4,
  readOnceOpenMs: 90_000,
  seatLeaseMs: 120 * minuteMs,
};

export const idleTimeoutMs = 5 * minuteMs;

const makeChatId = customAlphabet(linkAlphabet, chatIdLength);
const makeLinkTail = customAlphabet(linkAlphabet, linkTailLength);
const makeSecret = (bytes: number): string => randomBytes(bytes).toString('base64url');

/** A chat as the server makes it, with what the organizer's browser sealed for it. */
export function newChat(changed: Partial<NewChat> = {}): NewChat {
  return {
    chatId: makeChatId(),
    idleTimeoutMs,
    organizerVerifier: makeSecret(32),
    participants: participantIds.map((participantId) => ({
      participantId,
      verifier: makeSecret(32),
      linkVerifier: makeSecret(32),
      sealedChatKey: makeSecret(73),
      sealedGreeting: makeSecret(209),
      sealedName: makeSecret(209),
      linkTail: makeLinkTail(),
    })),
    ...changed,
  };
}

export const newDeviceId = (): string => makeSecret(32);

/** What has happened once, at the chat's present revision. */
export const happened = (
  kind: HappeningKind,
  participantId: ParticipantId,
  revision: number,
  atMs: number,
  sequence = 0,
): Happening => ({ kind, participantId, firstRevision: revision, revision, sequence, firstAtMs: atMs, atMs, count: 1 });

export const newMessage = (sender: ParticipantId, sealedCharacters = 12): NewMessage => ({
  messageId: makeSecret(16),
  sender,
  sealed: makeSecret(sealedCharacters).slice(0, sealedCharacters),
});

/** A chat that nobody has entered. */
export async function makeWaitingChat(store: ChatStore, changed: Partial<NewChat> = {}): Promise<NewChat> {
  const chat = newChat(changed);
  expect(await store.create(chat)).toBe('created');
  return chat;
}

/** The id of a chat that one of its people has entered. */
export async function makeOpenChat(store: ChatStore, changed: Partial<NewChat> = {}): Promise<string> {
  const { chatId } = await makeWaitingChat(store, changed);
  expect(await store.enter(chatId, 'a', newDeviceId())).toBe('entered');
  return chatId;
}

/** The id of a chat that both of its people have entered. */
export async function makeFullyOpenChat(store: ChatStore, changed: Partial<NewChat> = {}): Promise<string> {
  const chatId = await makeOpenChat(store, changed);
  expect(await store.enter(chatId, 'b', newDeviceId())).toBe('entered');
  return chatId;
}

export function linkOf(chat: NewChat, participantId: ParticipantId): string {
  const participant = chat.participants.find((candidate) => candidate.participantId === participantId);
  return linkIdOf(chat.chatId, participant?.linkTail ?? '');
}

export async function findChat(store: ChatStore, chatId: string): Promise<Chat> {
  const found = await store.find(chatId);
  if (found.found !== 'chat') throw new Error(`expected a chat, found ${found.found}`);
  return found.chat;
}

/** Appends and hands back the message as the store keeps it. */
export async function appendMessage(store: ChatStore, chatId: string, message: NewMessage): Promise<Message> {
  const appended = await store.append(chatId, message);
  if (appended.outcome !== 'appended') throw new Error(`expected appended, got ${appended.outcome}`);
  return appended.message;
}

/** Appends so many messages of the same sender, one after the other. */
export async function appendMessages(store: ChatStore, chatId: string, count: number): Promise<Message[]> {
  const messages: Message[] = [];
  for (let place = 0; place < count; place += 1) {
    messages.push(await appendMessage(store, chatId, newMessage('a')));
  }
  return messages;
}

/** After this an event is taken for missing, in time for a test to say so. */
const longestWaitForEventsMs = 4_000;

/** What one watcher of a chat has been told. */
export interface EventLog {
  readonly events: readonly ChatEvent[];
  /** Resolves to the first events, as soon as so many have come; rejects when they do not come. */
  first(count: number): Promise<readonly ChatEvent[]>;
  stop(): void;
}

/** Watches a chat that is alive, and keeps what it hears. */
export async function watchChat(store: ChatStore, chatId: string): Promise<EventLog> {
  const events: ChatEvent[] = [];
  let waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  const stop = await store.watch(chatId, {
    onEvent(event) {
      events.push(event);
      for (const { count, resolve } of waiting) if (count <= events.length) resolve();
      waiting = waiting.filter(({ count }) => count > events.length);
    },
    onInterrupted() {
      throw new Error('nothing interrupts the events in this test');
    },
  });
  if (stop === 'gone') throw new Error('the chat to watch is gone');

  function comeWithin(count: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const giveUp = () => reject(new Error(`heard ${events.length} of ${count} events: ${JSON.stringify(events)}`));
      const timer = setTimeout(giveUp, longestWaitForEventsMs);
      waiting.push({
        count,
        resolve() {
          clearTimeout(timer);
          resolve();
        },
      });
    });
  }

  return {
    events,
    async first(count) {
      if (events.length < count) await comeWithin(count);
      return events.slice(0, count);
    },
    stop,
  };
}

/**
 * Resolves when whatever a store had to tell before has been told: an event of another chat has made the whole way. For
 * showing that something was not said.
 */
export async function everythingTold(store: ChatStore): Promise<void> {
  const chatId = await makeOpenChat(store);
  const log = await watchChat(store, chatId);
  await store.reportWrongCode(chatId, 'a');
  await log.first(1);
  log.stop();
  await store.destroy(chatId, 'a');
}
