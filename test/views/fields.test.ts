import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { filesBelow } from '../support/suite/import-graph.ts';

// Browsers write what stands in a field to the disk, to restore their session, unless the field says `off` itself.
it('every field that holds text keeps browsers from saving it', () => {
  const fields = filesBelow('views', '.tsx').flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/<(?:input|textarea)\b.*?\/>/gs)].map(([element]) => ({ path, element })),
  );
  const ofText = fields.filter(({ element }) => !/type="(?:checkbox|radio|file|hidden)"/.test(element));
  expect(ofText.length).toBeGreaterThanOrEqual(6);
  expect(ofText.filter(({ element }) => !element.includes('autocomplete="off"'))).toEqual([]);
});
