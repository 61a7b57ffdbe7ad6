import { startUsage } from '../measure/usage.ts';
import { isParley, type Target } from '../targets/target.ts';
import { concurrently } from './concurrently.ts';
import type { Dialect } from './dialects/dialect.ts';
import { createParleyDialect } from './dialects/parley-dialect.ts';
import { plainDialect, socketIoDialect } from './dialects/relay-dialects.ts';
import { relayPlaces } from './dialects/relay-places.ts';
import { FormClient } from './form-client.ts';
import type { Rate } from './job.ts';
import { LiveChat, type Places } from './live-chat.ts';
import type { Destination } from './live-socket.ts';
import { createChat, enterChat, type Languages, oneLanguage } from './parley-chats.ts';

/** So many requests or handshakes are under way at a time. */
const concurrency = 32;

export interface OpenedChats {
  readonly chats: readonly LiveChat[];
  /** Chats made; absent for relays, which keep none. */
  readonly creation?: Rate;
  /** Sockets accepted. */
  readonly acceptance: Rate;
}

export interface OpeningOptions {
  /** A relay's chats are numbered, and a number is used once. */
  readonly firstChat?: number;
  /** Who reads tells it, as a page does. */
  readonly tellsReceipts?: boolean;
  /** One, when it is not said. */
  readonly languages?: Languages | undefined;
}

/** Makes chats, has both people enter, and connects them. */
export async function openChats(target: Target, count: number, options: OpeningOptions = {}): Promise<OpenedChats> {
  const { places, creation } = await makePlaces(target, count, options);
  const opened = await connectChats(target, places, options.tellsReceipts);
  return creation ? { ...opened, creation } : opened;
}

export interface MadePlaces {
  readonly places: readonly Places[];
  readonly creation?: Rate;
}

/** Makes chats and has both people enter, without connecting anybody. */
export async function makePlaces(
  target: Target,
  count: number,
  { firstChat = 0, languages = oneLanguage }: OpeningOptions = {},
): Promise<MadePlaces> {
  const numbers = Array.from({ length: count }, (_, index) => firstChat + index);
  const [{ port }] = target.servers;
  if (!isParley(target.name)) return { places: numbers.map((chat) => relayPlaces(target.name, port, chat)) };
  const client = new FormClient(port, concurrency);
  try {
    const stopUsage = startUsage(target);
    const links = await concurrently(numbers, concurrency, () => createChat(client));
    const creation = { count, ...stopUsage() };
    const places = await concurrently(links, concurrency, (linkIds) => enterChat(client, linkIds, languages));
    return { places: places.map((both, index) => spread(both, target, index)), creation };
  } finally {
    client.close();
  }
}

/** Of several servers each has one person of every chat, and as many writers as the others. */
function spread({ writer, reader }: Places, { servers }: Target, index: number): Places {
  if (servers.length === 1) return { writer, reader };
  const at = (destination: Destination, turn: number): Destination => {
    const { port } = servers[turn % servers.length] ?? servers[0];
    return { ...destination, port, headers: { ...destination.headers, Origin: `http://127.0.0.1:${port}` } };
  };
  return { writer: at(writer, index), reader: at(reader, index + 1) };
}

export async function connectChats(
  target: Target,
  allPlaces: readonly Places[],
  tellsReceipts = false,
): Promise<OpenedChats> {
  const dialect = dialectOf(target);
  const stopUsage = startUsage(target);
  const chats = await concurrently(allPlaces, concurrency, async (places) => {
    const chat = new LiveChat(dialect, tellsReceipts);
    await chat.connect(places);
    return chat;
  });
  return { chats, acceptance: { count: allPlaces.length * 2, ...stopUsage() } };
}

function dialectOf({ name }: Target): Dialect {
  if (isParley(name)) return createParleyDialect();
  return name === 'socket.io' ? socketIoDialect : plainDialect;
}
