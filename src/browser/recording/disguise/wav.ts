const headBytes = 44;
export const wavBytesPerSample = 2;

/** A sound of one channel as WAV, the one container that a page can write without an encoder and every browser plays. */
export function encodeWav(samples: Float32Array, samplesPerSecond: number): Uint8Array<ArrayBuffer> {
  const dataBytes = samples.length * wavBytesPerSample;
  const bytes = new Uint8Array(headBytes + dataBytes);
  const view = new DataView(bytes.buffer);
  const write = (at: number, text: string) => bytes.set(new TextEncoder().encode(text), at);
  write(0, 'RIFF');
  view.setUint32(4, headBytes - 8 + dataBytes, true);
  write(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  // Plain numbers, one channel.
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, samplesPerSecond, true);
  view.setUint32(28, samplesPerSecond * wavBytesPerSample, true);
  view.setUint16(32, wavBytesPerSample, true);
  view.setUint16(34, 8 * wavBytesPerSample, true);
  write(36, 'data');
  view.setUint32(40, dataBytes, true);
  for (const [at, sample] of samples.entries()) {
    view.setInt16(headBytes + at * wavBytesPerSample, Math.round(Math.max(-1, Math.min(1, sample)) * 0x7fff), true);
  }
  return bytes;
}
