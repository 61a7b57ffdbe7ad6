import type { ImageAttachment } from '../../sealing/files/attachment.ts';
import { make, makeButton } from './basics/elements.ts';
import { plainFileName } from './basics/file-names.ts';
import type { OpenedFiles } from './opened-files.ts';

/** Shows one photo as large as the screen; Escape, the way back and a button close it. */
export async function showPhoto(attachment: ImageAttachment, caption: string, opened: OpenedFiles): Promise<void> {
  const url = await opened.pictureUrl(attachment).catch(() => undefined);
  if (url === undefined) return;
  const dialog = make('dialog', 'photo-viewer');
  dialog.ariaLabel = 'Photo';
  const picture = make('img', 'photo-large');
  picture.src = url;
  picture.alt = caption;
  const name = plainFileName(attachment.name);
  const actions = make('div', 'photo-actions');
  actions.append(
    makeButton('Save', () => void opened.save(attachment, name)),
    makeButton('Close', () => dialog.close()),
  );
  dialog.append(picture, actions);
  dialog.addEventListener('close', () => dialog.remove());
  document.getElementById('chat')?.append(dialog);
  dialog.showModal();
}
