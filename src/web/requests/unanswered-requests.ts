import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

export type AnswerRequest = (incoming: IncomingMessage, outgoing: ServerResponse) => unknown;

/**
 * Cuts a connection on which too many requests wait for their answers. Answers go out in the order of the requests, so
 * that all of them are kept in memory as long as somebody asks in one breath for thousands and reads none.
 */
export function boundUnanswered(most: number, answer: AnswerRequest): AnswerRequest {
  const unanswered = new WeakMap<Socket, number>();
  return (incoming, outgoing) => {
    const { socket } = incoming;
    // Those that came together with the one too many.
    if (socket.destroyed) return;
    const waiting = (unanswered.get(socket) ?? 0) + 1;
    if (waiting > most) {
      socket.destroy();
      return;
    }
    unanswered.set(socket, waiting);
    outgoing.once('close', () => unanswered.set(socket, (unanswered.get(socket) ?? 1) - 1));
    answer(incoming, outgoing);
  };
}
