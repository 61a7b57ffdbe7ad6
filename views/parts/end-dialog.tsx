import { elementIds } from '../../src/protocol/page.ts';

/** Asks once before a chat is ended. */
export const EndDialog = () => (
  <dialog class="end-dialog" id={elementIds.endDialog} aria-labelledby="end-question">
    <p id="end-question">End this chat for both? Everything is erased.</p>
    <form method="dialog" class="end-choices">
      <button type="submit" class="quiet" autofocus>
        Cancel
      </button>
      <button type="button" class="danger" id={elementIds.endConfirmation}>
        End for both
      </button>
    </form>
  </dialog>
);
