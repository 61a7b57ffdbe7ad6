import { raw } from 'hono/html';
import type { Ender } from '../../../src/chat/chat.ts';
import type { DestructionReason, Ending } from '../../../src/chat/lifetime.ts';
import type { Words } from '../../../src/words/words.ts';
import { LanguagePicker } from '../page/language-picker.tsx';

interface EndedViewProps {
  readonly reason: Ending;
  /** Known only in the live event: the tombstone does not keep it. */
  readonly endedBy?: Ender;
  readonly words: Words;
}

/**
 * Shown in place of an ended chat, live and on the ended page. Its class `ended` tells src/browser/page/arrival.ts and
 * src/browser/chat.ts to erase the chat from the browser. The heading takes the focus, so that screen readers read it out.
 */
export const EndedView = ({ reason, endedBy, words }: EndedViewProps) => (
  <div class="ended">
    <svg viewBox="0 0 48 48" width="56" height="56" aria-hidden="true">
      <path d="M12 9h24a5 5 0 0 1 5 5v15a5 5 0 0 1-5 5H23l-9 7v-7h-2a5 5 0 0 1-5-5V14a5 5 0 0 1 5-5z" />
    </svg>
    {reason === 'lost' ? <Lost words={words} /> : <Destroyed reason={reason} endedBy={endedBy} words={words} />}
    <LanguagePicker words={words} />
  </div>
);

const Destroyed = ({ words, ...why }: WhyProps) => (
  <>
    <h1 tabindex={-1} autofocus>
      {words.say('ended.heading')}
    </h1>
    <p class="quiet-text">
      <Why words={words} {...why} />
    </p>
  </>
);

/** Lost and long ended cannot be told apart. The page's script fills in the unsent text. */
const Lost = ({ words }: Pick<WhyProps, 'words'>) => (
  <>
    <h1 tabindex={-1} autofocus>
      {words.say('ended.lost')}
    </h1>
    <p class="quiet-text">{words.say('ended.lostWhy')}</p>
    <div class="field" data-unsent hidden>
      <label for="unsent">{words.say('ended.unsent')}</label>
      <textarea id="unsent" class="input" readonly autocomplete="off" rows={6} />
    </div>
  </>
);

interface WhyProps {
  readonly reason: DestructionReason;
  readonly endedBy: Ender | undefined;
  readonly words: Words;
}

const Why = ({ reason, endedBy, words }: WhyProps) => {
  if (reason !== 'ended') return <>{words.say(`ended.${reason}`)}</>;
  if (endedBy === 'organizer') return <>{words.say('ended.byOrganizer')}</>;
  if (endedBy === undefined) return <>{words.say('ended.bySomebody')}</>;
  const name = raw(`<participant-name data-participant="${endedBy}"></participant-name>`);
  return (
    <said-of data-participant={endedBy} data-self={words.say('ended.byYou')}>
      {raw(words.html('ended.byName', { name }))}
    </said-of>
  );
};
