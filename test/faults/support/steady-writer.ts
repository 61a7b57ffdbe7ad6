import { paths } from '../../../src/protocol/page.ts';
import { aMessage, type Guest } from '../../attacks/support/people.ts';
import type { LiveClient } from '../../hub/support/live-client.ts';

/** Somebody who writes on and on, and comes back whenever they are sent away, as a page does. */
export interface SteadyWriter {
  /** Everything written so far, in its order. */
  readonly written: readonly string[];
  /** How often a connection ended. */
  readonly timesSentAway: number;
  /** With which codes. */
  readonly closeCodes: ReadonlySet<number>;
  /** Writes nothing new, and resolves when everything is acknowledged. */
  finish(): Promise<void>;
}

type Message = ReturnType<typeof aMessage>;

const comeBackAfterMs = 50;

export function startWriting({ visitor, linkId }: Guest, everyMs: number): SteadyWriter {
  const written: string[] = [];
  const waiting = new Map<string, Message>();
  const closeCodes = new Set<number>();
  let timesSentAway = 0;
  let revision = 0;
  let connection: LiveClient | undefined;
  let isFinishing = false;

  const write = () => {
    const message = aMessage();
    written.push(message.messageId);
    waiting.set(message.messageId, message);
    connection?.say(message);
  };
  const take = (html: string) => {
    for (const [, messageId = ''] of html.matchAll(/data-message-id="([^"]+)"/g)) waiting.delete(messageId);
    for (const [, newest] of html.matchAll(/data-revision="(\d+)"/g)) revision = Math.max(revision, Number(newest));
  };
  const stay = async () => {
    const client = await visitor.connect(`${paths.live(linkId)}?after=${revision}`);
    client.socket.on('message', (data) => take(String(data)));
    take(client.html);
    // Everything that was missed comes before how things stand: what waits then was not accepted.
    await client.until('id="countdown"');
    connection = client;
    for (const message of waiting.values()) client.say(message);
    closeCodes.add(await client.closed);
  };
  const live = async () => {
    while (!isFinishing || waiting.size > 0) {
      await stay().catch(() => {});
      connection = undefined;
      timesSentAway += 1;
      await new Promise((resolve) => setTimeout(resolve, comeBackAfterMs));
    }
  };

  const writing = setInterval(write, everyMs);
  const living = live();
  return {
    written,
    closeCodes,
    get timesSentAway() {
      return timesSentAway;
    },
    finish: async () => {
      clearInterval(writing);
      isFinishing = true;
      while (waiting.size > 0) await new Promise((resolve) => setTimeout(resolve, comeBackAfterMs));
      connection?.leave();
      await living;
    },
  };
}
