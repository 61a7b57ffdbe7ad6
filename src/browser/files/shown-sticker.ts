import type { StickerAttachment } from '../../sealing/files/attachment.ts';
import { make } from '../attachments/elements.ts';
import { wordsOfRefusal } from '../attachments/refusals.ts';
import { whenSeen } from '../attachments/when-seen.ts';
import type { Stickers } from '../stickers/stickers.ts';
import { say } from '../texts/say.ts';
import type { OpenedFiles } from './opened/opened-files.ts';

/** One of Parley's stickers; its place has its size before its script is here. */
export function placeSticker(name: string, stickers: () => Promise<Stickers>): HTMLElement {
  const place = make('div', 'sticker');
  stickers().then(
    ({ show }) => place.append(show(name)),
    () => {},
  );
  return place;
}

/** A sticker that somebody has made of a picture. */
export function placeMadeSticker(attachment: StickerAttachment, opened: OpenedFiles): HTMLElement {
  const place = make('div', 'sticker');
  place.style.aspectRatio = `${attachment.width} / ${attachment.height}`;
  const show = async () => {
    try {
      const url = await opened.pictureUrl(attachment);
      if (url === undefined) throw new Error('no picture');
      const picture = make('img', '');
      picture.alt = say('shown.sticker');
      picture.src = url;
      place.append(picture);
    } catch (error) {
      place.append(make('p', 'file-problem', wordsOfRefusal(error)));
    }
  };
  whenSeen(place, () => void show());
  return place;
}
