import type { VideoAttachment } from '../../../sealing/files/attachment.ts';
import { make, makeButton } from '../../attachments/elements.ts';
import { plainFileName, sizeInWords } from '../../attachments/file-names.ts';
import { drawPreview } from '../../attachments/preview.ts';
import { durationInWords } from '../../texts/duration.ts';
import { say } from '../../texts/say.ts';

export interface VideoBubbleOptions {
  /** The address of its bytes; undefined when they are no video that may be played. */
  load(onPart: (share: number) => void): Promise<string | undefined>;
  cancel(): void;
  /** Undefined where it shall not be saved. */
  readonly save?: () => void;
  /** It begins: what else can be heard stops. */
  onPlay(): void;
  /** Shows in its place what cannot be played here. */
  insteadOf(bubble: HTMLElement): void;
  /** Undefined for what the person has cancelled. */
  wordsOf(error: unknown): string | undefined;
}

/** A video in its final shape: its preview, length and size, and the video itself once it is wanted. */
export function makeVideoBubble(
  attachment: VideoAttachment,
  caption: string,
  options: VideoBubbleOptions,
): HTMLElement {
  const { width, height, preview, durationMs, size, name } = attachment;
  const place = make('div', 'video');
  place.dataset['caption'] = caption;
  const frame = make('div', 'picture-frame');
  frame.style.setProperty('--picture-shape', String(width / height));
  frame.style.setProperty('--picture-width', `${width}px`);
  const canvas = preview === undefined ? undefined : drawPreview(preview);
  const state = make('div', 'video-state');
  const play = makeButton('▶', () => void start(), 'video-play');
  play.ariaLabel = say('files.playVideo');
  const facts = make('p', 'video-facts', `${durationInWords(durationMs)} · ${sizeInWords(size)}`);
  const rest = (problem?: string) => {
    const words = problem === undefined ? [] : [make('p', 'file-problem', problem)];
    for (const each of words) each.setAttribute('role', 'alert');
    state.replaceChildren(play);
    place.replaceChildren(frame, ...words);
  };
  const start = async () => {
    const progress = make('progress', 'file-progress');
    progress.max = 1;
    progress.ariaLabel = say('files.downloadingVideo');
    state.replaceChildren(progress, makeButton(say('button.cancel'), options.cancel));
    try {
      const url = await options.load((share) => {
        progress.value = share;
      });
      // What has left the page would be heard all the same, and nobody could stop it.
      if (!place.isConnected) return;
      if (url === undefined) options.insteadOf(place);
      else showPlayer(url);
    } catch (error) {
      rest(options.wordsOf(error));
    }
  };
  const showPlayer = (url: string) => {
    const video = make('video', '');
    video.controls = true;
    video.playsInline = true;
    video.ariaLabel = place.dataset['caption'] ?? caption;
    video.src = url;
    video.addEventListener('play', () => {
      for (const other of document.querySelectorAll('video')) if (other !== video) other.pause();
      options.onPlay();
    });
    video.addEventListener('error', () => options.insteadOf(place));
    frame.replaceChildren(video);
    place.replaceChildren(frame);
    if (options.save) place.append(makeSaveButton(name, options.save));
    void video.play().catch(() => {});
  };
  frame.append(...(canvas ? [canvas] : []), facts, state);
  rest();
  return place;
}

function makeSaveButton(name: string, onPress: () => void): HTMLElement {
  const button = makeButton(say('files.save'), onPress);
  button.ariaLabel = say('files.saveNamed', { name: plainFileName(name) });
  return button;
}
