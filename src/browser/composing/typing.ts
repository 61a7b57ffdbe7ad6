import { typingEveryMs } from '../../chat/limits.ts';
import { written } from './composer.ts';

/**
 * A key in the second half of an interval means that the person is still typing. The notice thus ends 5 ± 1.5 seconds after
 * the last key, without a command for each key.
 */
const stillTypingMs = typingEveryMs / 2;

/** Tells the other person that this one is typing: at the first key, and every few seconds while keys are pressed. */
export function tellTyping(composer: HTMLElement, tell: () => boolean, over: AbortSignal): void {
  let lastKeyAtMs = 0;
  let interval: ReturnType<typeof setTimeout> | undefined;

  const begin = () => {
    // Without a connection the next key tries again.
    if (!tell()) return;
    interval = setTimeout(() => {
      interval = undefined;
      if (performance.now() - lastKeyAtMs < stillTypingMs) begin();
    }, typingEveryMs);
  };
  const stop = () => {
    clearTimeout(interval);
    interval = undefined;
  };

  composer.addEventListener(
    'input',
    ({ target }) => {
      lastKeyAtMs = performance.now();
      const hasText = target instanceof HTMLTextAreaElement && target.value.trim() !== '';
      if (hasText && interval === undefined) begin();
    },
    { signal: over },
  );
  // The message itself ends the notice; the next key starts a new one.
  composer.addEventListener(written, stop, { signal: over });
  over.addEventListener('abort', stop);
}
