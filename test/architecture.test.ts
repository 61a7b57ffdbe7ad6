import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import { parseAst } from 'vitest/node';
import packageJson from '../package.json' with { type: 'json' };
import {
  filesBelow,
  findCycle,
  findFolderCycle,
  isNode,
  nodesOf,
  reachedFrom,
  readSources,
  type SourceFile,
  type SyntaxNode,
} from './support/suite/import-graph.ts';

const sources = readSources('languages', 'src', 'views');
const files = [...sources.values()];

/** More than this cannot be taken in at a glance. */
const mostFilesInFolder = 15;

/**
 * From the line where a function begins to the line where it ends, empty lines and lines of comments not counted. The lists of
 * views/claims/ are no steps.
 */
const mostLinesInFunction = 60;

/** The server's bounds: every part of the server may know them. */
const limits = 'src/config/limits.ts';

/** The bounds of networks, which the limits give. */
const networkFactors = 'src/config/network-factors.ts';

/** The address of Redis: read once with the settings, and used by the store. */
const redisAddress = 'src/config/redis-address.ts';

/** The address of the bucket, likewise. */
const bucketAddress = 'src/config/bucket-address.ts';

/** The push services that may be asked. */
const pushServices = 'src/config/push-services.ts';

/** What the server may use of Node's cryptography: hashes, random numbers, and reading its own TLS key and certificate. */
const cannotDecrypt: ReadonlySet<string> = new Set([
  'hash',
  'createHash',
  'createHmac',
  'randomBytes',
  'timingSafeEqual',
  'createPrivateKey',
  'X509Certificate',
]);

/** What each part may import of ours (folders or files), and of others (packages, or `node:` for every built-in). */
const rules: Readonly<Record<string, { readonly ours: readonly string[]; readonly others: readonly string[] }>> = {
  'src/chat/': { ours: [], others: [] },
  'src/protocol/': { ours: ['src/chat/'], others: [] },
  'src/sealing/': { ours: [], others: ['@noble/ciphers', '@noble/curves', '@noble/hashes', '@scure/bip39'] },
  'src/runtime/': { ours: ['src/chat/', 'src/protocol/commands.ts'], others: ['node:'] },
  'src/config/': { ours: ['src/chat/'], others: ['node:'] },
  'src/store/': {
    ours: ['src/chat/', 'src/runtime/', limits, networkFactors, redisAddress, bucketAddress],
    others: ['node:', 'ioredis', 'nanoid', 'pino', 's3mini'],
  },
  'languages/': { ours: [], others: [] },
  'src/words/': {
    ours: ['languages/', limits],
    others: ['@formatjs/icu-messageformat-parser', '@formatjs/intl-localematcher'],
  },
  'views/': { ours: ['src/chat/', 'src/protocol/', 'src/words/'], others: ['hono'] },
  'src/actions/': {
    ours: ['src/chat/', 'src/protocol/', 'src/runtime/', 'src/store/chat-store.ts', limits],
    others: [],
  },
  'src/hub/': {
    ours: [
      'src/actions/',
      'src/chat/',
      'src/protocol/',
      'src/runtime/',
      'src/store/chat-store.ts',
      'src/words/',
      limits,
      'views/',
    ],
    others: ['node:', 'ws', 'pino', 'nanoid'],
  },
  'src/web/': {
    ours: [
      'src/actions/',
      'src/chat/',
      'src/config/',
      'src/hub/',
      'src/protocol/',
      'src/runtime/',
      'src/store/asset-store.ts',
      'src/store/chat-store.ts',
      'src/words/',
      'views/',
    ],
    others: ['node:', 'hono', '@hono/node-server', 'ws', 'nanoid', 'pino', 'rate-limiter-flexible', 'ioredis'],
  },
  'src/push/': {
    ours: ['src/chat/', 'src/runtime/', 'src/store/chat-store.ts', limits, pushServices],
    others: ['node:', 'ioredis', 'web-push'],
  },
  'src/operations/': {
    ours: ['src/chat/', 'src/config/', 'src/runtime/', 'src/store/chat-store.ts'],
    others: ['node:', 'pino', 'prom-client'],
  },
  'src/browser/': {
    ours: [
      'src/chat/',
      'src/protocol/',
      'src/sealing/',
      'src/words/compiled-message.ts',
      'src/words/message-values.ts',
    ],
    others: ['htmx.org', 'linkify-it', 'mediabunny', 'qrcode', 'thumbhash'],
  },
};

