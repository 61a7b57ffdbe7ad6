/** Writes the claims of views/claims/ into SECURITY.md, so that their text has one source. */
import { readFileSync, writeFileSync } from 'node:fs';
import { claimsInMarkdown, claimsMarks } from '../test/support/suite/claims.ts';

const path = new URL('../SECURITY.md', import.meta.url);
const [before = '', rest = ''] = readFileSync(path, 'utf8').split(claimsMarks.begin);
const [, after = ''] = rest.split(claimsMarks.end);
writeFileSync(path, `${before}${claimsMarks.begin}\n\n${claimsInMarkdown()}\n\n${claimsMarks.end}${after}`);
