import { elementIds } from '../../protocol/page.ts';
import type { MediaContent } from '../../sealing/messages.ts';
import { openKeptUploads } from '../kept/uploads/kept-uploads.ts';
import { openAttachMenu } from './attach-menu.ts';
import { FileSealer } from './basics/file-sealer.ts';
import { OpenedFiles } from './opened-files.ts';
import { ReadyToSend } from './ready-to-send.ts';
import { Sending, type SendingSurroundings } from './sending.ts';
import { makeFiles } from './shown-files.ts';

/** What the chat gives this script, which is a file of its own and shares no state with the others. */
export interface FilesSurroundings
  extends Pick<SendingSurroundings, 'linkId' | 'me' | 'sealKept' | 'openKept' | 'post' | 'toEnd' | 'over'> {
  readonly chat: HTMLElement;
  readonly chatId: string;
  readonly workerUrl: string;
}

export interface Files {
  /** The elements that show the files of a message. */
  show(content: MediaContent): HTMLElement;
  openMenu(button: HTMLElement): void;
  /** Shows files as ready to be sent: those that were dropped or pasted. */
  offer(files: readonly File[]): void;
}

/** Everything about files; loaded when the first one is to be shown or sent. */
export async function startFiles(around: FilesSurroundings): Promise<Files> {
  const { chat, chatId, linkId, over } = around;
  const sealer = new FileSealer(around.workerUrl);
  over.addEventListener('abort', () => sealer.stop(), { once: true });
  const opened = new OpenedFiles(linkId, chatId, sealer, over);
  const byId = (id: string) => {
    const element = chat.querySelector<HTMLElement>(`#${id}`);
    if (!element) throw new Error(`the page lacks #${id}`);
    return element;
  };
  forgetWhatLeaves(byId(elementIds.messageLog), opened, over);
  const kept = await openKeptUploads(linkId);
  const sending = new Sending({ ...around, pending: byId(elementIds.pending), sealer, opened, kept });
  const ready = new ReadyToSend(byId(elementIds.composer), (files, caption) => void sending.send(files, caption));
  await sending.takeUp();
  const isPicture = ({ type }: File) => type.startsWith('image/');
  return {
    show: (content) => makeFiles(content, opened),
    openMenu: (button) => openAttachMenu(button, (files, as) => void ready.add(files, as)),
    offer: (files) => void ready.add(files, files.every(isPicture) ? 'photo' : 'file'),
  };
}

/** A deleted message, or one that has left the page, takes its opened files along. */
function forgetWhatLeaves(log: HTMLElement, opened: OpenedFiles, over: AbortSignal): void {
  const observer = new MutationObserver((records) => {
    if (!records.some(({ removedNodes }) => removedNodes.length > 0)) return;
    const shown = [...log.querySelectorAll<HTMLElement>('.files[data-assets]')];
    const underWay = [...log.querySelectorAll<HTMLElement>('.message-uploading')];
    if (underWay.length > 0) return;
    opened.forgetAllBut(new Set(shown.flatMap(({ dataset }) => (dataset['assets'] ?? '').split(' '))));
  });
  observer.observe(log, { childList: true, subtree: true });
  over.addEventListener('abort', () => observer.disconnect(), { once: true });
}
