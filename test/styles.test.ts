import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const folder = new URL('../public/styles/', import.meta.url);
const physical =
  /(?:^|[;{\s])(?:left|right|(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)|border-(?:top|bottom)-(?:left|right)-radius)[\w-]*\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)\b/gm;

/** The values of a declaration, each whole with what stands in its brackets. */
const valuesIn = (values: string): readonly string[] => values.match(/(?:[^\s()]|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];

const isUneven = ([top, right = top, , left = right]: readonly string[]): boolean => left !== right;
const hasUnevenCorners = ([
  topLeft,
  topRight = topLeft,
  bottomRight = topLeft,
  bottomLeft = topRight,
]: readonly string[]) => topLeft !== topRight || bottomLeft !== bottomRight;

/** Declarations whose values say something else of the left than of the right. */
function unevenIn(styles: string): readonly string[] {
  const uneven = (pattern: RegExp, isOne: (values: readonly string[]) => boolean) =>
    [...styles.matchAll(pattern)].filter(([, values = '']) => isOne(valuesIn(values))).map(([line]) => line);
  return [
    ...uneven(
      /(?<![\w-])(?:margin|padding|inset|border-(?:width|style|color)|scroll-(?:margin|padding)):([^;}]*)/g,
      isUneven,
    ),
    ...uneven(/clip-path:\s*inset\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)/g, isUneven),
    ...uneven(/border-radius:([^;}/]*)/g, hasUnevenCorners),
    ...uneven(/(?<![\w-])translate:([^;}]*)/g, ([along]) => !['0', 'none'].includes(along ?? '0')),
  ];
}

/** What a page that is written from the right would not mirror. */
const physicalIn = (styles: string): readonly string[] => [
  ...[...styles.matchAll(physical)].map(([line]) => line.trim()),
  ...unevenIn(styles),
];

/** A wave is played from left to right in each language. */
const alike = ['clip-path: inset(0 calc(100% - var(--heard, 0) * 100%) 0 0)'];

it('styles name no left and no right: a page that is written from the right is mirrored whole', () => {
  const files = globSync('**/*.css', { cwd: folder });
  expect(files.length).toBeGreaterThan(10);
  const found = files.flatMap((file) =>
    physicalIn(readFileSync(new URL(file, folder), 'utf8')).map((line) => `${file}: ${line}`),
  );
  expect(found.filter((line) => !alike.some((each) => line.endsWith(each)))).toEqual([]);
});

it.each([
  'a { left: 0 }',
  'a { margin-left: 1px }',
  'a { text-align: right }',
  'a { float: left }',
  'a { border-top-left-radius: 1px }',
  'a { padding: 1rem 1rem 1rem 2rem }',
  'a { margin: 0 0 1rem -0.5rem; }',
  'a { inset: 0 calc(1px + var(--a, 2px)) 0 0 }',
  'a { clip-path: inset(0 calc(100% - var(--a, 0) * 100%) 0 0) }',
  'a { border-radius: 0 1rem 1rem 0 }',
  'a { translate: -1rem 0 }',
])('%s would be found', (rule) => {
  expect(physicalIn(rule)).toHaveLength(1);
});

it.each([
  'a { padding: 1rem max(1rem, 2px) 3rem }',
  'a { border-radius: 0 0 var(--round) var(--round) }',
  'a { translate: 0 calc(var(--up) * 1rem) }',
  'a { clip-path: inset(50%) }',
])('%s would not', (rule) => {
  expect(physicalIn(rule)).toEqual([]);
});
