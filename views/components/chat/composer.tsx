import { elementIds } from '../../../src/protocol/page.ts';
import { onceForEachLanguage } from '../page/rendered-once.ts';

/** The form for writing a message. The field has no `name`, so that no form submission can contain its text. */
export const Composer = onceForEachLanguage(({ words }) => (
  <form class="composer" id={elementIds.composer} novalidate>
    <label class="visually-hidden" for="composer-text">
      {words.say('chat.message')}
    </label>
    <textarea
      id="composer-text"
      rows={1}
      dir="auto"
      autocomplete="off"
      spellcheck={false}
      writingsuggestions="false"
      placeholder={words.say('chat.message')}
      aria-describedby={`${elementIds.composerAbout}-words composer-counter ${elementIds.composerProblem}`}
    />
    <button type="submit" class="send">
      <span class="send-word">{words.say('chat.send')}</span>
      <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
        <path d="M4 12 3 4l19 8-19 8 1-8zm0 0h9" />
      </svg>
    </button>
    <div class="composer-about" id={elementIds.composerAbout} hidden>
      <p id={`${elementIds.composerAbout}-words`}>
        <span class="composer-about-what" /> <span class="composer-about-text" dir="auto" translate="no" />
      </p>
      <button type="button" class="button button-small">
        {words.say('button.cancel')}
      </button>
    </div>
    <p class="composer-counter" id="composer-counter" hidden />
    <p class="composer-problem" id={elementIds.composerProblem} role="alert" />
  </form>
));
