import { withPlainLineBreaks } from '../../chat/words/line-breaks.ts';
import type { WrittenContent } from '../../sealing/messages.ts';
import { say } from '../texts/say.ts';

export interface OpenedOnce {
  readonly content: WrittenContent;
  /** Holds the dialog, so that what is shown of files is forgotten with it. */
  readonly log: HTMLElement;
  /** The elements that show the files of the message. */
  showFiles(place: HTMLElement): void;
  onClosed(): void;
  readonly over: AbortSignal;
}

/** Nothing of it can be taken along by the usual ways. */
const waysOut = ['copy', 'cut', 'contextmenu', 'dragstart', 'selectstart'] as const;

/**
 * Shows a message that is read once, until it is closed: by its person, or because the page is hidden, left or over. Returns what closes
 * it for any other reason.
 */
export function showOnce({ content, log, showFiles, onClosed, over }: OpenedOnce): () => void {
  const dialog = document.createElement('dialog');
  dialog.className = 'opened-once';
  dialog.ariaLabel = say('chat.readOnce');
  // Put into the log, which is read out as it changes: the focus in the dialog is enough.
  dialog.ariaLive = 'off';
  const files = document.createElement('div');
  const text = document.createElement('p');
  text.className = 'opened-once-text';
  text.dir = 'auto';
  text.translate = false;
  text.tabIndex = -1;
  text.textContent = withPlainLineBreaks(content.text);
  const hint = document.createElement('p');
  hint.className = 'hint';
  hint.textContent = say('chat.onceHint');
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'button button-primary';
  close.textContent = say('files.close');
  dialog.append(files, text, hint, close);

  const closing = new AbortController();
  const { signal } = closing;
  const end = () => {
    if (signal.aborted) return;
    closing.abort();
    dialog.replaceChildren();
    dialog.remove();
    onClosed();
  };
  dialog.addEventListener('loadstart', withoutWaysOut, { capture: true, signal });
  for (const way of waysOut) dialog.addEventListener(way, (event) => event.preventDefault(), { signal });
  close.addEventListener('click', end, { signal });
  dialog.addEventListener('close', end, { signal });
  dialog.addEventListener('click', ({ target }) => target === dialog && end(), { signal });
  document.addEventListener('visibilitychange', () => document.hidden && end(), { signal });
  window.addEventListener('pagehide', end, { signal });
  over.addEventListener('abort', end, { signal });
  log.append(dialog);
  if (content.kind === 'media') showFiles(files);
  dialog.showModal();
  close.focus();
  return end;
}

/** A browser offers to save a video, and to show it beside the page. */
function withoutWaysOut({ target }: Event): void {
  if (!(target instanceof HTMLVideoElement)) return;
  target.setAttribute('controlslist', 'nodownload noremoteplayback');
  target.disablePictureInPicture = true;
}
