import { leastPhraseCharacters, longestPhrase } from '../../../src/chat/limits.ts';
import { aloneIds } from '../../../src/protocol/alone.ts';

/** Where a person chooses the code that lets them in from then on. No field has a name, so that no form submission holds the code. */
export const OwnCodeDialog = () => (
  <dialog class="own-code" id={aloneIds.ownCodeDialog} aria-labelledby="own-code-heading">
    <h2 id="own-code-heading">Choose my own code</h2>
    <form novalidate autocomplete="off" data-own-code="form">
      <p class="hint">
        From then on only this code lets in at your link. The one that you were given lets nobody in any more, whoever
        has it.
      </p>
      <div role="radiogroup" aria-label="What kind of code">
        <Choice name="made" label="A code made for me" />
        <output class="own-code-made" dir="ltr" translate="no" aria-label="The new code" data-own-code="made" />
        <Choice name="phrase" label="A phrase of my own" />
      </div>
      <div class="field" data-own-code="phrase-field" hidden>
        <label for="own-phrase">Phrase</label>
        <input
          id="own-phrase"
          class="input"
          type="text"
          maxlength={longestPhrase}
          autocomplete="off"
          autocapitalize="off"
          autocorrect="off"
          spellcheck={false}
          aria-describedby="own-phrase-hint own-code-problem"
          data-own-code="phrase"
        />
        <p class="hint" id="own-phrase-hint">
          At least {leastPhraseCharacters} letters and digits: four words that do not belong together, or more. Capitals
          and spaces do not matter.
        </p>
      </div>
      <label class="own-code-choice">
        <input type="checkbox" autocomplete="off" data-own-code="others" /> Sign out my other devices
      </label>
      <p class="hint">
        Write it down: nobody can tell it to you again. The other person and the organizer see that you chose one.
      </p>
      <p class="field-problem" id="own-code-problem" role="alert" />
      <div class="dialog-actions">
        <button type="button" class="button" data-own-code="cancel">
          Cancel
        </button>
        <button type="submit" class="button button-primary" data-own-code="use">
          Use this code
        </button>
      </div>
      <p class="visually-hidden" role="status" data-own-code="status" />
    </form>
    <form method="dialog" data-own-code="done" hidden>
      <p>Only your own code lets in at your link now.</p>
      <div class="dialog-actions">
        <button type="submit" class="button">
          Done
        </button>
      </div>
    </form>
  </dialog>
);

interface ChoiceProps {
  readonly name: 'made' | 'phrase';
  readonly label: string;
}

const Choice = ({ name, label }: ChoiceProps) => (
  <label class="own-code-choice">
    <input type="radio" name="own-code-kind" value={name} autocomplete="off" checked={name === 'made'} /> {label}
  </label>
);
