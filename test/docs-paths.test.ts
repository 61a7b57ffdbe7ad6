import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };

const projectFolder = fileURLToPath(new URL('..', import.meta.url));
const read = (document: string): string => readFileSync(join(projectFolder, document), 'utf8');

/** Every path that a document names: those in a folder of ours from the project's folder, links from the document's own. */
function pathsIn(document: string): readonly string[] {
  const text = read(document);
  const named = text.match(/\b(?:src|views|test|scripts|docs|public)\/[\w./-]*\w/g) ?? [];
  const links = [...text.matchAll(/\]\(([^):#]+)/g)].map(([, target = '']) => join(dirname(document), target));
  return [...named, ...links];
}

describe.each(['docs/architecture.md', 'CONTRIBUTING.md'])('%s', (document) => {
  it('names only files and folders that exist', () => {
    const paths = pathsIn(document);
    expect(paths.length).toBeGreaterThan(10);
    expect(paths.filter((path) => !existsSync(join(projectFolder, path)))).toEqual([]);
  });

  it('names only commands that exist', () => {
    const commands = [...read(document).matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name]) => name);
    expect(commands.length).toBeGreaterThan(0);
    expect(commands.filter((name) => !Object.keys(packageJson.scripts).includes(String(name)))).toEqual([]);
  });
});

describe('docs/architecture.md', () => {
  it('fits on a screen, and leads to thirty behaviours', () => {
    const text = read('docs/architecture.md');
    expect(text.split('\n').length).toBeLessThanOrEqual(120);
    const [, whereIs = ''] = /\n## Where is …\n(.*?)\n## /s.exec(text) ?? [];
    expect(whereIs.match(/^\| [a-zA-Z].*`/gm)?.length).toBeGreaterThanOrEqual(30);
  });
});
