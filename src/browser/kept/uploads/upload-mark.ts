import { placeOfUploads } from './kept-uploads.ts';

/** Whether files may be under way from this device; unknown is yes. */
export async function hasUploads(linkId: string): Promise<boolean> {
  try {
    const databases = await indexedDB.databases();
    return databases.some(({ name }) => name === placeOfUploads(linkId));
  } catch {
    return true;
  }
}
