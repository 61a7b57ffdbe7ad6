import {
  BlobSource,
  BufferTarget,
  EncodedAudioPacketSource,
  type EncodedPacket,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Input,
  type InputAudioTrack,
  type InputTrack,
  type InputVideoTrack,
  MP4,
  Mp4OutputFormat,
  Output,
  QTFF,
  WEBM,
  WebMOutputFormat,
} from 'mediabunny';
import type { WorkerReady } from '../../attachments/ready-worker.ts';

/** A video in a container that was written anew: the same pictures and sounds, and nothing else. */
export interface CleanVideo {
  readonly bytes: ArrayBuffer;
  readonly ending: 'mp4' | 'webm';
  /** In pixels, upright. */
  readonly width: number;
  readonly height: number;
  readonly durationMs: number;
}

/** undefined for what is no video that can be written anew. */
export type CleanVideoAnswer = CleanVideo | undefined;

addEventListener('message', ({ data }: MessageEvent<Blob>) => {
  void cleanVideo(data)
    .catch(() => undefined)
    .then((clean: CleanVideoAnswer) => postMessage(clean, clean ? { transfer: [clean.bytes] } : {}));
});

postMessage('ready' satisfies WorkerReady);

async function cleanVideo(file: Blob): Promise<CleanVideoAnswer> {
  const input = new Input({ formats: [MP4, QTFF, WEBM], source: new BlobSource(file) });
  const video = await input.getPrimaryVideoTrack();
  if (!video) return undefined;
  const isWebm = (await input.getFormat()) === WEBM;
  const format = isWebm ? new WebMOutputFormat() : new Mp4OutputFormat({ fastStart: 'in-memory' });
  const target = new BufferTarget();
  const output = new Output({ format, target });
  // A container may begin before zero; all tracks are moved alike.
  const shift = Math.max(0, -(await input.getFirstTimestamp()));
  // Whatever else a phone writes beside them, such as a track of places, is not taken over.
  const [videos, audios] = await Promise.all([input.getVideoTracks(), input.getAudioTracks()]);
  const copies = [
    ...(await Promise.all(videos.map((track) => addVideo(output, track)))),
    ...(await Promise.all(audios.map((track) => addAudio(output, track)))),
  ];
  await output.start();
  await Promise.all(copies.map((copy) => copy(shift)));
  await output.finalize();
  const [width, height] = [await video.getDisplayWidth(), await video.getDisplayHeight()];
  const durationMs = Math.round(1_000 * (await input.computeDuration()));
  return target.buffer
    ? { bytes: target.buffer, ending: isWebm ? 'webm' : 'mp4', width, height, durationMs }
    : undefined;
}

type Copy = (shift: number) => Promise<void>;

/** Only the rotation of a track is kept: its name can be anything. */
async function addVideo(output: Output, track: InputVideoTrack): Promise<Copy> {
  const codec = await track.getCodec();
  if (!codec) throw new Error('an unknown codec');
  const source = new EncodedVideoPacketSource(codec);
  output.addVideoTrack(source, { rotation: await track.getRotation() });
  const decoderConfig = (await track.getDecoderConfig()) ?? undefined;
  return (shift) =>
    copyPackets(
      track,
      shift,
      (packet) => source.add(packet, decoderConfig && { decoderConfig }),
      () => source.close(),
    );
}

async function addAudio(output: Output, track: InputAudioTrack): Promise<Copy> {
  const codec = await track.getCodec();
  if (!codec) throw new Error('an unknown codec');
  const source = new EncodedAudioPacketSource(codec);
  output.addAudioTrack(source);
  const decoderConfig = (await track.getDecoderConfig()) ?? undefined;
  return (shift) =>
    copyPackets(
      track,
      shift,
      (packet) => source.add(packet, decoderConfig && { decoderConfig }),
      () => source.close(),
    );
}

async function copyPackets(
  track: InputTrack,
  shift: number,
  add: (packet: EncodedPacket) => Promise<void>,
  close: () => void,
): Promise<void> {
  for await (const packet of new EncodedPacketSink(track).packets()) {
    await add(shift > 0 ? packet.clone({ timestamp: packet.timestamp + shift }) : packet);
  }
  close();
}
