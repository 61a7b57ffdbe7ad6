import type { Ending } from '../../../src/chat/lifetime.ts';
import { paths, startPageIds } from '../../../src/protocol/page.ts';
import type { Words } from '../../../src/words/words.ts';

/** Errors are shown below the panel, which stays. */
const errorTarget = `target:#${startPageIds.organizerError}`;
const showErrors = {
  'hx-status:403': errorTarget,
  'hx-status:404': errorTarget,
  'hx-status:429': errorTarget,
  'hx-status:5xx': errorTarget,
};

/** Asks before the chat is ended for both. */
export const OrganizerEndDialog = ({ chatId, words }: { readonly chatId: string; readonly words: Words }) => (
  <dialog data-organizer="end-dialog" aria-labelledby="end-question" aria-describedby="end-consequence">
    <h2 id="end-question">{words.say('panel.endQuestion')}</h2>
    <p id="end-consequence">{words.say('panel.endConsequence')}</p>
    <form class="dialog-actions" method="dialog">
      <button class="button" type="submit">
        {words.say('panel.keep')}
      </button>
      <button
        class="button button-danger"
        type="button"
        data-organizer="end-confirmed"
        hx-post={paths.organizerEnd(chatId)}
        hx-target={`#${startPageIds.organizer}`}
        {...showErrors}
      >
        {words.say('button.endForBoth')}
      </button>
    </form>
  </dialog>
);

/** Replaces the panel after destruction; `<organizer-ended>` erases the links and codes from this tab. */
export const OrganizerEnded = ({ reason, words }: { readonly reason: Ending; readonly words: Words }) => (
  <organizer-ended class="organizer-ended">
    <h1 tabindex={-1}>{words.say(reason === 'lost' ? 'ended.lost' : 'ended.heading')}</h1>
    <p class="quiet-text">{words.say(`panel.${reason}`)}</p>
    <a class="button button-primary" href={paths.start}>
      {words.say('button.newChat')}
    </a>
  </organizer-ended>
);
