import { filePartsAtOnce, filePartWithinMs } from '../../chat/limits.ts';
import { assetPartsField, paths } from '../../protocol/page.ts';
import type { FileContext } from '../../sealing/files/file-seal.ts';
import { partsOf } from '../../sealing/files/parts.ts';
import { bytesOf, textIn } from '../asking/answer-bytes.ts';
import { askParley } from '../asking/ask-parley.ts';
import { isPassingStatus, retryAfterMs, retryDelayMs } from '../asking/retry-delay.ts';
import type { FileSealer } from './file-sealer.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface Uploading {
  readonly linkId: string;
  /** Of one message, each with the number of its parts. */
  readonly files: readonly UploadedFile[];
  partBytes(assetId: string, part: number): Promise<Bytes | undefined>;
  /** Told how much of all files is there. */
  onShare(share: number): void;
  readonly signal: AbortSignal;
}

interface UploadedFile {
  readonly assetId: string;
  readonly parts: number;
}

interface UploadedPart extends UploadedFile {
  readonly part: number;
}

/** A refusal that no retry changes; `reason` is the server's word, where it gave one. */
export class FileRefused extends Error {
  readonly reason: string;

  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * Brings the parts to the server that it lacks, and goes on after every cut until it says that it has all of them: where nothing
 * came for long, it may have erased what was there.
 * @throws FileRefused; AbortError
 */
export async function uploadFiles({ linkId, files, partBytes, onShare, signal }: Uploading): Promise<void> {
  const all = files.reduce((sum, { parts }) => sum + parts, 0);
  const lanes = new Lanes();
  for (let rounds = 0; ; rounds += 1) {
    const lacking = await lackingParts(linkId, files, signal);
    let there = all - lacking.length;
    onShare(there / all);
    if (lacking.length === 0) return;
    if (rounds > 1) await pause(retryDelayMs(rounds - 2), signal);
    await each(lacking, async ({ assetId, parts, part }) => {
      const body = await partBytes(assetId, part);
      if (!body) throw new FileRefused('lost');
      const path = `${paths.assetPart(linkId, assetId, part)}?${assetPartsField}=${parts}`;
      await askUntilAnswered(path, { method: 'PUT', body }, nothingIn, signal, lanes);
      there += 1;
      onShare(there / all);
    });
  }
}

/** In an order in which all files grow evenly, so that the server waits for no part of a file as long as for all of the others. */
async function lackingParts(
  linkId: string,
  files: readonly UploadedFile[],
  signal: AbortSignal,
): Promise<readonly UploadedPart[]> {
  const lackingOf = async (file: UploadedFile): Promise<readonly UploadedPart[]> => {
    const stored = new Set(await askUntilAnswered(paths.asset(linkId, file.assetId), {}, storedPartsIn, signal));
    return numbersTo(file.parts)
      .filter((part) => !stored.has(part))
      .map((part) => ({ ...file, part }));
  };
  const lacking = (await Promise.all(files.map(lackingOf))).flat();
  const placeOf = ({ part, parts }: UploadedPart) => (part + 1) / parts;
  return lacking.sort((one, other) => placeOf(one) - placeOf(other));
}

export interface Downloading {
  readonly linkId: string;
  readonly context: FileContext;
  readonly sealer: FileSealer;
  onPart(share: number): void;
  readonly signal: AbortSignal;
}

/**
 * The whole file; a cut only delays it.
 * @throws FileRefused: `missing` when the server does not have it, `damaged` when it does not open; AbortError
 */
export async function downloadFile({
  linkId,
  context,
  sealer,
  onPart,
  signal,
}: Downloading): Promise<readonly Bytes[]> {
  const parts = partsOf(context.size);
  const opened: Bytes[] = [];
  let there = 0;
  const lanes = new Lanes();
  await each(numbersTo(parts), async (part) => {
    const path = paths.assetPart(linkId, context.assetId, part);
    const sealed = await askUntilAnswered(path, {}, bytesOf, signal, lanes);
    const bytes = await sealer.open(context, part, sealed);
    if (!bytes) throw new FileRefused('damaged');
    opened[part] = bytes;
    there += 1;
    onPart(there / parts);
  });
  return opened;
}

const numbersTo = (end: number): readonly number[] => Array.from({ length: end }, (_, number) => number);

/** Several at once; none is begun any more after one has failed. */
async function each<Part>(parts: readonly Part[], bring: (part: Part) => Promise<void>): Promise<void> {
  const waiting = [...parts];
  const work = async () => {
    try {
      for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) await bring(part);
    } finally {
      waiting.length = 0;
    }
  };
  await Promise.all(numbersTo(filePartsAtOnce).map(work));
}

/** Parts share the way. After a cut there is one at a time until it has got through, so that each stretch of network brings something. */
class Lanes {
  #open = filePartsAtOnce;
  #used = 0;
  #waiting: (() => void)[] = [];

  async pass<Result>(work: () => Promise<Result>): Promise<Result> {
    while (this.#used >= this.#open) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#used += 1;
    try {
      const result = await work();
      this.#open = Math.min(filePartsAtOnce, this.#open + 1);
      return result;
    } catch (error) {
      this.#open = 1;
      throw error;
    } finally {
      this.#used -= 1;
      for (const goOn of this.#waiting.splice(0)) goOn();
    }
  }
}

const storedPartsIn = async (answer: Response): Promise<readonly number[]> => JSON.parse(await textIn(answer));
const nothingIn = async (): Promise<void> => {};

/**
 * Asks until Parley has answered with success, or with a refusal that is final.
 * @param read takes what is wanted out of the answer; where the network breaks meanwhile, the question is asked again
 */
async function askUntilAnswered<Wanted>(
  path: string,
  request: RequestInit,
  read: (answer: Response) => Promise<Wanted>,
  signal: AbortSignal,
  lanes = new Lanes(),
): Promise<Wanted> {
  for (let failures = 0; ; failures += 1) {
    let askedMs = 0;
    try {
      const answered = await lanes.pass(() => ask(path, request, read, signal));
      if ('wanted' in answered) return answered.wanted;
      askedMs = answered.askedMs;
    } catch (error) {
      if (error instanceof FileRefused || signal.aborted) throw error;
    }
    await pause(retryDelayMs(failures, askedMs), signal);
  }
}

/** What is wanted, or for how long to wait. @throws FileRefused; TypeError, AbortError, TimeoutError of the network */
async function ask<Wanted>(
  path: string,
  request: RequestInit,
  read: (answer: Response) => Promise<Wanted>,
  signal: AbortSignal,
): Promise<{ readonly wanted: Wanted } | { readonly askedMs: number }> {
  const answer = await askParley(path, { ...request, signal }, filePartWithinMs);
  if (answer.ok) return { wanted: await read(answer) };
  const word = answer.headers.get('content-type')?.startsWith('text/plain') ? await textIn(answer) : '';
  if (!isPassingStatus(answer.status) || word === 'store-full') throw new FileRefused(word);
  return { askedMs: retryAfterMs(answer) };
}

function pause(durationMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', giveUp);
      resolve();
    }, durationMs);
    signal.addEventListener('abort', giveUp, { once: true });
  });
}
