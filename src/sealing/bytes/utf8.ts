/** A byte order mark is a character like any other, so that what is opened is exactly what was sealed. */
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** undefined for bytes that are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
