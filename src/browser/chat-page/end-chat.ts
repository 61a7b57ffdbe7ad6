import { elementIds } from '../../protocol/page.ts';
import { partOf } from '../page/page-part.ts';
import { say } from '../texts/say.ts';

/** "End chat" asks for confirmation. @param onConfirmed called at once, whether there is a connection or not. */
export function startEndChat(room: ParentNode, onConfirmed: () => void): void {
  const dialog = partOf(room, `#${elementIds.endDialog}`, HTMLDialogElement);
  const confirmation = partOf(dialog, `#${elementIds.endConfirmation}`, HTMLButtonElement);
  const opener = partOf(room, `#${elementIds.endButton}`, HTMLButtonElement);
  opener.addEventListener('click', () => opener.ariaDisabled || dialog.showModal());
  confirmation.addEventListener('click', () => {
    dialog.close();
    // A disabled button would lose the focus.
    opener.ariaDisabled = 'true';
    opener.textContent = say('talking.ending');
    onConfirmed();
  });
}
