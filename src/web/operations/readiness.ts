import type { Clock } from '../../runtime/clock.ts';
import { failureOf } from '../../runtime/failure.ts';
import type { ChatStore } from '../../store/chat-store.ts';

/** The reason why the store cannot serve; undefined when it can. */
type NotReady =
  | undefined
  | {
      /** The public answer, without the store's address. */
      readonly words: string;
      /** For the log. */
      readonly problem: string;
    };

/** Checks whether the store can serve. Answers are cached for `goodForMs`, and concurrent callers share one check. */
export function createReadinessCheck(store: ChatStore, clock: Clock, goodForMs: number): () => Promise<NotReady> {
  let answer: Promise<NotReady> | undefined;
  const check = async (): Promise<NotReady> => {
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
    answer ??= check();
    return answer;
  };
}

function wordsFor(problem: string): string {
  return problem.includes('no writes') ? 'the store takes no writes' : 'the store is out of reach';
}
