/** The type of a video that a page may play, by its first bytes; undefined for anything else. */
export function videoTypeOf(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  if (head.startsWith('ftyp', 4)) return 'video/mp4';
  return head.startsWith('\x1a\x45\xdf\xa3') ? 'video/webm' : undefined;
}
