import { waitingKinds, waitingPlace } from './waiting-list.ts';

/** Whether something waits on this device to be sent by a link; unknown is no. */
export async function isAnythingWaiting(linkId: string): Promise<boolean> {
  try {
    const places = waitingKinds.map((kind) => waitingPlace(kind, linkId));
    return (await indexedDB.databases()).some(({ name }) => name !== undefined && places.includes(name));
  } catch {
    return false;
  }
}
