import { elementIds } from '../../../src/protocol/page.ts';

/** Asks for confirmation before ending the chat. */
export const EndDialog = () => (
  <dialog id={elementIds.endDialog} aria-labelledby="end-question">
    <p id="end-question">End this chat for both? Everything is erased.</p>
    <form method="dialog" class="dialog-actions">
      <button type="submit" class="button" autofocus>
        Cancel
      </button>
      <button type="button" class="button button-danger" id={elementIds.endConfirmation}>
        End for both
      </button>
    </form>
  </dialog>
);
