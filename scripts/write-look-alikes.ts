/**
 * Writes src/browser/start-page/look-alikes.ts from Unicode's table of confusable characters (UTS #39), as the package
 * `unhomoglyph` has it. The start page needs only the letters that look like one of ours or of another script, a fraction of the table's weight.
 */
import { writeFileSync } from 'node:fs';
import { lookAlikesSource, lookAlikesUrl } from './look-alikes-source.ts';

writeFileSync(lookAlikesUrl, lookAlikesSource());
