import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { writeOutNames } from '../scripts/write-out-names.ts';
import { elementIds } from '../src/protocol/page.ts';

const projectFolder = fileURLToPath(new URL('..', import.meta.url));
/** What the Dockerfile copies, and so all that a build may depend on. */
const sources = [
  'package.json',
  'tsconfig.json',
  'tsconfig.server.json',
  'scripts',
  'public',
  'languages',
  'views',
  'src',
];

let folder: string | undefined;
afterEach(() => {
  if (folder) rmSync(folder, { recursive: true, force: true });
});

/** Every file that a build makes, by its path. */
function productsOf(project: string): Readonly<Record<string, string>> {
  const files = ['public/built', 'dist'].flatMap((made) =>
    readdirSync(join(project, made), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return Object.fromEntries(files.map((file) => [file.slice(project.length), readFileSync(file, 'base64')]));
}

describe('a build', () => {
  it('gives the same bytes in another folder', () => {
    folder = mkdtempSync(join(tmpdir(), 'parley-build-'));
    const elsewhere = `${join(folder, 'another', 'place')}/`;
    mkdirSync(elsewhere, { recursive: true });
    const isMade = (path: string) => path.startsWith(join(projectFolder, 'public/built'));
    for (const source of sources) {
      cpSync(join(projectFolder, source), join(elsewhere, source), {
        recursive: true,
        filter: (path) => !isMade(path),
      });
    }
    symlinkSync(join(projectFolder, 'node_modules'), join(elsewhere, 'node_modules'));
    execFileSync(process.execPath, ['scripts/build.ts'], { cwd: elsewhere, stdio: ['ignore', 'ignore', 'inherit'] });

    const built = productsOf(elsewhere);
    expect(Object.keys(built)).toContain('public/built/manifest.json');
    expect(Object.keys(built)).toContain('dist/src/main.js');
    expect(built).toEqual(productsOf(projectFolder));
  });
});

describe('the names that pages and scripts share', () => {
  const imports = "import { elementIds, paths } from '../../protocol/page.ts';\n";

  it('stand in what browsers load as themselves, without the lists that hold them all', () => {
    expect(writeOutNames(`${imports}find(elementIds.chat, \`#${'$'}{elementIds.messages}\`)`)).toBe(
      `${imports}find("${elementIds.chat}", \`#${'$'}{"${elementIds.messages}"}\`)`,
    );
  });

  it('stay where a script has a list of its own under the same name, and where they are made of values', () => {
    const own = 'const elementIds = { chat: 1 };\nelementIds.chat';
    expect(writeOutNames(own)).toBe(own);
    expect(writeOutNames(`${imports}ask(paths.link(linkId))`)).toBe(`${imports}ask(paths.link(linkId))`);
  });
});
