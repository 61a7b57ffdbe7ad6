import { LoadedOnce } from '../asking/loaded-once.ts';
import { tryScript } from '../page/load-script.ts';
import type { Player } from '../playing/player.ts';
import { RoundBubble } from '../playing/round-bubble.ts';
import { VoiceBubble } from '../playing/voice-bubble.ts';
import type { RecordedAttachment, UnsentRecording } from '../recording/recorded-file.ts';
import type { Recording } from '../recording/recording.ts';
import type { RoundVideos } from '../round-video/round-video.ts';
import type { Stickers } from '../stickers/stickers.ts';
import { say } from '../texts/say.ts';
import { askLargestFile } from './room-for-files.ts';
import type { Sending } from './sending.ts';

export interface LaterSurroundings {
  readonly linkId: string;
  readonly chat: HTMLElement;
  readonly composer: HTMLElement;
  readonly stickersUrl: string;
  readonly sending: Sending;
  readonly player: Player;
  tell(words: string): void;
  readonly over: AbortSignal;
}

export interface LaterParts {
  readonly recording: LoadedOnce<Recording>;
  readonly stickers: LoadedOnce<Stickers>;
  readonly roundVideos: LoadedOnce<RoundVideos>;
}

/** The scripts for what is done seldom, each loaded when it is first done. */
export const createLaterParts = (around: LaterSurroundings): LaterParts => ({
  recording: new LoadedOnce(async () => {
    const { startRecording } = await tryScript('recording', () => import('../recording/recording.ts'));
    const { linkId, composer, sending, player, tell, over } = around;
    return startRecording({
      composer,
      makeVoice: (sound) => new VoiceBubble(sound, player, () => say('files.unplayable')).element,
      hush: () => player.pause(),
      askLargestFile: () => askLargestFile(linkId),
      forgetSound: (id) => player.forget((each) => each === id),
      keep: (file) => sending.keep(file),
      isKept: (unsent) => sending.isKept(unsent),
      send: (file, unsent) => sending.send([file], '', unsent),
      discard: (unsent) => sending.discard(unsent),
      tell,
      over,
    });
  }),
  roundVideos: new LoadedOnce(async () => {
    const { startRoundVideos } = await import('../round-video/round-video.ts');
    const { linkId, chat, composer, sending, player, tell, over } = around;
    return startRoundVideos({
      room: chat,
      composer,
      makeRoundVideo: (attachment, url) =>
        new RoundBubble(attachment, {
          load: async () => url,
          onPlay: () => player.pause(),
          wordsOf: () => say('files.unplayable'),
        }).element,
      hush: () => player.pause(),
      askLargestFile: () => askLargestFile(linkId),
      keep: (file) => sending.keep(file),
      isKept: (unsent) => sending.isKept(unsent),
      send: (file, unsent) => sending.send([file], '', unsent),
      discard: (unsent) => sending.discard(unsent),
      tell,
      over,
    });
  }),
  stickers: new LoadedOnce(async () => {
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

/** Shows a recording that an earlier page has left unsent. */
export async function takeUpRecording(
  later: LaterParts,
  { uploadId, file: { attachment, blob }, kept }: UnsentRecording<RecordedAttachment>,
): Promise<void> {
  if (attachment.kind === 'voice')
    await (await later.recording.get()).takeUp({ uploadId, file: { attachment, blob }, kept });
  else await (await later.roundVideos.get()).takeUp({ uploadId, file: { attachment, blob }, kept });
}
