import { createHash } from 'node:crypto';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { Secret } from '../texts/secrets.ts';
import { acceptedMessages, storedByPage } from './phones.ts';

/** What watched pages say of what they record, play and ask for. */
interface WatchedMedia {
  readonly recorded: Promise<Uint8Array>[];
  readonly opened: Promise<Uint8Array>[];
  readonly asked: MediaStreamConstraints[];
  readonly streams: MediaStream[];
  /** The addresses under which the page holds bytes. */
  readonly addresses: Set<string>;
  readonly types: string[];
}

declare global {
  var watchedMedia: WatchedMedia;
}

/** From now on, the pages of this context remember what they record and play. Their own code sees nothing of it. */
export async function watchMedia(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const watched: WatchedMedia = {
      recorded: [],
      opened: [],
      asked: [],
      streams: [],
      addresses: new Set(),
      types: [],
    };
    globalThis.watchedMedia = watched;
    const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());
    const createUrl = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      if (blob instanceof Blob) watched.opened.push(bytesOf(blob));
      const address = createUrl(blob);
      watched.addresses.add(address);
      return address;
    };
    const revokeUrl = URL.revokeObjectURL.bind(URL);
    URL.revokeObjectURL = (address) => {
      watched.addresses.delete(address);
      revokeUrl(address);
    };
    if (!navigator.mediaDevices) return;
    const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (wishes) => {
      watched.asked.push(wishes ?? {});
      const stream = await ask(wishes);
      watched.streams.push(stream);
      return stream;
    };
    const start = MediaRecorder.prototype.start;
    MediaRecorder.prototype.start = function (every) {
      watched.types.push(this.mimeType);
      const pieces: Blob[] = [];
      this.addEventListener('dataavailable', ({ data }) => pieces.push(data));
      this.addEventListener('stop', () => watched.recorded.push(bytesOf(new Blob(pieces))));
      return start.call(this, every);
    };
  });
}

const hashOf = (bytes: readonly number[]): string => createHash('sha256').update(Uint8Array.from(bytes)).digest('hex');

/** The hashes of everything that this page has recorded, or that it has opened to show or play. */
export async function hashesOf(page: Page, what: 'recorded' | 'opened'): Promise<readonly string[]> {
  const all = await page.evaluate(
    async (what) => (await Promise.all(globalThis.watchedMedia[what])).map((bytes) => [...bytes]),
    what,
  );
  return all.map(hashOf);
}

/** The first twelve bytes of the last file that this page has opened to show or play: they tell its type. */
export const lastOpened = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const bytes = await globalThis.watchedMedia.opened.at(-1);
    return String.fromCharCode(...(bytes?.subarray(0, 12) ?? []));
  });

/** How many uploads this browser keeps, sealed. */
export const keptUploads = async (page: Page): Promise<number> =>
  (await storedByPage(page)).filter(({ place }) => /^IndexedDB parley:uploads:\w+\/uploads$/.test(place)).length;

/** How many microphones and cameras this page holds. */
export const heldDevices = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      globalThis.watchedMedia.streams
        .flatMap((stream) => stream.getTracks())
        .filter(({ readyState }) => readyState === 'live').length,
  );

/** How often this page has asked for the microphone or the camera, and how often they were given. */
export const askedDevices = (page: Page): Promise<{ readonly asked: number; readonly given: number }> =>
  page.evaluate(() => ({ asked: globalThis.watchedMedia.asked.length, given: globalThis.watchedMedia.streams.length }));

/** How many pictures, sounds and videos this page holds in its memory, to be shown or played. */
export const heldAddresses = (page: Page): Promise<number> =>
  page.evaluate(() => globalThis.watchedMedia.addresses.size);

/** Takes the microphone or the camera away, as a call or a pulled plug does. */
export const takeDeviceAway = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const [track] = globalThis.watchedMedia.streams.at(-1)?.getTracks() ?? [];
    track?.stop();
    track?.dispatchEvent(new Event('ended'));
  });

export const recordButton = (page: Page): Locator => page.getByRole('button', { name: 'Record voice' });
export const recordingBar = (page: Page): Locator => page.getByRole('region', { name: 'Recording', exact: true });
export const playButtons = (page: Page): Locator =>
  acceptedMessages(page).getByRole('button', { name: 'Play voice message' });

/** Puts the mouse down on the button, as a finger that stays. */
export async function holdRecordButton(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  const box = await recordButton(page).boundingBox();
  if (!box) throw new Error('there is no button to record');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  return { x, y };
}

/** Waits until so much is recorded, by the page's own clock. */
export const untilRecorded = (page: Page, time: string): Promise<void> =>
  recordingBar(page).getByRole('timer').filter({ hasText: time }).waitFor();

/** Records for a second by two taps, and sends at once. */
export async function recordAndSendVoice(page: Page): Promise<void> {
  await recordButton(page).click();
  await untilRecorded(page, '0:01');
  await recordingBar(page).getByRole('button', { name: 'Send' }).click();
}

export async function recordAndSendRoundVideo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Attach' }).click();
  await page.getByRole('menuitem', { name: 'Round video' }).click();
  const dialog = page.getByRole('dialog', { name: 'Round video' });
  await dialog.getByRole('button', { name: 'Record' }).click();
  await dialog.getByRole('timer').getByText('0:01').waitFor();
  await dialog.getByRole('button', { name: 'Send' }).click();
}

const pieceBytes = 48;
/** Padding and silence are in many files: a piece is told from them by how many different bytes it has. */
const fewestKinds = 16;

/**
 * Pieces from within some bytes, as base64url: whoever searches for such a text searches for its bytes too.
 * @throws Error when a part of the bytes has no piece that is like no other
 */
export const piecesOf = (called: string, bytes: Buffer): readonly Secret[] =>
  [0.3, 0.5, 0.7].map((share) => {
    const starts = Array.from({ length: Math.floor(bytes.length / pieceBytes) }, (_, index) => index * pieceBytes);
    const first = Math.floor(starts.length * share);
    for (const from of [...starts.slice(first), ...starts.slice(0, first)]) {
      const piece = bytes.subarray(from, from + pieceBytes);
      if (new Set(piece).size >= fewestKinds) return { called, text: piece.toString('base64url') };
    }
    throw new Error(`${called} is made of too few kinds of bytes to be searched for`);
  });

/** Pieces of everything that this page has recorded, and of everything that it has opened to show or play. */
export async function mediaPieces(page: Page): Promise<readonly Secret[]> {
  const texts = await page.evaluate(async () => {
    const { recorded, opened } = globalThis.watchedMedia;
    const all = await Promise.all([...recorded, ...opened]);
    return all.map((bytes) => Array.from(bytes.subarray(0, 2_000_000), (byte) => String.fromCharCode(byte)).join(''));
  });
  return texts.flatMap((text, index) => piecesOf(`what was recorded or opened, ${index}`, Buffer.from(text, 'latin1')));
}
