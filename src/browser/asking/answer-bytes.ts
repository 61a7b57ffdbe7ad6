/** How long an answer may pause within its body. */
const nextBytesWithinMs = 10_000;

/**
 * Reads the body of an answer. One that stops in the middle counts as cut: a network that dies without a word would be waited for
 * without end.
 * @throws TimeoutError; TypeError, AbortError of the network
 */
export async function bytesOf({ body }: Response): Promise<Uint8Array<ArrayBuffer>> {
  if (!body) return new Uint8Array();
  const reader = body.getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (;;) {
    const { value } = await nextOf(reader);
    if (!value) return joined(pieces);
    pieces.push(value);
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let from = 0;
  for (const piece of pieces) {
    all.set(piece, from);
    from += piece.length;
  }
  return all;
}

export const textIn = async (answer: Response): Promise<string> => new TextDecoder().decode(await bytesOf(answer));

function nextOf(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
): Promise<ReadableStreamReadResult<Uint8Array<ArrayBuffer>>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new DOMException('the answer has stopped', 'TimeoutError'));
      reader.cancel().catch(() => {});
    }, nextBytesWithinMs);
    reader
      .read()
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}
