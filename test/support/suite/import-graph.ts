import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vitest/node';

export interface SourceFile {
  /** From the project's folder, with forward slashes: `src/chat/chat.ts`. */
  readonly path: string;
  readonly tree: SyntaxNode;
  readonly imports: readonly Import[];
}

export interface Import {
  /** A file of ours as its path, a package as its name, a built-in as `node:…`. */
  readonly target: string;
  readonly kind: 'ours' | 'package' | 'builtin';
  /** A type import is erased before anything runs. */
  readonly typeOnly: boolean;
}

/** A node of the syntax tree as far as this needs to know it (ESTree, with its TypeScript extension). */
export interface SyntaxNode {
  readonly type: string;
  readonly [member: string]: unknown;
}

const projectFolder = fileURLToPath(new URL('../../..', import.meta.url));

/** Reads every TypeScript file of the project below the folders. */
export const readSources = (...folders: readonly string[]): ReadonlyMap<string, SourceFile> =>
  readSourcesBelow(projectFolder, folders);

/** Reads every TypeScript file below the folders of `root`; paths start there. */
export function readSourcesBelow(root: string, folders: readonly string[]): ReadonlyMap<string, SourceFile> {
  const paths = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => posix.join(folder, name.split(sep).join('/'))),
  );
  return new Map(paths.sort().map((path) => [path, readSource(root, path)]));
}

function readSource(root: string, path: string): SourceFile {
  const lang = path.endsWith('.tsx') ? 'tsx' : 'ts';
  const tree = parseAst(readFileSync(join(root, path), 'utf8'), { lang }, path) as unknown as SyntaxNode;
  return { path, tree, imports: importsOf(path, tree) };
}

function importsOf(path: string, tree: SyntaxNode): readonly Import[] {
  const imports: Import[] = [];
  for (const node of nodesOf(tree)) {
    const specifier = importedBy(path, node);
    if (specifier !== undefined) imports.push(resolveImport(path, specifier, isTypeOnly(node)));
  }
  return imports;
}

const importingNodes = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

/** Imports again, at another address, what its caller has imported by name: the graph has that import (decision 12). */
const importsAgain = 'src/browser/page/load-script.ts';

/** @throws Error when what is imported is only known at run time, as then no graph could be drawn. */
function importedBy(path: string, node: SyntaxNode): string | undefined {
  if (!importingNodes.has(node.type) || !isNode(node['source'])) return undefined;
  const { value } = node['source'];
  if (typeof value !== 'string' && node.type === 'ImportExpression' && path === importsAgain) return undefined;
  if (typeof value !== 'string') throw new Error('an import of something computed');
  return value;
}

function isTypeOnly(node: SyntaxNode): boolean {
  if (node.type === 'TSImportType' || node['importKind'] === 'type' || node['exportKind'] === 'type') return true;
  const specifiers = node['specifiers'];
  return (
    Array.isArray(specifiers) &&
    specifiers.length > 0 &&
    specifiers.every((specifier) => specifier.importKind === 'type' || specifier.exportKind === 'type')
  );
}

function resolveImport(importer: string, specifier: string, typeOnly: boolean): Import {
  if (specifier.startsWith('node:')) return { target: specifier, kind: 'builtin', typeOnly };
  if (specifier.startsWith('.')) {
    return { target: posix.normalize(posix.join(dirname(importer), specifier)), kind: 'ours', typeOnly };
  }
  const parts = specifier.split('/');
  const target = specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
  return { target, kind: 'package', typeOnly };
}

/** Every node of a tree, the root first. */
export function* nodesOf(root: SyntaxNode): Generator<SyntaxNode> {
  yield root;
  for (const member of Object.values(root)) {
    const children: readonly unknown[] = Array.isArray(member) ? member : [member];
    for (const child of children) if (isNode(child)) yield* nodesOf(child);
  }
}

export const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, 'type') === 'string';

/** The files that one file reaches, itself among them, through imports of any kind. */
export function reachedFrom(sources: ReadonlyMap<string, SourceFile>, ...entries: readonly string[]): Set<string> {
  const reached = new Set<string>();
  const waiting = [...entries];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    for (const { kind, target } of sources.get(path)?.imports ?? []) if (kind === 'ours') waiting.push(target);
  }
  return reached;
}

/** A way from a file back to itself, or undefined. */
export const findCycle = (sources: ReadonlyMap<string, SourceFile>): readonly string[] | undefined =>
  cycleIn(new Map([...sources.values()].map((file) => [file.path, new Set(ownTargets(file))])));

/** A way from a folder back to itself through other folders, or undefined. */
export const findFolderCycle = (sources: ReadonlyMap<string, SourceFile>): readonly string[] | undefined =>
  cycleIn(folderArrows(sources));

/** The folders that the files of each folder import from, itself left out. */
export function folderArrows(sources: ReadonlyMap<string, SourceFile>): ReadonlyMap<string, ReadonlySet<string>> {
  const arrows = new Map<string, Set<string>>();
  for (const file of sources.values()) {
    const folder = posix.dirname(file.path);
    const targets = arrows.get(folder) ?? new Set();
    arrows.set(folder, targets);
    for (const target of ownTargets(file)) if (posix.dirname(target) !== folder) targets.add(posix.dirname(target));
  }
  return arrows;
}

const ownTargets = ({ imports }: SourceFile): readonly string[] =>
  imports.filter(({ kind }) => kind === 'ours').map(({ target }) => target);

function cycleIn(arrows: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] | undefined {
  const finished = new Set<string>();
  const visit = (node: string, way: readonly string[]): readonly string[] | undefined => {
    if (way.includes(node)) return [...way.slice(way.indexOf(node)), node];
    if (finished.has(node)) return undefined;
    for (const target of arrows.get(node) ?? []) {
      const cycle = visit(target, [...way, node]);
      if (cycle) return cycle;
    }
    finished.add(node);
    return undefined;
  };
  for (const node of arrows.keys()) {
    const cycle = visit(node, []);
    if (cycle) return cycle;
  }
  return undefined;
}

/** The names of the files below a folder that end so, from the project's folder. */
export const filesBelow = (folder: string, ending: string): readonly string[] =>
  readdirSync(join(projectFolder, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => relative(projectFolder, join(projectFolder, folder, name)));