/** The composition root brings everything of the server's together, and has no other rule. */
const compositionRoot = ['src/composition/', 'src/compose.ts', 'src/serve.ts', 'src/main.ts'];

const partOf = (path: string) => Object.keys(rules).find((part) => path.startsWith(part));

describe('the parts', () => {
  it('are all there, and every file belongs to one', () => {
    expect(Object.keys(rules).filter((part) => !files.some((file) => file.path.startsWith(part)))).toEqual([]);
    expect(
      files
        .map((file) => file.path)
        .filter((path) => !partOf(path) && !compositionRoot.some((root) => path.startsWith(root))),
    ).toEqual([]);
  });

  it('import only files that exist', () => {
    const missing = files.flatMap((file) =>
      file.imports
        .filter(({ kind, target }) => kind === 'ours' && !sources.has(target) && !target.endsWith('.json'))
        .map(({ target }) => `${file.path} → ${target}`),
    );
    expect(missing).toEqual([]);
  });

  it.each(Object.keys(rules))('%s imports only what it may', (part) => {
    const rule = rules[part] ?? { ours: [], others: [] };
    const forbidden = files
      .filter((file) => file.path.startsWith(part))
      .flatMap((file) =>
        file.imports
          .filter(({ kind, target }) => {
            if (kind === 'ours') return ![part, ...rule.ours].some((allowed) => target.startsWith(allowed));
            return !rule.others.includes(kind === 'builtin' ? 'node:' : target);
          })
          .map(({ target }) => `${file.path} → ${target}`),
      );
    expect(forbidden).toEqual([]);
  });

  it('import each other in one direction: there is no cycle, not between folders either', () => {
    expect(findCycle(sources)).toBeUndefined();
    expect(findFolderCycle(sources)).toBeUndefined();
  });

  it('are rooms of at most fifteen files, and so are the tests, the scripts and the styles', () => {
    const counts = new Map<string, number>();
    const others = globSync(['{test,scripts}/**/*.*', 'public/styles/**/*.css']);
    for (const path of [...sources.keys(), ...others]) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
    // Each language has a file.
    counts.delete('languages');
    expect([...counts].filter(([, count]) => count > mostFilesInFolder)).toEqual([]);
  });

  it('are made of functions of at most sixty lines', () => {
    const long = files.filter(({ path }) => !path.startsWith('views/claims/')).flatMap(longFunctionsOf);
    expect(long).toEqual([]);
  });

  it.each(['const f = () => {\n', 'function f() {\n', 'class C { f() {\n'])(
    'would be seen to have a longer one in: %s',
    (start) => {
      const linesOf = (count: number) =>
        `${start}${'f();\n\n// why\n'.repeat(count)}}${start.startsWith('class') ? '}' : ''}`;
      expect(longFunctions(linesOf(mostLinesInFunction - 2))).toEqual([]);
      expect(longFunctions(linesOf(mostLinesInFunction - 1))).toHaveLength(1);
    },
  );

  it('give every export a name of its own', () => {
    const names = files.flatMap((file) => exportedNames(file.tree));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('name what they export: nothing is exported by default or handed on', () => {
    const offending = files.filter((file) =>
      [...nodesOf(file.tree)].some(
        ({ type, source }) =>
          type === 'ExportDefaultDeclaration' ||
          type === 'ExportAllDeclaration' ||
          (type === 'ExportNamedDeclaration' && isNode(source)),
      ),
    );
    expect(offending.map((file) => file.path)).toEqual([]);
  });
});

describe('the server', () => {
  const reached = reachedFrom(sources, 'src/main.ts');
  const packages = new Set(
    [...reached]
      .flatMap((path) => sources.get(path)?.imports ?? [])
      .filter(({ kind }) => kind === 'package')
      .map(({ target }) => target),
  );

  it('reaches its store, its hub and its pages', () => {
    for (const path of ['src/store/chat-store.ts', 'src/config/config.ts', 'views/layout.tsx'])
      expect(reached).toContain(path);
  });

  it('cannot open anything: no way leads from it to the sealing code or to a cipher', () => {
    expect([...reached].filter((path) => path.startsWith('src/sealing/'))).toEqual([]);
    expect([...packages].filter((name) => name.startsWith('@noble/'))).toEqual([]);
    const trees = [...reached].map((path) => sources.get(path)?.tree ?? { type: 'missing' });
    expect(trees.flatMap(cryptographyOf).filter((name) => !cannotDecrypt.has(name))).toEqual([]);
  });

  it.each([
    "import { createDecipheriv } from 'node:crypto'",
    "import * as everything from 'node:crypto'",
    "import everything from 'node:crypto'",
    "export { hash, privateDecrypt } from 'node:crypto'",
    "const { createDecipheriv } = await import('node:crypto')",
    "const { createDecipheriv } = process.getBuiltinModule('node:crypto')",
    "createRequire(import.meta.url)('node:crypto')",
    'crypto.subtle.decrypt({}, key, bytes)',
    'globalThis.crypto.subtle',
    "globalThis['crypto']",
  ])('would be seen to open something by: %s', (code) => {
    const found = cryptographyOf(parseAst(code, { lang: 'ts' }) as unknown as SyntaxNode);
    expect(found.some((name) => !cannotDecrypt.has(name))).toBe(true);
  });

  it('runs none of the browser code', () => {
    expect([...reached].filter((path) => path.startsWith('src/browser/'))).toEqual([]);
    for (const name of ['qrcode', 'htmx.org']) expect(packages).not.toContain(name);
  });

  it('needs only packages that a production install has', () => {
    expect([...packages].filter((name) => !Object.hasOwn(packageJson.dependencies, name))).toEqual([]);
  });

  it('uses every package that a production install has', () => {
    expect(Object.keys(packageJson.dependencies).filter((name) => !packages.has(name))).toEqual([]);
  });
});

describe('the browser code', () => {
  const reached = reachedFrom(sources, ...[...sources.keys()].filter((path) => path.startsWith('src/browser/')));

  it('reaches the sealing code, and nothing of the server', () => {
    expect([...reached].some((path) => path.startsWith('src/sealing/'))).toBe(true);
    // What the messages are called, and which values they need.
    const types = ['src/words/message-values.ts', 'languages/en.ts'];
    const allowed = [
      'src/browser/',
      'src/sealing/',
      'src/protocol/',
      'src/chat/',
      'src/words/compiled-message.ts',
      ...types,
    ];
    expect([...reached].filter((path) => !allowed.some((part) => path.startsWith(part)))).toEqual([]);
  });

  it('gives the QR library to the start page alone', () => {
    const users = (entry: string) =>
      [...reachedFrom(sources, entry)].filter((path) =>
        sources.get(path)?.imports.some(({ target }) => target === 'qrcode'),
      );
    expect(users('src/browser/start.ts')).not.toEqual([]);
    expect(users('src/browser/chat.ts')).toEqual([]);
  });

  it('stores and shares data through src/browser/kept/ alone', () => {
    const names = [
      'sessionStorage',
      'localStorage',
      'indexedDB',
      'BroadcastChannel',
      'caches',
      'cookie',
      'cookieStore',
    ];
    const naming = (file: SourceFile) =>
      [...nodesOf(file.tree)].some(({ type, name, value }) =>
        names.includes(String(type === 'Identifier' ? name : type === 'Literal' ? value : undefined)),
      );
    const keepers = files.filter((file) => file.path.startsWith('src/browser/') && naming(file));
    const isKept = ({ path }: SourceFile) => path.startsWith('src/browser/kept/');
    expect(keepers.filter(isKept)).not.toEqual([]);
    expect(keepers.filter((file) => !isKept(file)).map(({ path }) => path)).toEqual([]);
  });

  it('sends requests through src/browser/asking/ask-parley.ts alone, which believes no answer but Parley’s', () => {
    const sends = (file: SourceFile) =>
      [...nodesOf(file.tree)].some(({ type, name }) => type === 'Identifier' && name === 'fetch');
    const senders = files.filter((file) => file.path.startsWith('src/browser/') && sends(file)).map(({ path }) => path);
    expect(senders).toEqual([
      'src/browser/asking/ask-parley.ts',
      // Hands pages on as they come, and keeps of the rest only what has the hash in its name (built-files.ts).
      'src/browser/installed/worker.ts',
      // htmx is given the one function in the place of its own.
      'src/browser/page/htmx.ts',
    ]);
  });

  it('needs no built-in of Node', () => {
    const builtins = [...reached].filter((path) => sources.get(path)?.imports.some(({ kind }) => kind === 'builtin'));
    expect(builtins).toEqual([]);
  });
});

/** A reason for each number beside its code that is named like a bound. */
const besideTheirCode: ReadonlySet<string> = new Set([
  // What others have fixed: Node's timers, RFC 6455, ECMA-262.
  'longestTimerMs',
  'longestInOneByte',
  'longestInTwoBytes',
  'largestNumber',
  // How something looks, sounds, or is touched.
  'longestName',
  'mostLines',
  'mostLarge',
  'mostReadOut',
  'mostScale',
  'shortestHoldMs',
  // How the code divides its own work, or reckons.
  'leastPeersPerStep',
  'longestTaskMs',
  'mostOfRate',
  'tellWithinMs',
]);

describe('every bound', () => {
  const isBound = (name: string) =>
    /^(most|longest|largest|least|shortest|smallest|maximum|minimum)[A-Z]|(Within|AtLatestAfter)(Ms|Seconds)$|AtOnce$/.test(
      name,
    );

  it('is in one of the files of limits, or in the sealing that imports nothing', () => {
    const elsewhere = files.filter(
      ({ path }) => /^(src|views)\//.test(path) && !/^src\/(sealing\/|(chat|config)\/limits\.ts$)/.test(path),
    );
    const names = elsewhere.flatMap(({ tree }) => numbersIn(tree)).filter(isBound);
    expect([...new Set(names)].toSorted()).toEqual([...besideTheirCode].toSorted());
  });

  it.each([
    ['const mostTries = 5;', ['mostTries']],
    ['export const mostTries = 5;', ['mostTries']],
    ['const answersWithinMs = 10 * 1_000;', ['answersWithinMs']],
    ['const mostTries = limits.tries;', []],
    ['function f() { const mostTries = 5; }', []],
  ])('would be seen, or not, in: %s', (code, found) => {
    const tree = parseAst(code, { lang: 'ts' }) as unknown as SyntaxNode;
    expect(numbersIn(tree).filter(isBound)).toEqual(found);
  });
});

describe('every class', () => {
  const paths = globSync('{src,views,scripts,test}/**/*.{ts,tsx}');

  it('keeps what is its own by #, not by the word `private`, which holds for types alone', () => {
    expect(paths.length).toBeGreaterThan(sources.size);
    const offending = paths.filter((path) => {
      const lang = path.endsWith('.tsx') ? 'tsx' : 'ts';
      return [...nodesOf(parseAst(readFileSync(path, 'utf8'), { lang }) as unknown as SyntaxNode)].some(
        isPrivateByWord,
      );
    });
    expect(offending).toEqual([]);
  });

  it.each([
    ['class C { private m = 1 }', true],
    ['class C { private m() {} }', true],
    ['class C { private static m = 1 }', true],
    ['class C { constructor(private readonly m: number) {} }', true],
    ['class C { private constructor() {} }', false],
    ['class C { #m = 1 }', false],
  ])('would be seen to do otherwise or not in: %s', (code, isSeen) => {
    expect([...nodesOf(parseAst(code, { lang: 'ts' }) as unknown as SyntaxNode)].some(isPrivateByWord)).toBe(isSeen);
  });
});

describe('every file', () => {
  it('is used: by the server, or by a page', () => {
    const names = [
      'start.ts',
      'chat.ts',
      'chats.ts',
      'sweep.ts',
      'offline.ts',
      'installed/worker.ts',
      'entry-page/entry-page.ts',
      'codes/stretch-worker.ts',
      'attachments/file-worker.ts',
    ];
    const scripts = names.map((name) => `src/browser/${name}`);
    // The build renders that page into the service worker.
    const entries = ['src/main.ts', 'views/pages/offline.tsx', ...scripts];
    const reached = reachedFrom(sources, ...entries);
    expect([...sources.keys()].filter((path) => !reached.has(path))).toEqual([]);
  });
});

/** A reason for each place that may take time or chance from elsewhere than the rest. */
const exceptions: Readonly<Record<string, readonly string[]>> = {
  // The one place where the server reads time.
  'src/runtime/system-clock.ts': ['Date.now', 'performance.now', 'setTimeout', 'clearTimeout'],
};

describe('time and chance', () => {
  const serverFiles = files.filter((file) => !/^src\/(browser|sealing)\//.test(file.path));
  const timeSources = [
    'Date.now',
    'new Date()',
    'Date()',
    'performance.now',
    'process.hrtime',
    'setTimeout',
    'setInterval',
  ];

  it('are read by the server through its clock alone', () => {
    const readings = serverFiles.flatMap((file) =>
      [...nodesOf(file.tree)]
        .map(readingOf)
        .filter((reading) => reading !== undefined && timeSources.includes(reading))
        .filter((reading) => !exceptions[file.path]?.includes(String(reading)))
        .map((reading) => `${file.path}: ${reading}`),
    );
    expect(readings).toEqual([]);
  });

  it('are seen by this test where they are read', () => {
    const clock = sources.get('src/runtime/system-clock.ts');
    const readings = clock ? [...nodesOf(clock.tree)].map(readingOf) : [];
    expect(readings).toContain('Date.now');
    expect(readings).toContain('setTimeout');
  });

  it("are not read by Redis's scripts", () => {
    const scripts = filesBelow('src/store', '.lua');
    expect(scripts.length).toBeGreaterThan(0);
    const readers = scripts.filter((path) =>
      /['"](TIME|RANDOMKEY)['"]|math\.random|os\.(time|clock)/i.test(readFileSync(path, 'utf8')),
    );
    expect(readers).toEqual([]);
  });

  it('never come from Math.random', () => {
    const users = files.filter((file) => [...nodesOf(file.tree)].some((node) => readingOf(node) === 'Math.random'));
    expect(users.map((file) => file.path)).toEqual([]);
  });
});

/** `Date.now` for a member of a global, `new Date()` and `Date()` for the present moment, `setTimeout` for a call. */
function readingOf(node: SyntaxNode): string | undefined {
  const { type, object, property, callee } = node;
  if (type === 'MemberExpression' && isNode(object) && isNode(property) && object.type === 'Identifier') {
    return `${object['name']}.${property['name']}`;
  }
  if (!isNode(callee) || callee.type !== 'Identifier') return undefined;
  const empty = Array.isArray(node['arguments']) && node['arguments'].length === 0;
  if (callee['name'] === 'Date') return empty ? (type === 'NewExpression' ? 'new Date()' : 'Date()') : undefined;
  return type === 'CallExpression' ? String(callee['name']) : undefined;
}

/** Every path that a document names: those in a folder of ours from the project's folder, links from the document's own. */
function pathsIn(document: string): readonly string[] {
  const text = readFileSync(document, 'utf8');
  const named = text.match(/\b(?:src|views|test|scripts|docs|public)\/[\w./-]*\w/g) ?? [];
  const links = [...text.matchAll(/\]\(([^):#]+)/g)].map(([, target = '']) => join(dirname(document), target));
  return [...named, ...links];
}

describe.each(['docs/architecture.md', 'CONTRIBUTING.md'])('%s', (document) => {
  it('names only files and folders that exist', () => {
    const paths = pathsIn(document);
    expect(paths.length).toBeGreaterThan(10);
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('names only commands that exist', () => {
    const commands = [...readFileSync(document, 'utf8').matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name]) => name);
    expect(commands.length).toBeGreaterThan(0);
    expect(commands.filter((name) => !Object.keys(packageJson.scripts).includes(String(name)))).toEqual([]);
  });
});

describe('docs/architecture.md', () => {
  it('fits on a screen, and leads to thirty behaviours', () => {
    const text = readFileSync('docs/architecture.md', 'utf8');
    expect(text.split('\n').length).toBeLessThanOrEqual(120);
    const [, whereIs = ''] = /\n## Where is …\n(.*?)\n## /s.exec(text) ?? [];
    expect(whereIs.match(/^\| [a-zA-Z].*`/gm)?.length).toBeGreaterThanOrEqual(30);
  });
});

/** Where each function of a file stands that is too long, with its lines. */
const longFunctionsOf = ({ path }: SourceFile): readonly string[] =>
  longFunctions(readFileSync(path, 'utf8'), path.endsWith('.tsx') ? 'tsx' : 'ts').map((found) => `${path}:${found}`);

function longFunctions(code: string, lang: 'ts' | 'tsx' = 'ts'): readonly string[] {
  const tree = parseAst(code, { lang }) as unknown as SyntaxNode;
  return [...nodesOf(tree)].flatMap(({ type, start, end }) => {
    if (!['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'].includes(type)) return [];
    const lines = code.slice(Number(start), Number(end)).split('\n');
    const count = lines.filter((line) => !/^\s*(\/\/|\/\*|\*|$)/.test(line)).length;
    return count > mostLinesInFunction ? [`${code.slice(0, Number(start)).split('\n').length}: ${count} lines`] : [];
  });
}

/** The names of a file's own numbers: written out, not reckoned from others. */
function numbersIn({ body }: SyntaxNode): readonly string[] {
  const statements = Array.isArray(body) ? (body as readonly SyntaxNode[]) : [];
  return statements
    .map((statement) => (isNode(statement['declaration']) ? statement['declaration'] : statement))
    .flatMap(({ declarations }) => (Array.isArray(declarations) ? declarations : []))
    .flatMap(({ id, init }) => (isNode(init) && isWrittenOut(init) && isNode(id) ? [String(id['name'])] : []));
}

const isWrittenOut = ({ type, value, left, right }: SyntaxNode): boolean =>
  type === 'Literal'
    ? typeof value === 'number'
    : type === 'BinaryExpression' && isNode(left) && isNode(right) && isWrittenOut(left) && isWrittenOut(right);

/** There is no # for a constructor. */
const isPrivateByWord = ({ accessibility, kind }: SyntaxNode): boolean =>
  accessibility === 'private' && kind !== 'constructor';

/** The names of what a file declares and exports. */
function exportedNames(tree: SyntaxNode): readonly string[] {
  return [...nodesOf(tree)].flatMap(({ type, declaration }) => {
    if (type !== 'ExportNamedDeclaration' || !isNode(declaration)) return [];
    const declared = Array.isArray(declaration['declarations']) ? declaration['declarations'] : [declaration];
    return declared.flatMap(({ id }) => (isNode(id) && typeof id['name'] === 'string' ? [id['name']] : []));
  });
}

/** Everything in a file that can lead to Node's or the web's cryptography: the names that are imported, and other ways as a whole. */
function cryptographyOf(tree: SyntaxNode): readonly string[] {
  return [...nodesOf(tree)].flatMap((node) => {
    if (node.type === 'Identifier')
      return otherWaysToCryptography.has(String(node['name'])) ? [String(node['name'])] : [];
    if (!isNode(node['source']) || node['source']['value'] !== 'node:crypto') {
      return node.type === 'Literal' && otherWaysToCryptography.has(String(node['value']))
        ? [String(node['value'])]
        : [];
    }
    const specifiers = Array.isArray(node['specifiers']) ? node['specifiers'] : [];
    if (specifiers.length === 0) return ['all of node:crypto'];
    return specifiers.map(({ type, imported, local }) =>
      type === 'ImportSpecifier' ? imported.name : type === 'ExportSpecifier' ? local.name : 'all of node:crypto',
    );
  });
}

const otherWaysToCryptography: ReadonlySet<string> = new Set([
  'crypto',
  'webcrypto',
  'subtle',
  'getBuiltinModule',
  'createRequire',
]);
