import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes photos and videos with the tools that people use, and looks at them again. */
export class MediaTools {
  readonly #folder = mkdtempSync(join(tmpdir(), 'parley-media-'));

  /** Runs a tool among the files that were made. */
  run(tool: string, ...commandArguments: readonly string[]): string {
    return execFileSync(tool, commandArguments, {
      cwd: this.#folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  read(name: string): Buffer {
    return readFileSync(join(this.#folder, name));
  }

  write(name: string, bytes: Uint8Array): void {
    writeFileSync(join(this.#folder, name), bytes);
  }

  /** Everything that ExifTool finds in a file, by group and name: `IFD0:Orientation`. */
  tags(name: string): Readonly<Record<string, unknown>> {
    const json = this.run('exiftool', '-a', '-u', '-G1', '-s', '-n', '-j', name);
    return (JSON.parse(json) as readonly Record<string, unknown>[])[0] ?? {};
  }

  /** A digest of the pixels of each frame, as they are stored. */
  pixels(name: string): string {
    return this.run('identify', '-format', '%# ', name);
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
