import { answerGoesOnWithinMs } from '../../chat/limits.ts';
import { joinBytes } from '../../sealing/bytes/join-bytes.ts';

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
    if (!value) return joinBytes(pieces);
    pieces.push(value);
  }
}

export const textIn = async (answer: Response): Promise<string> => new TextDecoder().decode(await bytesOf(answer));

function nextOf(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
): Promise<ReadableStreamReadResult<Uint8Array<ArrayBuffer>>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new DOMException('the answer has stopped', 'TimeoutError'));
      reader.cancel().catch(() => {});
    }, answerGoesOnWithinMs);
    reader
      .read()
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}
