import { tryScript } from '../page/load-script.ts';
import type { Player } from '../playing/player.ts';
import { VoiceBubble } from '../playing/voice-bubble.ts';
import type { Recording } from '../recording/recording.ts';
import type { Stickers } from '../stickers/stickers.ts';
import type { Sending } from './sending.ts';

export interface LaterSurroundings {
  readonly composer: HTMLElement;
  readonly stickersUrl: string;
  readonly sending: Sending;
  readonly player: Player;
  tell(words: string): void;
  readonly over: AbortSignal;
}

export interface LaterParts {
  recording(): Promise<Recording>;
  stickers(): Promise<Stickers>;
}

/** The scripts for what is done seldom, each loaded when it is first done. */
export const createLaterParts = (around: LaterSurroundings): LaterParts => ({
  recording: loadedOnce(async () => {
    const { startRecording } = await tryScript('recording', () => import('../recording/recording.ts'));
    const { composer, sending, player, tell, over } = around;
    return startRecording({
      composer,
      makeVoice: (sound) => new VoiceBubble(sound, player, () => 'This browser cannot play this recording.').element,
      hush: () => player.pause(),
      forgetSound: (id) => player.forget((each) => each === id),
      keep: (file) => sending.keep(file),
      isKept: (unsent) => sending.isKept(unsent),
      send: (file, unsent) => void sending.send([file], '', unsent),
      discard: (unsent) => sending.discard(unsent),
      tell,
      over,
    });
  }),
  stickers: loadedOnce(async () => {
    const { startStickers } = await tryScript('stickers', () => import('../stickers/stickers.ts'));
    const { composer, stickersUrl, sending, tell, over } = around;
    return startStickers({
      composer,
      sheetUrl: stickersUrl,
      send: (name) => sending.sendSticker(name),
      sendMade: (sticker) => void sending.send([sticker], ''),
      tell,
      over,
    });
  }),
});

/** A download that failed is tried again by the next call. */
function loadedOnce<Part>(load: () => Promise<Part>): () => Promise<Part> {
  let loading: Promise<Part> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
