import {
  type Attachment,
  parseAttachments,
  type RoundVideoAttachment,
  setStickerOf,
  type VideoAttachment,
  type VoiceAttachment,
} from '../../sealing/files/attachment.ts';
import type { MediaContent } from '../../sealing/messages.ts';
import { make, makeButton } from '../attachments/elements.ts';
import { plainFileName, sizeInWords } from '../attachments/file-names.ts';
import { drawPreview } from '../attachments/preview.ts';
import { wordsOfRefusal } from '../attachments/refusals.ts';
import { FileRefused } from '../attachments/transfer.ts';
import { whenSeen } from '../attachments/when-seen.ts';
import type { Player } from '../playing/player.ts';
import { RoundBubble } from '../playing/round-bubble.ts';
import { VoiceBubble } from '../playing/voice-bubble.ts';
import type { Stickers } from '../stickers/stickers.ts';
import { say } from '../texts/say.ts';
import type { OpenedFiles } from './opened/opened-files.ts';
import { placeMadeSticker, placeSticker } from './shown-sticker.ts';
import { makeVideoBubble } from './video/video-bubble.ts';
import { viewPhotos } from './viewer/photo-viewer.ts';
import type { ShownPhoto, ShownPhotos } from './viewer/shown-photos.ts';

/** What the files of messages are shown with. */
export interface Showing {
  readonly opened: OpenedFiles;
  readonly photos: ShownPhotos;
  readonly player: Player;
  /** What is read once is not: it would stay where it was saved. */
  readonly mayBeSaved: boolean;
  stickers(): Promise<Stickers>;
}

/** The files of a message, each in its final shape before it is here. */
export function makeFiles({ attachments, text }: MediaContent, showing: Showing): HTMLElement {
  const files = make('div', 'files');
  const sticker = setStickerOf(attachments);
  if (sticker !== undefined) {
    files.append(placeSticker(sticker, showing.stickers));
    return files;
  }
  const parsed = parseAttachments(attachments);
  if (!parsed) {
    files.append(make('p', 'file-problem', say('files.notShown')));
    return files;
  }
  files.dataset['assets'] = parsed.map(({ assetId }) => assetId).join(' ');
  const caption = text.trim();
  const pictures: HTMLElement[] = [];
  const others: HTMLElement[] = [];
  for (const attachment of parsed) {
    if (attachment.kind === 'image')
      pictures.push(makePicture({ attachment, caption: caption || say('files.photo') }, showing));
    else if (attachment.kind === 'voice') others.push(makeVoice(attachment, showing));
    else if (attachment.kind === 'sticker') others.push(placeMadeSticker(attachment, showing.opened));
    else if (attachment.kind === 'round-video') others.push(makeRoundVideo(attachment, showing));
    else if (attachment.kind === 'video') others.push(makeVideo(attachment, caption || say('files.video'), showing));
    else others.push(makeFile(attachment, showing));
  }
  files.append(...(pictures.length > 1 ? [makeGrid(pictures)] : pictures), ...others);
  return files;
}

/** The files of a message whose text has changed: they stay as they are, so that what plays goes on. */
export function showCaption(files: HTMLElement, text: string, photos: ShownPhotos): void {
  const caption = text.trim();
  for (const place of files.querySelectorAll('.picture')) {
    const words = caption || say('files.photo');
    photos.rename(place, words);
    const picture = place.querySelector('img');
    if (picture) picture.alt = words;
  }
  for (const place of files.querySelectorAll<HTMLElement>('.video')) {
    const words = caption || say('files.video');
    place.dataset['caption'] = words;
    const video = place.querySelector('video');
    if (video) video.ariaLabel = words;
  }
}

function makeVoice(attachment: VoiceAttachment, { opened, player }: Showing): HTMLElement {
  const { assetId, durationMs, wave } = attachment;
  const load = async (onPart: (share: number) => void) => {
    const url = await opened.soundUrl(attachment, onPart);
    if (url === undefined) throw new FileRefused('unplayable');
    return url;
  };
  return new VoiceBubble({ id: assetId, durationMs, wave, load }, player, wordsOfRefusal).element;
}

