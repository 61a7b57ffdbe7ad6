import { leastPhraseCharacters, longestPhraseUnits } from '../../../src/chat/limits.ts';
import { ownKeyIds } from '../../../src/protocol/own-keys.ts';
import type { Words } from '../../../src/words/words.ts';

/** Where a person chooses the code that lets them in from then on. No field has a name, so that no form submission holds the code. */
export const OwnCodeDialog = ({ words }: { readonly words: Words }) => (
  <dialog class="own-code" id={ownKeyIds.ownCodeDialog} aria-labelledby="own-code-heading">
    <h2 id="own-code-heading">{words.say('ownCode.heading')}</h2>
    <form novalidate autocomplete="off" data-own-code="form">
      <p class="hint">{words.say('ownCode.consequence')}</p>
      <div role="radiogroup" aria-label={words.say('ownCode.kind')}>
        <Choice name="made" label={words.say('ownCode.made')} />
        <output
          class="own-code-made"
          dir="ltr"
          translate="no"
          aria-label={words.say('ownCode.theNew')}
          data-own-code="made"
        />
        <Choice name="phrase" label={words.say('ownCode.phraseOfMine')} />
      </div>
      <div class="field" data-own-code="phrase-field" hidden>
        <label for="own-phrase">{words.say('ownCode.phrase')}</label>
        <input
          id="own-phrase"
          class="input"
          type="text"
          maxlength={longestPhraseUnits}
          autocomplete="off"
          autocapitalize="off"
          autocorrect="off"
          spellcheck={false}
          aria-describedby="own-phrase-hint own-code-problem"
          data-own-code="phrase"
        />
        <p class="hint" id="own-phrase-hint">
          {words.say('ownCode.phraseHint', { count: leastPhraseCharacters })}
        </p>
      </div>
      <label class="own-code-choice">
        <input type="checkbox" autocomplete="off" data-own-code="others" /> {words.say('ownCode.signOutOthers')}
      </label>
      <p class="hint">{words.say('ownCode.writeDown')}</p>
      <p class="field-problem" id="own-code-problem" role="alert" />
      <div class="dialog-actions">
        <button type="button" class="button" data-own-code="cancel">
          {words.say('button.cancel')}
        </button>
        <button type="submit" class="button button-primary" data-own-code="use">
          {words.say('ownCode.use')}
        </button>
      </div>
      <p class="visually-hidden" role="status" data-own-code="status" />
    </form>
    <form method="dialog" data-own-code="done" hidden>
      <p>{words.say('ownCode.inForce')}</p>
      <div class="dialog-actions">
        <button type="submit" class="button">
          {words.say('button.done')}
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
