import { defaultLimits } from '../../../src/config/limits.ts';
import { caveatsOf } from '../../../views/claims/caveats.ts';
import { claimGroups } from '../../../views/claims/security-claims.ts';
import { englishWords } from '../texts/words.ts';

/** A test that a claim of `/security` and SECURITY.md names. */
export interface ClaimedTest {
  readonly file: string;
  readonly name: string;
}

const groups = claimGroups(defaultLimits, englishWords);

export const claimedTests: readonly ClaimedTest[] = groups
  .flatMap(({ claims }) => claims)
  .flatMap(({ shownBy }) => shownBy)
  .flatMap(({ file, tests }) => tests.map((name) => ({ file, name })));

/** `npm run claims` writes the part of SECURITY.md between these marks. */
export const claimsMarks = { begin: '<!-- claims: npm run claims -->', end: '<!-- /claims -->' } as const;

/** The claims and caveats as Markdown, with the default limits. */
export function claimsInMarkdown(): string {
  const tables = groups.map(({ title, claims }) => {
    const rows = claims.map(({ text, shownBy }) => {
      const proofs = shownBy.map(
        ({ file, tests }) => `[\`${file}\`](${file}): ${tests.map((name) => `“${name}”`).join(', ')}`,
      );
      return `| ${text} | ${proofs.join('; ')} |`;
    });
    return [`## ${title}`, '', '| | shown by |', '|---|---|', ...rows].join('\n');
  });
  const list = caveatsOf(englishWords).map(({ lead, text }) => `- **${lead}** ${text}`);
  return [...tables, ['## What no test can show', '', ...list].join('\n')].join('\n\n');
}
