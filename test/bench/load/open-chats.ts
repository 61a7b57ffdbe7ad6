import { startUsage } from '../measure/usage.ts';
import { isParley, type Target } from '../targets/target.ts';
import { concurrently } from './concurrently.ts';
import type { Dialect } from './dialect.ts';
import { FormClient } from './form-client.ts';
import type { Rate } from './job.ts';
import { LiveChat, type Places } from './live-chat.ts';
import { createChat, enterChat } from './parley-chats.ts';
import { createParleyDialect } from './parley-dialect.ts';
import { plainDialect, socketIoDialect } from './relay-dialects.ts';
import { relayPlaces } from './relay-places.ts';

/** So many requests or handshakes are under way at a time. */
const concurrency = 32;

export interface OpenedChats {
  readonly chats: readonly LiveChat[];
  /** Chats made; absent for relays, which keep none. */
  readonly creation?: Rate;
  /** Sockets accepted. */
  readonly acceptance: Rate;
}

/**
 * Makes chats, has both people enter, and connects them.
 * @param firstChat a relay's chats are numbered, and a number is used once
 */
export async function openChats(target: Target, count: number, firstChat = 0): Promise<OpenedChats> {
  const { places, creation } = await makePlaces(target, count, firstChat);
  const opened = await connectChats(target, places);
  return creation ? { ...opened, creation } : opened;
}

export interface MadePlaces {
  readonly places: readonly Places[];
  readonly creation?: Rate;
}

/** Makes chats and has both people enter, without connecting anybody. */
export async function makePlaces(target: Target, count: number, firstChat = 0): Promise<MadePlaces> {
  const numbers = Array.from({ length: count }, (_, index) => firstChat + index);
  if (!isParley(target.name)) return { places: numbers.map((chat) => relayPlaces(target.name, target.port, chat)) };
  const client = new FormClient(target.port, concurrency);
  try {
    const stopUsage = startUsage(target);
    const links = await concurrently(numbers, concurrency, () => createChat(client));
    const creation = { count, ...stopUsage() };
    const places = await concurrently(links, concurrency, (linkIds) => enterChat(client, linkIds));
    return { places, creation };
  } finally {
    client.close();
  }
}

export async function connectChats(target: Target, allPlaces: readonly Places[]): Promise<OpenedChats> {
  const dialect = dialectOf(target);
  const stopUsage = startUsage(target);
  const chats = await concurrently(allPlaces, concurrency, async (places) => {
    const chat = new LiveChat(dialect);
    await chat.connect(places);
    return chat;
  });
  return { chats, acceptance: { count: allPlaces.length * 2, ...stopUsage() } };
}

function dialectOf({ name }: Target): Dialect {
  if (isParley(name)) return createParleyDialect();
  return name === 'socket.io' ? socketIoDialect : plainDialect;
}
