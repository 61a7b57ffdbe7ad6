import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What is in all files of a folder and the folders in it. A file that goes away meanwhile holds nothing. */
export async function filesUnder(folder: string): Promise<Buffer> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const contents = files.map(({ parentPath, name }) => readFile(join(parentPath, name)).catch(() => Buffer.alloc(0)));
  return Buffer.concat(await Promise.all(contents));
}
