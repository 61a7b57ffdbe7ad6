import { elementIds } from '../../protocol/page.ts';
import type { MediaContent } from '../../sealing/messages.ts';
import { FileSealer } from '../attachments/file-sealer.ts';
import { openKeptUploads } from '../kept/uploads/kept-uploads.ts';
import { Player } from '../playing/player.ts';
import { openAttachMenu } from './attach-menu.ts';
import { makeFilePreview } from './file-preview.ts';
import { createLaterParts, takeUpRecording } from './later-parts.ts';
import { OpenedFiles } from './opened/opened-files.ts';
import { ReadyToSend } from './ready-to-send.ts';
import { askRoomForFiles } from './room-for-files.ts';
import { Sending, type SendingSurroundings } from './sending.ts';
import { makeFiles, type Showing, showCaption } from './shown-files.ts';
import type { UploadAnswer } from './under-way/upload.ts';
import { ShownPhotos } from './viewer/shown-photos.ts';

/** What the chat gives this script, which is a file of its own and shares no state with the others. */
export interface FilesSurroundings
  extends Pick<
    SendingSurroundings,
    'linkId' | 'me' | 'sealKept' | 'openKept' | 'outbox' | 'toEnd' | 'takeAnswered' | 'readOnce' | 'over'
  > {
  readonly chat: HTMLElement;
  readonly chatId: string;
  readonly workerUrl: string;
  readonly stickersUrl: string;
  readonly videoWorkerUrl: string;
  /** Says beside the field why something cannot be done. */
  tell(words: string): void;
}

export interface Files {
  /**
   * The elements that show the files of a message.
   * @param earlier those that have shown an earlier state of it: the same files stay, and what plays goes on
   */
  show(content: MediaContent, earlier: HTMLElement | undefined): HTMLElement;
  /** The same for a message that is read once: nothing of it can be saved. */
  showOnce(content: MediaContent): HTMLElement;
  /** A small picture of the first of them, for a quote. */
  preview(content: MediaContent): HTMLElement | undefined;
  openMenu(button: HTMLElement): void;
  /** The button "Record voice" was pressed: by a finger that may still be down, or by a key. */
  record(button: HTMLElement, event?: PointerEvent): void;
  /** Shows files as ready to be sent: those that were dropped or pasted. */
  offer(files: readonly File[]): void;
  /** The server has said this of the message with this id. */
  answer(messageId: string, answer: UploadAnswer): void;
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
  const log = byId(elementIds.messageLog);
  const player = new Player(
    (id) => nextSound(log, id),
    () => hushVideos(log),
  );
  over.addEventListener('abort', () => player.pause(), { once: true });
  const photos = new ShownPhotos(log);
  forgetWhatLeaves(chat, log, opened, player, over);
  const kept = await openKeptUploads(linkId);
  const sending = new Sending({ ...around, pending: byId(elementIds.pending), sealer, opened, kept });
  const composer = byId(elementIds.composer);
  const ready = new ReadyToSend({
    composer,
    videoWorkerUrl: around.videoWorkerUrl,
    askRoom: () => askRoomForFiles(linkId),
    readOnce: around.readOnce,
    onSend: (files, caption) => void sending.send(files, caption),
    over,
  });
  const later = createLaterParts({ ...around, composer, sending, player });
  await sending.takeUp((unsent) => void takeUpRecording(later, unsent).catch(noScript));
  const isPicture = ({ type }: File) => /^(image|video)\//.test(type);
  const showing = { opened, photos, player, stickers: () => later.stickers.get() };
  return {
    show: showAgain({ ...showing, mayBeSaved: true }),
    showOnce: (content) => makeFiles(content, { ...showing, mayBeSaved: false }),
    preview: makeFilePreview,
    answer: (messageId, answer) => sending.answer(messageId, answer),
    record: (button, event) => {
      later.recording.get().then(({ press }) => press(button, event), noScript);
    },
    openMenu: (button) =>
      openAttachMenu(button, {
        onChosen: (files, as) => void ready.add(files, as),
        readOnce: around.readOnce,
        onSticker: () => void later.stickers.get().then(({ open }) => open(button), noScript),
        onRoundVideo: () => void later.roundVideos.get().then(({ record }) => record(button), noScript),
      }),
    offer: (files) => {
      const [photos, others] = [files.filter(isPicture), files.filter((file) => !isPicture(file))];
      if (photos.length > 0) void ready.add(photos, 'photo');
      if (others.length > 0) void ready.add(others, 'file');
    },
  };
}

function showAgain(showing: Showing): Files['show'] {
  const shown = new WeakMap<HTMLElement, string>();
  return (content, earlier) => {
    const attachments = JSON.stringify(content.attachments);
    if (earlier && shown.get(earlier) === attachments) {
      showCaption(earlier, content.text, showing.photos);
      return earlier;
    }
    const files = makeFiles(content, showing);
    shown.set(files, attachments);
    return files;
  };
}

/** Without a network nothing can be loaded; the next press tries again. */
const noScript = (): void => {};

/** What is heard of videos stops when a voice begins. */
function hushVideos(log: HTMLElement): void {
  for (const video of log.querySelectorAll('video')) if (!video.muted) video.pause();
}

/** The voice message after this one, as far as it is on the page. */
function nextSound(log: HTMLElement, id: string): string | undefined {
  const sounds = [...log.querySelectorAll<HTMLElement>('[data-sound]')].map(({ dataset }) => dataset['sound']);
  const place = sounds.indexOf(id);
  return place < 0 ? undefined : sounds[place + 1];
}

/**
 * A deleted message, or one that has left the page, takes its opened files along. What is on its way stays, and a recording that can be
 * heard before it is sent.
 */
function forgetWhatLeaves(
  chat: HTMLElement,
  log: HTMLElement,
  opened: OpenedFiles,
  player: Player,
  over: AbortSignal,
): void {
  const observer = new MutationObserver((records) => {
    if (!records.some(({ removedNodes }) => removedNodes.length > 0)) return;
    const shown = [...chat.querySelectorAll<HTMLElement>('.files[data-assets], [data-sound]')];
    const kept = new Set(shown.flatMap(({ dataset: { assets, sound } }) => (assets ?? sound ?? '').split(' ')));
    player.forget((id) => !kept.has(id));
    opened.forgetAllBut(kept);
  });
  observer.observe(log, { childList: true, subtree: true });
  over.addEventListener('abort', () => observer.disconnect(), { once: true });
}
