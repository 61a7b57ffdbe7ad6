import { elementIds } from '../protocol/page.ts';
import { partOf } from './page-part.ts';

/** "End chat" asks once; the answer is carried out as soon as there is a connection. */
export function startEndChat(room: ParentNode, onConfirmed: () => void): void {
  const dialog = partOf(room, `#${elementIds.endDialog}`, HTMLDialogElement);
  const confirmation = partOf(dialog, `#${elementIds.endConfirmation}`, HTMLButtonElement);
  const opener = partOf(room, `#${elementIds.endButton}`, HTMLButtonElement);
  opener.addEventListener('click', () => dialog.showModal());
  confirmation.addEventListener('click', () => {
    dialog.close();
    opener.disabled = true;
    opener.textContent = 'Ending…';
    onConfirmed();
  });
}
