import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

type AnswerRequest = (incoming: IncomingMessage, outgoing: ServerResponse) => unknown;

/**
 * Limits pipelined requests: their responses queue in memory until the client reads them (RFC 9112 §9.3.2). A connection
 * with more unanswered requests than `most` is closed.
 */
export function limitPipelinedRequests(most: number, answer: AnswerRequest): AnswerRequest {
  const unanswered = new WeakMap<Socket, number>();
  return (incoming, outgoing) => {
    const { socket } = incoming;
    // Requests of the same read as the one that closed the connection.
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