function makeRoundVideo(attachment: RoundVideoAttachment, { opened, player }: Showing): HTMLElement {
  const load = async () => {
    const url = await opened.videoUrl(attachment, () => {});
    if (url === undefined) throw new FileRefused('unplayable');
    return url;
  };
  const bubble: RoundBubble = new RoundBubble(attachment, {
    load,
    onPlay: () => {
      player.pause();
      for (const video of document.querySelectorAll('video'))
        if (!bubble.element.contains(video) && !video.muted) video.pause();
    },
    wordsOf: wordsOfRefusal,
  });
  return bubble.element;
}

function makeVideo(attachment: VideoAttachment, caption: string, showing: Showing): HTMLElement {
  const { opened, player, mayBeSaved } = showing;
  const save = () => void opened.saveVideo(attachment).catch(() => {});
  return makeVideoBubble(attachment, caption, {
    load: (onPart) => opened.videoUrl(attachment, onPart),
    cancel: () => opened.cancel(attachment),
    ...(mayBeSaved && { save }),
    onPlay: () => player.pause(),
    insteadOf: (bubble) => bubble.replaceChildren(makeFile(attachment, showing)),
    wordsOf: (error) => (error instanceof FileRefused ? wordsOfRefusal(error) : undefined),
  });
}

/** Several photos, each in a square of its own; an odd one is as wide as two. */
function makeGrid(pictures: readonly HTMLElement[]): HTMLElement {
  const grid = make('div', 'picture-grid');
  for (const [index, picture] of pictures.entries()) {
    const view = picture.querySelector('.picture-view');
    if (view) view.ariaLabel = say('files.viewPhotoOf', { place: index + 1, count: pictures.length });
  }
  grid.append(...pictures);
  return grid;
}

function makePicture(photo: ShownPhoto, showing: Showing): HTMLElement {
  const { opened, photos } = showing;
  const { attachment } = photo;
  const place = make('div', 'picture');
  photos.add(place, photo);
  const frame = make('div', 'picture-frame');
  // As wide as its height allows, so that tall pictures do not fill the log.
  frame.style.setProperty('--picture-shape', String(attachment.width / attachment.height));
  frame.style.setProperty('--picture-width', `${attachment.width}px`);
  const preview = attachment.preview === undefined ? undefined : drawPreview(attachment.preview);
  if (preview) frame.append(preview);
  const view = makeButton('', () => viewPhotos(photos, photo, opened), 'picture-view');
  view.ariaLabel = say('files.viewPhoto');
  frame.append(view);
  place.append(frame);
  const show = async () => {
    try {
      const url = await opened.pictureUrl(attachment);
      if (url === undefined) {
        place.replaceChildren(makeFile(attachment, showing));
        return;
      }
      const picture = make('img', '');
      picture.width = attachment.width;
      picture.height = attachment.height;
      picture.alt = photo.caption;
      picture.src = url;
      view.before(picture);
    } catch (error) {
      if (error instanceof FileRefused) place.append(make('p', 'file-problem', wordsOfRefusal(error)));
    }
  };
  whenSeen(frame, () => void show());
  return place;
}

function makeFile(attachment: Attachment, { opened, mayBeSaved }: Showing): HTMLElement {
  const name = plainFileName(attachment.name);
  const file = make('div', 'file');
  const words = make('div', 'file-words');
  const shownName = make('span', 'file-name', name);
  shownName.dir = 'auto';
  shownName.translate = false;
  words.append(shownName, make('span', 'file-size', sizeInWords(attachment.size)));
  if (!mayBeSaved) {
    file.append(words, make('p', 'file-problem', say('files.unopened')));
    return file;
  }
  file.append(words, makeFileState(attachment, name, opened));
  return file;
}

/** Offers a file to be saved, with its progress once it is wanted. */
function makeFileState(attachment: Attachment, name: string, opened: OpenedFiles): HTMLElement {
  const state = make('div', 'file-state');
  const offer = () => {
    const download = makeButton(say('files.download'), () => void fetchAndSave());
    download.ariaLabel = say('files.downloadNamed', { name });
    state.replaceChildren(download);
  };
  const fetchAndSave = async () => {
    const progress = make('progress', 'file-progress');
    progress.max = 1;
    progress.ariaLabel = say('files.downloadingNamed', { name });
    const cancel = makeButton(say('button.cancel'), () => opened.cancel(attachment));
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
        const problem = make('p', 'file-problem', wordsOfRefusal(error));
        problem.setAttribute('role', 'alert');
        state.append(problem);
      }
    }
  };
  offer();
  return state;
}
