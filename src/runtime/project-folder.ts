import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The nearest folder above with package.json: the same for the sources and for the built files. */
export function projectFolder(below: string): string {
  if (existsSync(join(below, 'package.json'))) return below;
  const parent = dirname(below);
  if (parent === below) throw new Error('package.json is in no folder above the server’s own files');
  return projectFolder(parent);
}
