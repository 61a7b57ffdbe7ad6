import { paths } from '../../../src/protocol/page.ts';
import { startUsage } from '../measure/usage.ts';
import { isParley, type Target } from '../targets/target.ts';
import { concurrently } from './concurrently.ts';
import { FormClient, type FormResponse } from './form-client.ts';
import type { Rate } from './job.ts';
import type { LiveChat, Places } from './live-chat.ts';
import { connectChats, makePlaces } from './open-chats.ts';
import { createChat, creationForm, entryForm } from './parley-chats.ts';

export const pageNames = ['chat', 'list', 'enter', 'create'] as const;
export type PageName = (typeof pageNames)[number];
export type PagesFigures = Readonly<Record<PageName, Rate>>;

/**
 * How many bytes Parley's answers have, for the bare server that answers as many.
 */
const bodyBytes: Readonly<Record<PageName, number>> = { chat: 64_500, list: 52_600, enter: 142, create: 5_760 };
const mayDifferBy = 0.1;

const messagesOnPage = 50;
const chatsInList = 50;
const concurrency = 32;
const warmUpShare = 1 / 3;

/** One request, for the so-manieth time. */
type Ask = (turn: number) => Promise<FormResponse>;

/** Asks for each page so many times, after a third as many that are not counted. */
export async function runPages(target: Target, count: number): Promise<PagesFigures> {
  const warmUp = Math.ceil(count * warmUpShare);
  const turns = Array.from({ length: warmUp + count }, (_, turn) => turn);
  const asks = await preparePages(target, turns.length);
  const figures: Partial<Record<PageName, Rate>> = {};
  const sizes: Partial<Record<PageName, number>> = {};
  for (const name of pageNames) {
    await concurrently(turns.slice(0, warmUp), concurrency, asks[name]);
    const stopUsage = startUsage(target);
    const answers = await concurrently(turns.slice(warmUp), concurrency, async (turn) =>
      sizeOf(await asks[name](turn)),
    );
    figures[name] = { count, ...stopUsage() };
    sizes[name] = answers[0] ?? 0;
  }
  checkSizes(sizes);
  return figures as PagesFigures;
}

/** Makes what the pages show, so that each can be asked for so many times. */
export async function preparePages(target: Target, turns: number): Promise<Readonly<Record<PageName, Ask>>> {
  const [{ port }] = target.servers;
  const client = new FormClient(port, concurrency);
  return isParley(target.name) ? ofParley(target, client, turns) : bareAsks(client);
}

const bareAsks = (client: FormClient): Readonly<Record<PageName, Ask>> => ({
  chat: () => client.get(`/answer/${bodyBytes.chat}`),
  list: () => client.get(`/answer/${bodyBytes.list}`),
  enter: () => client.post(`/answer/${bodyBytes.enter}`, entryForm),
  create: () => client.post(`/answer/${bodyBytes.create}`, creationForm),
});

async function ofParley(target: Target, client: FormClient, turns: number): Promise<Readonly<Record<PageName, Ask>>> {
  const { places } = await makePlaces(target, chatsInList);
  await writeMessages(target, places.slice(0, 1));
  const [first] = places;
  if (!first) throw new Error('no chat was made');
  const linkId = linkOf(first);
  const cookies = places.map(({ writer }) => writer.headers['Cookie']).join('; ');
  const unentered = await concurrently(Array.from({ length: Math.ceil(turns / 2) }), concurrency, () =>
    createChat(client),
  );
  const links = unentered.flat();
  return {
    chat: () => client.get(paths.link(linkId), first.writer.headers),
    list: () => client.get(paths.chats, { Cookie: cookies }),
    enter: (turn) => client.post(paths.enter(links[turn] ?? ''), entryForm),
    create: () => client.post(paths.chats, creationForm),
  };
}

async function writeMessages(target: Target, places: readonly Places[]): Promise<void> {
  const { chats } = await connectChats(target, places);
  await Promise.all(chats.map((chat) => fill(chat)));
  for (const chat of chats) chat.close();
}

function fill(chat: LiveChat): Promise<void> {
  return new Promise((resolve, reject) => {
    chat.onLost = reject;
    chat.onCompleted = ({ completed }) => {
      if (completed === messagesOnPage) resolve();
    };
    chat.send(messagesOnPage);
  });
}

const linkOf = ({ writer }: Places): string => writer.path.split('/')[1] ?? '';

function sizeOf({ status, body }: FormResponse): number {
  if (status !== 200 && status !== 201) throw new Error(`a page was answered with ${status}`);
  return Buffer.byteLength(body);
}

function checkSizes(sizes: Partial<Record<PageName, number>>): void {
  const isAsKnown = pageNames.every((name) => Math.abs((sizes[name] ?? 0) / bodyBytes[name] - 1) <= mayDifferBy);
  if (!isAsKnown) throw new Error(`the pages have ${JSON.stringify(sizes)} bytes: write this into bodyBytes`);
}
