import { make } from '../attachments/elements.ts';
import { pickFiles } from '../attachments/pick-files.ts';
import { showReview } from '../attachments/review.ts';
import { say } from '../texts/say.ts';
import { type MadeSticker, makeSticker } from './made-sticker.ts';
import { drawSticker } from './sticker-drawing.ts';
import { openPicker } from './sticker-picker.ts';
import { type StickerName, wordsOfSticker } from './sticker-set.ts';

/** What the script of files gives this one, which is a file of its own and shares no state with the others. */
export interface StickersSurroundings {
  readonly composer: HTMLElement;
  /** The address of the file with all stickers. */
  readonly sheetUrl: string;
  /** Sends one of Parley's stickers. */
  send(name: StickerName): void;
  sendMade(sticker: MadeSticker): void;
  tell(words: string): void;
  readonly over: AbortSignal;
}

export interface Stickers {
  /** One of Parley's stickers, as a message shows it. */
  show(name: string): Element;
  open(button: HTMLElement): void;
}

export function startStickers(around: StickersSurroundings): Stickers {
  const { composer, sheetUrl, send, over } = around;
  return {
    show: (name) => showSticker(sheetUrl, name),
    open: (button) =>
      openPicker(
        composer,
        sheetUrl,
        {
          onPicked: (name) => {
            send(name);
            button.focus();
          },
          onMake: () => pickFiles({ accept: 'image/*', isSeveral: false }, ([file]) => void offerOwn(file, around)),
          onClosed: () => button.focus(),
        },
        over,
      ),
  };
}

function showSticker(sheetUrl: string, name: string): Element {
  const words = wordsOfSticker(name);
  if (words === undefined) return make('p', 'file-problem', say('stickers.unknown'));
  const drawing = drawSticker(sheetUrl, name);
  drawing.removeAttribute('aria-hidden');
  drawing.setAttribute('role', 'img');
  drawing.setAttribute('aria-label', say('stickers.named', { name: words }));
  return drawing;
}

async function offerOwn(
  file: File | undefined,
  { composer, sendMade, tell, over }: StickersSurroundings,
): Promise<void> {
  const made = file && (await makeSticker(file));
  if (!made) return tell(say('stickers.unable'));
  const picture = make('img', 'sticker-made');
  picture.alt = say('shown.sticker');
  picture.src = URL.createObjectURL(made.blob);
  const choice = await showReview({ composer, shown: picture, name: say('shown.sticker'), words: '', over });
  URL.revokeObjectURL(picture.src);
  if (choice === 'send') sendMade(made);
}
