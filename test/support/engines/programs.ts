import { accessSync, constants, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Debian's place for it, unless told another. */
export const firefoxPath = process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr';

/** Where distributions keep programs that are not for the command line; on Debian, a folder for each architecture. */
const libraryFolders = ['/usr/lib', '/usr/libexec', '/usr/lib64'];

/** WebKitGTK's own small browser, which its driver steers; it lies in a folder of the library's version. */
export function findWebkitBrowser(): string | undefined {
  const told = process.env['WEBKIT_BROWSER_PATH'];
  if (told !== undefined) return told;
  const parents = libraryFolders.flatMap((folder) => [folder, ...subfolders(folder).filter(isArchitecture)]);
  return parents
    .flatMap((parent) => subfolders(parent).filter(isWebkit))
    .map((folder) => join(folder, 'MiniBrowser'))
    .find(isExecutable);
}

/** @throws Error when it is not there */
export function webkitBrowserPath(): string {
  const path = findWebkitBrowser();
  if (path === undefined) throw new Error('WebKitGTK’s MiniBrowser is not here: run scripts/prepare-machine.ts');
  return path;
}

const isArchitecture = (folder: string) => folder.endsWith('-linux-gnu');
const isWebkit = (folder: string) => /\/webkit2?gtk-\d/.test(folder);

function subfolders(folder: string): readonly string[] {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
