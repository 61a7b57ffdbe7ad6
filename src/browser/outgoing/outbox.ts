import { messageElementId } from '../../protocol/page.ts';
import type { WaitingMessage, WaitingMessages } from '../kept/waiting-messages.ts';
import type { PendingBubbles } from './pending-bubbles.ts';

/**
 * The messages of this device that the server has not accepted yet. Each is kept before it is shown, shown before it is
 * sent, and sent again on every connection, in the order in which they were written, until its echo arrives.
 */
export interface Outbox {
  add(message: WaitingMessage): void;
  /** Takes up what an earlier page, or another tab that is closed by now, left waiting. */
  takeUp(): void;
  /** A connection is there: what waits is sent, and from now on what is written too. */
  connected(): void;
  disconnected(): void;
  /** The server has this message. Returns whether it was waiting here. */
  acknowledge(messageId: string): boolean;
  /** The server will not have this message. */
  refuse(messageId: string, reason: string): void;
  close(): void;
}

export interface OutboxSurroundings {
  readonly kept: WaitingMessages;
  readonly bubbles: PendingBubbles;
  /** Hands a message to the connection that is there. */
  send(message: WaitingMessage): void;
  /** Nothing was heard of what was sent for too long: this connection is no use. */
  giveUpConnection(): void;
}

/** A server that is there answers at once; a person should not wait longer to be helped. */
const patienceMs = 10_000;

export function createOutbox({ kept, bubbles, send, giveUpConnection }: OutboxSurroundings): Outbox {
  const waiting = new Map<string, WaitingMessage>();
  /** `new`: what waits goes first, before anything is written into this connection. */
  let connection: 'none' | 'new' | 'flowing' = 'none';
  let patience: ReturnType<typeof setTimeout> | undefined;
  /** One thing after the other: keeping is asynchronous, and the order is the whole point. */
  let work: Promise<void> = Promise.resolve();

  const inTurn = (task: () => void | Promise<void>): void => {
    // Where this device keeps nothing more (its storage is full), the page still has the message and sends it.
    work = work.then(task).catch(reportError);
  };

  const onItsWay = () => [...waiting.values()].filter(({ refusal }) => refusal === undefined);

  const dispatch = (messages: readonly WaitingMessage[]) => {
    if (connection !== 'flowing') return;
    for (const message of messages) send(message);
    watch();
  };

  const watch = () => {
    clearTimeout(patience);
    if (connection === 'flowing' && onItsWay().length > 0) patience = setTimeout(giveUpConnection, patienceMs);
  };

  const hold = (message: WaitingMessage) => {
    waiting.set(message.messageId, message);
    bubbles.show(message, () => tryAgain(message));
  };

  const tryAgain = ({ refusal: _, ...message }: WaitingMessage) => {
    hold(message);
    inTurn(() => kept.replace(message));
    dispatch([message]);
  };

  return {
    add: (message) => {
      inTurn(() => kept.add(message));
      inTurn(() => {
        hold(message);
        dispatch([message]);
      });
    },
    takeUp: () =>
      inTurn(async () => {
        for (const message of await kept.list()) {
          if (waiting.has(message.messageId)) continue;
          if (document.getElementById(messageElementId(message.messageId))) await kept.remove(message.messageId);
          else hold(message);
        }
      }),
    connected: () => {
      connection = 'new';
      inTurn(() => {
        if (connection !== 'new') return;
        connection = 'flowing';
        dispatch(onItsWay());
      });
    },
    disconnected: () => {
      connection = 'none';
      clearTimeout(patience);
    },
    acknowledge: (messageId) => {
      if (!waiting.delete(messageId)) return false;
      bubbles.remove(messageId);
      inTurn(() => kept.remove(messageId));
      watch();
      return true;
    },
    refuse: (messageId, reason) => {
      const message = waiting.get(messageId);
      if (!message) return;
      const refused = { ...message, refusal: reason };
      hold(refused);
      inTurn(() => kept.replace(refused));
      watch();
    },
    close: () => {
      connection = 'none';
      clearTimeout(patience);
      waiting.clear();
    },
  };
}
