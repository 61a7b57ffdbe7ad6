import { silentServerAfterMs } from '../../chat/limits.ts';
import { closeCodes } from '../../protocol/close-codes.ts';
import { type Command, type CommandType, encodeCommand } from '../../protocol/commands.ts';
import { doneEvent } from '../../protocol/event-stream.ts';
import { paths } from '../../protocol/page.ts';
import type { MakeStandIn } from './carrier.ts';
import { createEventStreamReader, type StreamMessage } from './event-stream-reader.ts';
import { askAboutLink, isGone } from './link-answer.ts';

/** A stream hears nothing: the server takes a page that asks for nothing for a minute and a half for gone. */
const showLifeEveryMs = 30_000;
const firstPauseMs = 500;
const longestPauseMs = 5_000;
/** Close codes after which a page comes back. */
const passingCodes: ReadonlySet<number> = new Set([closeCodes.serviceRestart, closeCodes.tryAgainLater]);
/** Commands that need not keep their place among the others: they must not hold up a message either. */
const looseCommands: ReadonlySet<CommandType> = new Set(['typing', 'delivered', 'read']);
/** Answers to a command that say: the same again, a little later. */
const passingStatuses: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/**
 * A chat over plain HTTP, for networks that let no socket through: what comes is read from one answer that goes on, and
 * each command is a request of its own, sent when the one before it was answered.
 */
export const createLiveStream: MakeStandIn = ({ linkId, latestRevision, receive, listener }) => {
  const over = new AbortController();
  let isRunning = false;
  /** The connection that is open now; aborted, it takes with it whatever was being sent. */
  let current: AbortController | undefined;
  let isOpen = false;
  let posting: Promise<void> = Promise.resolve();
  let restMs = 0;

  const end = (code: number) => {
    over.abort();
    listener.onOver(code);
  };

  const take = async ({ event, data }: StreamMessage, connection: AbortController) => {
    if (event === doneEvent) {
      const code = Number(data);
      if (!passingCodes.has(code)) end(code);
      return connection.abort();
    }
    if (!isOpen) {
      isOpen = true;
      listener.onOpen();
    }
    await receive(data);
  };

  const showLife = async (connection: AbortController) => {
    const answer = await askAboutLink(linkId, connection.signal);
    if (answer === 'out-of-reach') connection.abort();
    if (answer === 'gone') end(closeCodes.done);
  };

  const follow = async (connection: AbortController) => {
    const { signal } = connection;
    let silence = setTimeout(() => connection.abort(), silentServerAfterMs);
    const life = setInterval(() => void showLife(connection), showLifeEveryMs);
    signal.addEventListener('abort', () => {
      clearTimeout(silence);
      clearInterval(life);
    });
    const address = `${paths.events(linkId)}?after=${latestRevision()}`;
    const answer = await fetch(address, { cache: 'no-store', headers: { Accept: 'text/event-stream' }, signal });
    if (isGone(answer.status)) return end(closeCodes.done);
    if (!answer.ok || !answer.body) return;
    const read = createEventStreamReader();
    const text = new TextDecoder();
    const pieces = answer.body.getReader();
    while (!signal.aborted) {
      const { done, value } = await pieces.read();
      if (done) return;
      clearTimeout(silence);
      silence = setTimeout(() => connection.abort(), silentServerAfterMs);
      for (const message of read(text.decode(value, { stream: true }))) {
        if (!signal.aborted) await take(message, connection);
      }
    }
  };

  const run = async () => {
    for (let failures = 0; !over.signal.aborted; failures += 1) {
      const connection = new AbortController();
      current = connection;
      await follow(connection).catch(() => {});
      connection.abort();
      if (over.signal.aborted) return;
      if (isOpen) {
        isOpen = false;
        failures = 0;
        listener.onAway();
      } else {
        listener.onFailure();
      }
      await pause(Math.max(restMs, Math.min(longestPauseMs, firstPauseMs * 2 ** failures)), over.signal);
      restMs = 0;
    }
  };

  const post = async (command: Command, { signal }: AbortController) => {
    if (signal.aborted) return;
    const answer = await fetch(paths.commands(linkId), { method: 'POST', body: encodeCommand(command), signal });
    const html = await answer.text();
    const isRefusal = html.includes('data-refusal=');
    // The echo of a message comes with the others, but for one that was accepted long before this page began.
    if (isRefusal || answer.status === 410 || (answer.ok && command.type === 'send')) await receive(html);
    else if (isGone(answer.status)) end(closeCodes.done);
    if (passingStatuses.has(answer.status)) {
      restMs = Number(answer.headers.get('Retry-After') ?? 0) * 1_000;
      current?.abort();
    }
  };

  over.signal.addEventListener('abort', () => current?.abort());

  return {
    open: () => {
      if (isRunning) return;
      isRunning = true;
      void run();
    },
    send: (command) => {
      const connection = current;
      if (!isOpen || !connection) return false;
      const isLoose = looseCommands.has(command.type);
      const before = isLoose ? Promise.resolve() : posting;
      const posted = before.then(() => post(command, connection)).catch(() => connection.abort());
      if (!isLoose) posting = posted;
      return true;
    },
    renew: () => current?.abort(),
    close: () => over.abort(),
  };
};

function pause(durationMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, durationMs);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
