import { written } from './composer.ts';

/** The server counts a person as typing for five seconds after each word of it. */
const tellEveryMs = 3_000;
/**
 * At the end of each interval, who pressed a key in its last half is still typing. So the notice ends five seconds after the
 * last key, one and a half more or less, without a word for every key.
 */
const stillTypingMs = tellEveryMs / 2;

/** Tells the others that this person is typing: at the first key, and every few seconds while keys are pressed. */
export function tellTyping(composer: HTMLElement, tell: () => boolean, over: AbortSignal): void {
  let lastKeyAtMs = 0;
  let interval: ReturnType<typeof setTimeout> | undefined;

  const begin = () => {
    // Without a connection the next key tries again.
    if (!tell()) return;
    interval = setTimeout(() => {
      interval = undefined;
      if (performance.now() - lastKeyAtMs < stillTypingMs) begin();
    }, tellEveryMs);
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
  // The message itself ends the notice; the next one is begun anew.
  composer.addEventListener(written, stop, { signal: over });
  over.addEventListener('abort', stop);
}
