import type { Words } from '../../../src/words/words.ts';

/** Leaves the page at once for one that could be anybody's (src/browser/discretion/leaving.ts). A picture alone on a phone. */
export const LeaveButton = ({ words }: { readonly words: Words }) => (
  <button type="button" class="button button-small leave" data-leave>
    <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
      <path d="M11 4H5v16h6M10 12h10m-4-4 4 4-4 4" />
    </svg>
    <span class="leave-words">{words.say('button.leaveQuickly')}</span>
  </button>
);
