import { assetOverheadBytes, partOverheadBytes } from '../../chat/asset.ts';
import { paths, type RoomForFiles } from '../../protocol/page.ts';
import { mostFileBytes, partsOf, sealedBytesOf } from '../../sealing/files/parts.ts';
import { askParley } from '../asking/ask-parley.ts';
import { sizeInWords } from '../attachments/file-names.ts';
import { say } from '../texts/say.ts';

/** Where the server cannot be asked now, it says later what does not fit. */
const unknownRoom: RoomForFiles = { fileBytes: Number.POSITIVE_INFINITY, chatBytes: Number.POSITIVE_INFINITY };

export async function askRoomForFiles(linkId: string): Promise<RoomForFiles> {
  try {
    const answer = await askParley(paths.assets(linkId));
    return answer.ok ? ((await answer.json()) as RoomForFiles) : unknownRoom;
  } catch {
    return unknownRoom;
  }
}

/** What a file takes at the server, as it is counted there. */
export const roomTakenBy = (size: number): number =>
  sealedBytesOf(size) + partsOf(size) * partOverheadBytes + assetOverheadBytes;

/** Why a file cannot be sent, with its size and the bound; undefined when it can. */
export function lackOfRoom(name: string, size: number, room: RoomForFiles): string | undefined {
  const taken = roomTakenBy(size);
  if (size > mostFileBytes || taken > room.fileBytes) {
    return say('files.tooLarge', { name, size: sizeInWords(size), most: sizeInWords(largestWithin(room.fileBytes)) });
  }
  if (taken <= room.chatBytes) return undefined;
  const left = sizeInWords(largestWithin(room.chatBytes));
  return say('files.noRoom', { name, size: sizeInWords(size), left });
}

/** The size of the largest file that the chat still has room for. */
export async function askLargestFile(linkId: string): Promise<number> {
  const { fileBytes, chatBytes } = await askRoomForFiles(linkId);
  return largestWithin(Math.min(fileBytes, chatBytes));
}

/** The size of the largest file that takes no more room than this. */
function largestWithin(bytes: number): number {
  let [fits, exceeds] = [0, mostFileBytes + 1];
  while (exceeds - fits > 1) {
    const middle = Math.floor((fits + exceeds) / 2);
    if (roomTakenBy(middle) <= bytes) fits = middle;
    else exceeds = middle;
  }
  return fits;
}
