import { waitingPlace } from '../waiting/waiting-list.ts';

/** Whether files may be under way from this device; unknown is yes. */
export async function hasUploads(linkId: string): Promise<boolean> {
  try {
    const databases = await indexedDB.databases();
    return databases.some(({ name }) => name === waitingPlace('uploads', linkId));
  } catch {
    return true;
  }
}
