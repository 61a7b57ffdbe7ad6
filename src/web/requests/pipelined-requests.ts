import type { IncomingMessage, ServerResponse } from 'node:http';

type AnswerRequest = (incoming: IncomingMessage, outgoing: ServerResponse) => unknown;

export interface PipelinedRequests {
  readonly answer: AnswerRequest;
  /** Whether a response is under way on this connection. */
  isAnswering(socket: object): boolean;
}

/**
 * Limits pipelined requests: their responses queue in memory until the client reads them (RFC 9112 §9.3.2). A connection
 * with more unanswered requests than `most` is closed.
 */
export function limitPipelinedRequests(most: number, answer: AnswerRequest): PipelinedRequests {
  const unanswered = new WeakMap<object, Set<ServerResponse>>();
  const answerBounded: AnswerRequest = (incoming, outgoing) => {
    const { socket } = incoming;
    // One read may contain more requests after the one that closed the connection.
    if (socket.destroyed) return;
    const waiting = unanswered.get(socket) ?? new Set();
    if (waiting.size >= most) {
      socket.destroy();
      return;
    }
    unanswered.set(socket, waiting.add(outgoing));
    outgoing.once('close', () => waiting.delete(outgoing));
    answer(incoming, outgoing);
  };
  const isAnswering = (socket: object) => [...(unanswered.get(socket) ?? [])].some(({ headersSent }) => headersSent);
  return { answer: answerBounded, isAnswering };
}
