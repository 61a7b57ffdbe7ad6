import { ownKeyIds } from '../../../src/protocol/own-keys.ts';
import type { Words } from '../../../src/words/words.ts';

/** Where both people see the same five words, made of the chat's keys and their own. Scripts fill it in. */
export const SafetyWordsDialog = ({ words }: { readonly words: Words }) => (
  <dialog class="safety-words" id={ownKeyIds.safetyWordsDialog} aria-labelledby="safety-words-heading">
    <h2 id="safety-words-heading">{words.say('safetyWords.heading')}</h2>
    <p class="hint">{words.say('safetyWords.advice')}</p>
    <ol class="safety-word-list" translate="no" data-safety="words" />
    <p role="status" data-safety="state" />
    <form method="dialog" class="dialog-actions">
      <button type="submit" class="button">
        {words.say('button.done')}
      </button>
    </form>
  </dialog>
);
