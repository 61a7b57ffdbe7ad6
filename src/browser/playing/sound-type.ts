const signatures: readonly (readonly [type: string, at: number, text: string])[] = [
  ['audio/mp4', 4, 'ftyp'],
  ['audio/webm', 0, '\x1a\x45\xdf\xa3'],
  ['audio/ogg', 0, 'OggS'],
  ['audio/wav', 8, 'WAVE'],
];

/** The type of a sound that a page may play, by its first bytes; undefined for anything else. */
export function soundTypeOf(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  return signatures.find(([, at, text]) => head.startsWith(text, at))?.[0];
}
