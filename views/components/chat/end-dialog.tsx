import { elementIds } from '../../../src/protocol/page.ts';
import type { Words } from '../../../src/words/words.ts';

/** Asks for confirmation before ending the chat. */
export const EndDialog = ({ words }: { readonly words: Words }) => (
  <dialog id={elementIds.endDialog} aria-labelledby="end-question">
    <p id="end-question">{words.say('chat.endQuestion')}</p>
    <form method="dialog" class="dialog-actions">
      <button type="submit" class="button" autofocus>
        {words.say('button.cancel')}
      </button>
      <button type="button" class="button button-danger" id={elementIds.endConfirmation}>
        {words.say('button.endForBoth')}
      </button>
    </form>
  </dialog>
);
