/** What every relay is told by its environment, and how its two people find each other. */
export const listeningPort = Number(process.env['PORT']);
export const listeningHost = '127.0.0.1';

/** Both places of a chat connect with `?chat=<number>&place=<0 or 1>`. */
export interface Place {
  readonly chat: string;
  readonly place: 0 | 1;
}

export function placeOf(url: string): Place {
  const query = new URLSearchParams(url.slice(url.indexOf('?') + 1));
  return { chat: query.get('chat') ?? '', place: query.get('place') === '1' ? 1 : 0 };
}

/** The two connections of each chat. */
export class Pairs<Connection> {
  readonly #chats = new Map<string, [Connection | undefined, Connection | undefined]>();

  /** Returns the pair, in which the other's place is filled once it has come. */
  join({ chat, place }: Place, connection: Connection): [Connection | undefined, Connection | undefined] {
    const pair = this.#chats.get(chat) ?? [undefined, undefined];
    pair[place] = connection;
    this.#chats.set(chat, pair);
    return pair;
  }

  of(chat: string): [Connection | undefined, Connection | undefined] | undefined {
    return this.#chats.get(chat);
  }
}

export const textOf = (frame: string): string => (JSON.parse(frame) as { text: string }).text;
