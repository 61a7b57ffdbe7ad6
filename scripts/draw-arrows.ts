/**
 * Prints which folder imports from which, in the working tree and, when a git revision is named, in that one too:
 *
 *   npm run arrows [-- REVISION]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findCycle, folderArrows, readSourcesBelow, type SourceFile } from '../test/support/suite/import-graph.ts';

type Arrows = ReadonlyMap<string, ReadonlySet<string>>;

interface Layout {
  readonly name: string;
  readonly files: number;
  readonly filesByFolder: ReadonlyMap<string, number>;
  readonly arrows: Arrows;
  readonly fileCycle: readonly string[] | undefined;
  /** Groups of folders in which each reaches every other. */
  readonly cyclicFolders: readonly (readonly string[])[];
}

const projectFolder = fileURLToPath(new URL('..', import.meta.url));
/** Earlier revisions have no languages, which import nothing. */
const folders = ['src', 'views'];
const largestArchiveBytes = 200 * 2 ** 20;

function layoutOf(name: string, sources: ReadonlyMap<string, SourceFile>): Layout {
  const filesByFolder = new Map<string, number>();
  for (const path of sources.keys()) filesByFolder.set(dirname(path), (filesByFolder.get(dirname(path)) ?? 0) + 1);
  const arrows = folderArrows(sources);
  return {
    name,
    files: sources.size,
    filesByFolder,
    arrows,
    fileCycle: findCycle(sources),
    cyclicFolders: cyclicGroups(arrows),
  };
}

function readRevision(revision: string): Layout {
  const archive = archiveOf(revision);
  const copy = mkdtempSync(join(tmpdir(), 'parley-arrows-'));
  try {
    execFileSync('tar', ['-x', '-f', '-', '-C', copy], { input: archive });
    return layoutOf(revision, readSourcesBelow(copy, folders));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function archiveOf(revision: string): Buffer {
  const options = ['archive', '--format=tar', '--end-of-options', revision, ...folders];
  try {
    return execFileSync('git', options, { cwd: projectFolder, maxBuffer: largestArchiveBytes });
  } catch {
    // Git has said already what it misses.
    console.error(`There is no revision ${revision} with the folders ${folders.join(' and ')}.`);
    process.exit(1);
  }
}

function cyclicGroups(arrows: Arrows): readonly (readonly string[])[] {
  const reached = new Map([...arrows.keys()].map((folder) => [folder, reachedFrom(folder, arrows)]));
  const groups = new Map<string, readonly string[]>();
  for (const [folder, targets] of reached) {
    if (!targets.has(folder)) continue;
    const group = [...targets].filter((target) => reached.get(target)?.has(folder)).sort();
    groups.set(group.join(), group);
  }
  return [...groups.values()];
}

/** The folder itself is among them only if a way leads back to it. */
function reachedFrom(folder: string, arrows: Arrows): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [...(arrows.get(folder) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    waiting.push(...(arrows.get(next) ?? []));
  }
  return reached;
}

function printArrows({ name, arrows, filesByFolder }: Layout): void {
  console.log(`\n${name}`);
  for (const [folder, targets] of [...arrows].sort(([one], [other]) => one.localeCompare(other))) {
    const files = filesByFolder.get(folder) ?? 0;
    const list = targets.size > 0 ? `→ ${[...targets].sort().join(', ')}` : 'imports from no other folder';
    console.log(`  ${folder} (${files} ${files === 1 ? 'file' : 'files'}) ${list}`);
  }
}

function printSummary(layouts: readonly Layout[]): void {
  const rows: readonly (readonly [string, (layout: Layout) => string | number])[] = [
    ['files', ({ files }) => files],
    ['folders', ({ filesByFolder }) => filesByFolder.size],
    ['most files in a folder', ({ filesByFolder }) => fullest(filesByFolder)],
    ['files per folder', ({ files, filesByFolder }) => (files / filesByFolder.size).toFixed(1)],
    ['arrows between folders', ({ arrows }) => [...arrows.values()].reduce((sum, targets) => sum + targets.size, 0)],
    ['a cycle between files', ({ fileCycle }) => fileCycle?.join(' → ') ?? 'none'],
    [
      'cycles between folders',
      ({ cyclicFolders }) => cyclicFolders.map((group) => group.join(' ↔ ')).join('; ') || 'none',
    ],
  ];
  console.log('');
  for (const layout of layouts) {
    console.log(layout.name);
    for (const [label, figure] of rows) console.log(`  ${label.padEnd(24)}${figure(layout)}`);
  }
}

function fullest(filesByFolder: ReadonlyMap<string, number>): string {
  const [folder, files] = [...filesByFolder].reduce((most, entry) => (entry[1] > most[1] ? entry : most), ['', 0]);
  return `${files} (${folder})`;
}

const revision = process.argv[2];
const layouts = [
  ...(revision === undefined ? [] : [readRevision(revision)]),
  layoutOf('the working tree', readSourcesBelow(projectFolder, folders)),
];
for (const layout of layouts) printArrows(layout);
printSummary(layouts);
