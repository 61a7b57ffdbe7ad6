import { rgbaToThumbHash } from 'thumbhash';
import { posterWithinMs, previewSidePixels } from '../../../chat/limits.ts';
import { encodeBase64url } from '../../../sealing/bytes/base64url.ts';
import { startReadyWorker } from '../../attachments/ready-worker.ts';
import type { CleanVideoAnswer } from './video-worker.ts';

/** A video as it is sent: in a container that was written anew. */
export interface Video {
  readonly blob: Blob;
  readonly ending: 'mp4' | 'webm';
  readonly width: number;
  readonly height: number;
  readonly durationMs: number;
  /** Absent where this browser cannot show the video. */
  readonly preview?: string;
}

/** The first picture is often black. */
const posterAtSeconds = 0.5;

/**
 * undefined where the container cannot be written anew. Its worker lives only as long as it works.
 * @param unwanted the person has put the video away
 */
export async function prepareVideo(file: File, workerUrl: string, unwanted: AbortSignal): Promise<Video | undefined> {
  const done = new AbortController();
  try {
    const worker = await startReadyWorker(workerUrl, AbortSignal.any([done.signal, unwanted]));
    const clean = await new Promise<CleanVideoAnswer>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<CleanVideoAnswer>) => resolve(data));
      worker.addEventListener('error', () => resolve(undefined));
      unwanted.addEventListener('abort', () => reject(unwanted.reason), { once: true });
      worker.postMessage(file);
    });
    if (!clean) return undefined;
    const { bytes, ...known } = clean;
    const blob = new Blob([bytes], { type: `video/${clean.ending}` });
    const preview = await drawPoster(blob);
    return { blob, ...known, ...(preview !== undefined && { preview }) };
  } finally {
    done.abort();
  }
}

async function drawPoster(blob: Blob): Promise<string | undefined> {
  const url = URL.createObjectURL(blob);
  const video = document.createElement('video');
  try {
    video.muted = true;
    video.preload = 'auto';
    video.src = url;
    await comes(video, 'loadeddata');
    video.currentTime = Math.min(posterAtSeconds, video.duration / 2);
    await comes(video, 'seeked');
    return hashOf(video);
  } catch {
    return undefined;
  } finally {
    video.removeAttribute('src');
    URL.revokeObjectURL(url);
  }
}

function comes(video: HTMLVideoElement, name: 'loadeddata' | 'seeked'): Promise<void> {
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(posterWithinMs);
    video.addEventListener(name, () => resolve(), { once: true });
    for (const failed of [video, signal]) {
      failed.addEventListener(failed === video ? 'error' : 'abort', () => reject(new Error('no picture')), {
        once: true,
      });
    }
  });
}

function hashOf(video: HTMLVideoElement): string | undefined {
  const scale = previewSidePixels / Math.max(video.videoWidth, video.videoHeight);
  const [width, height] = [video.videoWidth, video.videoHeight].map((side) => Math.max(1, Math.round(side * scale)));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width ?? 1, height ?? 1];
  const context = canvas.getContext('2d');
  context?.drawImage(video, 0, 0, canvas.width, canvas.height);
  const pixels = context?.getImageData(0, 0, canvas.width, canvas.height);
  return pixels && encodeBase64url(rgbaToThumbHash(pixels.width, pixels.height, pixels.data));
}
