import type { Clock } from '../../runtime/clock.ts';
import { failureOf } from '../../runtime/failure.ts';
import type { ChatStore } from '../../store/chat-store.ts';

/** Undefined when the store can serve. */
export type NotReady =
  | undefined
  | {
      /** For whoever asks: nothing of where the store is. */
      readonly words: string;
      /** For the log. */
      readonly problem: string;
    };

/**
 * Whether the store can serve, asked as often as anybody likes: the store itself is asked at most once in `goodForMs`, and
 * by one question at a time.
 */
export function readinessOf(store: ChatStore, clock: Clock, goodForMs: number): () => Promise<NotReady> {
  let answer: Promise<NotReady> | undefined;
  const ask = async (): Promise<NotReady> => {
    try {
      await store.checkHealth();
      return undefined;
    } catch (error) {
      const { problem } = failureOf(error);
      return { words: wordsFor(problem), problem };
    } finally {
      clock.schedule(goodForMs, () => {
        answer = undefined;
      });
    }
  };
  return () => {
    answer ??= ask();
    return answer;
  };
}

function wordsFor(problem: string): string {
  if (problem.includes('full')) return 'the store is full and takes no writes';
  return problem.includes('no writes') ? 'the store takes no writes' : 'the store is out of reach';
}
