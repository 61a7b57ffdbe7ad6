import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const folder = new URL('../public/styles/', import.meta.url);
const physical =
  /(?:^|[;{\s])(?:left|right|(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)|border-(?:top|bottom)-(?:left|right)-radius)[\w-]*\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)\b/gm;

it('styles name no left and no right: a page that is written from the right is mirrored whole', () => {
  const files = globSync('**/*.css', { cwd: folder });
  expect(files.length).toBeGreaterThan(10);
  const found = files.flatMap((file) =>
    [...readFileSync(new URL(file, folder), 'utf8').matchAll(physical)].map(([line]) => `${file}: ${line.trim()}`),
  );
  expect(found).toEqual([]);
});

it.each([
  'a { left: 0 }',
  'a { margin-left: 1px }',
  'a { text-align: right }',
  'a { float: left }',
  'a { border-top-left-radius: 1px }',
])('%s would be found', (rule) => {
  expect(rule).toMatch(new RegExp(physical, 'm'));
});
