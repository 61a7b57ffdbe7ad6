/** What browsers record, best first: every phone plays H.264 in MP4. */
const types = [
  'video/mp4;codecs=avc1.42E01E,mp4a.40.2',
  'video/mp4;codecs=avc1.42E01E,opus',
  'video/webm;codecs=vp8,opus',
  'video/mp4',
  'video/webm',
];

export const videoRecordingType = (): string | undefined => types.find((type) => MediaRecorder.isTypeSupported(type));

/** A minute is 7 MB. */
const [pictureBits, soundBits] = [900_000, 48_000];
/** Per second. */
export const bitsOfRoundVideo = pictureBits + soundBits;

export const recordingBitsOf = (): MediaRecorderOptions => ({
  videoBitsPerSecond: pictureBits,
  audioBitsPerSecond: soundBits,
});
