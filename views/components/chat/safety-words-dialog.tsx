import { aloneIds } from '../../../src/protocol/alone.ts';

/** Where both people see the same five words, made of the chat's keys and their own. Scripts fill it in. */
export const SafetyWordsDialog = () => (
  <dialog class="safety-words" id={aloneIds.safetyWordsDialog} aria-labelledby="safety-words-heading">
    <h2 id="safety-words-heading">Safety words</h2>
    <p class="hint">
      Read them to each other, by voice. If both of you see the same five, nobody sits between you. If they differ, end
      the chat.
    </p>
    <ol class="safety-word-list" translate="no" data-safety="words" />
    <p role="status" data-safety="state" />
    <form method="dialog" class="dialog-actions">
      <button type="submit" class="button">
        Done
      </button>
    </form>
  </dialog>
);
