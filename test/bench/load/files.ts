import { randomBytes } from 'node:crypto';
import { Agent, type IncomingMessage, request } from 'node:http';
import { assetPartsField, paths } from '../../../src/protocol/page.ts';
import { partBytes, partsOf, sealedBytesOfPart } from '../../../src/sealing/files/parts.ts';
import { residentBytes } from '../measure/process.ts';
import { startUsage, type Usage } from '../measure/usage.ts';
import { isParley, type Target } from '../targets/target.ts';
import { concurrently } from './concurrently.ts';
import type { Destination } from './live-socket.ts';
import { makePlaces } from './open-chats.ts';

export interface FilesLoad {
  readonly chats: number;
  readonly filesOfEach: number;
  readonly bytesOfEach: number;
}

export interface FilesFigures {
  readonly mebibytes: number;
  readonly upload: Usage;
  readonly download: Usage;
}

/** As many parts are under way as pages of several people would have. */
const partsAtOnce = 12;
const mebibyte = 1024 * 1024;

interface File {
  readonly destination: Destination;
  readonly linkId: string;
  readonly assetId: string;
  readonly size: number;
}

/** Sends files part by part as pages do, all of them, and then fetches them again. */
export async function runFiles(target: Target, load: FilesLoad): Promise<FilesFigures> {
  const files = await inventFiles(target, load);
  // Neighbours are of different chats: a person may have only a few parts under way.
  const turns = Array.from({ length: load.filesOfEach * partsOf(load.bytesOfEach) }, (_, turn) => turn);
  const parts = turns.flatMap((turn) =>
    files
      .filter((_, index) => index % load.filesOfEach === turn % load.filesOfEach)
      .map((file) => ({ file, part: Math.floor(turn / load.filesOfEach) })),
  );
  const agent = new Agent({ keepAlive: true, maxSockets: partsAtOnce });
  // Every part has bytes of its own, as sealed ones have; drawn before anything is measured.
  const noise = randomBytes(2 * mebibyte);
  const stopUpload = startUsage(target);
  await concurrently(parts, partsAtOnce, ({ file, part }) => putPart(agent, file, part, noise));
  const upload = stopUpload();
  const stopDownload = startUsage(target);
  await concurrently(parts, partsAtOnce, ({ file, part }) => getPart(agent, file, part));
  const download = stopDownload();
  agent.destroy();
  return { mebibytes: (files.length * load.bytesOfEach) / mebibyte, upload, download };
}

export interface UploadsUnderWay {
  readonly hasEnded: () => boolean;
  /** How much the server's resident memory has grown at most, and how many bytes it was given. */
  readonly ended: Promise<{ readonly grownBytes: number; readonly storedBytes: number }>;
}

/** Starts to send large files, one in each chat, so that something else can be measured meanwhile. */
export async function startUploads(target: Target, load: FilesLoad): Promise<UploadsUnderWay> {
  const files = await inventFiles(target, load);
  const agent = new Agent({ keepAlive: true, maxSockets: 3 * files.length });
  const noise = randomBytes(2 * mebibyte);
  const [{ processId }] = target.servers;
  const before = residentBytes(processId);
  let most = before;
  let storedBytes = 0;
  let isOver = false;
  const send = async (file: File) => {
    const parts = Array.from({ length: partsOf(file.size) }, (_, part) => part);
    // A page has three parts on their way.
    await concurrently(parts, 3, async (part) => {
      storedBytes += await putPart(agent, file, part, noise);
      most = Math.max(most, residentBytes(processId));
    });
  };
  const ended = Promise.all(files.map(send)).then(() => {
    isOver = true;
    agent.destroy();
    return { grownBytes: most - before, storedBytes };
  });
  return { hasEnded: () => isOver, ended };
}

async function inventFiles(target: Target, { chats, filesOfEach, bytesOfEach }: FilesLoad): Promise<readonly File[]> {
  const { places } = await makePlaces(target, chats);
  return places.flatMap(({ writer }, chat) =>
    Array.from({ length: filesOfEach }, () => ({
      destination: writer,
      linkId: isParley(target.name) ? (writer.path.split('/')[1] ?? '') : `chat-${chat}`,
      assetId: randomBytes(16).toString('base64url'),
      size: bytesOfEach,
    })),
  );
}

const pathOf = ({ linkId, assetId, size }: File, part: number): string =>
  `${paths.assetPart(linkId, assetId, part)}?${assetPartsField}=${partsOf(size)}`;

/** @returns how many bytes were sent */
function putPart(agent: Agent, file: File, part: number, noise: Buffer): Promise<number> {
  const bytes = sealedBytesOfPart(file.size, part);
  const from = Math.floor(Math.random() * (noise.length - partBytes * 2));
  const body = noise.subarray(from, from + bytes);
  return ask(agent, file, 'PUT', pathOf(file, part), body, 204).then(() => bytes);
}

const getPart = (agent: Agent, file: File, part: number): Promise<number> =>
  ask(agent, file, 'GET', paths.assetPart(file.linkId, file.assetId, part), undefined, 200);

/** @returns how many bytes the answer had */
function ask(
  agent: Agent,
  { destination }: File,
  method: 'PUT' | 'GET',
  path: string,
  body: Buffer | undefined,
  status: number,
): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const headers = { ...destination.headers, ...(body && { 'Content-Length': body.length }) };
  const take = (answer: IncomingMessage) => {
    let bytes = 0;
    answer.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
    });
    answer.on('error', reject);
    answer.on('end', () =>
      answer.statusCode === status ? resolve(bytes) : reject(new Error(`${method} got ${answer.statusCode}`)),
    );
  };
  const outgoing = request({ host: '127.0.0.1', port: destination.port, agent, method, path, headers }, take);
  outgoing.on('error', reject);
  outgoing.end(body);
  return promise;
}
