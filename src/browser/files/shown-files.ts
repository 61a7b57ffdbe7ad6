import {
  type Attachment,
  type ImageAttachment,
  parseAttachments,
  setStickerOf,
  type VoiceAttachment,
} from '../../sealing/files/attachment.ts';
import type { MediaContent } from '../../sealing/messages.ts';
import type { Player } from '../playing/player.ts';
import { VoiceBubble } from '../playing/voice-bubble.ts';
import type { Stickers } from '../stickers/stickers.ts';
import { make, makeButton } from './basics/elements.ts';
import { plainFileName, sizeInWords } from './basics/file-names.ts';
import { drawPreview } from './basics/preview.ts';
import { FileRefused } from './basics/transfer.ts';
import { whenSeen } from './basics/when-seen.ts';
import type { OpenedFiles } from './opened-files.ts';
import { showPhoto } from './photo-viewer.ts';
import { placeMadeSticker, placeSticker } from './shown-sticker.ts';

const refusals: Readonly<Record<string, string>> = {
  unplayable: 'This browser cannot play this recording.',
  damaged: 'This file is damaged.',
  missing: 'This file is not there any more.',
};
const wordsOf = (error: unknown): string =>
  (error instanceof FileRefused && refusals[error.reason]) || 'This file cannot be opened here.';

/** Where what a message shows comes from. */
export interface ShownFrom {
  readonly opened: OpenedFiles;
  readonly player: Player;
  stickers(): Promise<Stickers>;
}

/** The files of a message, each in its final shape before it is here. */
export function makeFiles({ attachments, text }: MediaContent, { opened, player, stickers }: ShownFrom): HTMLElement {
  const files = make('div', 'files');
  const sticker = setStickerOf(attachments);
  if (sticker !== undefined) {
    files.append(placeSticker(sticker, stickers));
    return files;
  }
  const parsed = parseAttachments(attachments);
  if (!parsed) {
    files.append(make('p', 'file-problem', 'The files of this message cannot be shown here.'));
    return files;
  }
  files.dataset['assets'] = parsed.map(({ assetId }) => assetId).join(' ');
  const caption = text.trim();
  for (const attachment of parsed) {
    if (attachment.kind === 'image') files.append(makePicture(attachment, caption || 'Photo', opened));
    else if (attachment.kind === 'voice') files.append(makeVoice(attachment, opened, player));
    else if (attachment.kind === 'sticker') files.append(placeMadeSticker(attachment, opened, wordsOf));
    else files.append(makeFile(attachment, opened));
  }
  return files;
}

function makeVoice(attachment: VoiceAttachment, opened: OpenedFiles, player: Player): HTMLElement {
  const { assetId, durationMs, wave } = attachment;
  const load = async (onPart: (share: number) => void) => {
    const url = await opened.soundUrl(attachment, onPart);
    if (url === undefined) throw new FileRefused('unplayable');
    return url;
  };
  const voice = new VoiceBubble({ id: assetId, durationMs, wave, load }, player, wordsOf).element;
  voice.dataset['sound'] = assetId;
  return voice;
}

function makePicture(attachment: ImageAttachment, caption: string, opened: OpenedFiles): HTMLElement {
  const place = make('div', 'picture');
  const frame = make('div', 'picture-frame');
  frame.style.aspectRatio = `${attachment.width} / ${attachment.height}`;
  // As wide as its height allows, so that tall pictures do not fill the log.
  frame.style.setProperty('--picture-shape', String(attachment.width / attachment.height));
  frame.style.setProperty('--picture-width', `${attachment.width}px`);
  const preview = attachment.preview === undefined ? undefined : drawPreview(attachment.preview);
  if (preview) frame.append(preview);
  const view = makeButton('', () => void showPhoto(attachment, caption, opened), 'picture-view');
  view.ariaLabel = 'View photo';
  frame.append(view);
  place.append(frame);
  const show = async () => {
    try {
      const url = await opened.pictureUrl(attachment);
      if (url === undefined) {
        place.replaceChildren(makeFile(attachment, opened));
        return;
      }
      const picture = make('img', '');
      picture.width = attachment.width;
      picture.height = attachment.height;
      picture.alt = caption;
      picture.src = url;
      view.before(picture);
    } catch (error) {
      if (error instanceof FileRefused) place.append(make('p', 'file-problem', wordsOf(error)));
    }
  };
  whenSeen(frame, () => void show());
  return place;
}

function makeFile(attachment: Attachment, opened: OpenedFiles): HTMLElement {
  const name = plainFileName(attachment.name);
  const file = make('div', 'file');
  const words = make('div', 'file-words');
  const shownName = make('span', 'file-name', name);
  shownName.dir = 'auto';
  shownName.translate = false;
  words.append(shownName, make('span', 'file-size', sizeInWords(attachment.size)));
  const state = make('div', 'file-state');
  const offer = () => {
    const download = makeButton('Download', () => void fetchAndSave());
    download.ariaLabel = `Download ${name}`;
    state.replaceChildren(download);
  };
  const fetchAndSave = async () => {
    const progress = make('progress', 'file-progress');
    progress.max = 1;
    progress.ariaLabel = `Downloading ${name}`;
    const cancel = makeButton('Cancel', () => opened.cancel(attachment));
    state.replaceChildren(progress, cancel);
    try {
      await opened.open(attachment, (share) => {
        progress.value = share;
      });
      await opened.save(attachment, name);
      offer();
    } catch (error) {
      offer();
      if (error instanceof FileRefused) {
        const problem = make('p', 'file-problem', wordsOf(error));
        problem.setAttribute('role', 'alert');
        state.append(problem);
      }
    }
  };
  offer();
  file.append(words, state);
  return file;
}
