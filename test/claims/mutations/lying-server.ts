import type { MutationsOfFile } from '../mutation.ts';

const goingBack = 'src/browser/ledger/going-back.ts';
const ledger = 'src/sealing/ledger/ledger.ts';

const isOlder =
  "  if (after.content.version < before.content.version) return { kind: 'older', sequence, whose };\n  if (isOtherOfSameVersion";

const isElsewhere = {
  file: goingBack,
  from: "  if (sequenceOf(arriving) !== sequence) return { kind: 'repeated', sequence, whose };\n",
  to: '',
} as const;

/** A page's ledger looks at the id, and at the statement. */
const idInTwoPlaces = {
  file: ledger,
  from: "    if (otherSequence !== undefined && otherSequence !== sequence) this.report({ kind: 'repeated', sequence, whose });\n",
  to: '',
} as const;

const statementInTwoPlaces = {
  file: 'src/sealing/ledger/counter-order.ts',
  from: "=== sequence ? 'known' : 'repeated'",
  to: "=== sequence ? 'known' : 'known'",
} as const;

/** What a page keeps out is not reported. */
const keptOutInSilence = {
  file: 'src/browser/ledger/page-ledger.ts',
  from: '    if (problem) ledger.report(problem);\n',
  to: '',
} as const;

/** Each takes one comparison out of what a page does with the server's account of a chat. */
export const lyingServerMutations: MutationsOfFile = {
  file: 'test/attacks/lying-server.test.ts',
  mutations: [
    {
      test: 'and leaves a message out is noticed by what the other has written since',
      breaks: 'nobody compares what a message claims to have seen',
      file: ledger,
      from: '      if (problem) this.report(problem);\n    }\n    this.#findGaps(progress);',
      to: '      if (problem && problem.sequence < 0) this.report(problem);\n    }\n    void this.#findGaps;',
    },
    {
      test: 'and shows messages in another order is noticed by their writer’s numbers',
      breaks: 'writers’ numbers are not compared',
      file: 'src/sealing/ledger/counter-order.ts',
      from: "return isNewMessage && !this.#isInOrder(writer, counter, sequence) ? 'order' : 'new';",
      to: "return isNewMessage && !this.#isInOrder(writer, counter, sequence) ? 'new' : 'new';",
      also: [
        {
          file: ledger,
          from: "return other === undefined || other === sequence ? 'changed' : 'order';",
          to: "return other === undefined || other === sequence ? 'changed' : 'changed';",
        },
      ],
    },
    {
      test: 'and shows a message twice is noticed, and shows it once',
      breaks: 'a message moves to another place',
      ...isElsewhere,
    },
    {
      test: 'and shows a message twice is noticed, and shows it once',
      breaks: 'a message that moves is shown in both places',
      ...isElsewhere,
      also: [
        {
          file: 'src/browser/page/upsert.ts',
          from: 'if (existing) existing',
          to: 'if (existing && existing.getAttribute(key) === element.getAttribute(key)) existing',
        },
      ],
    },
    {
      test: 'and shows a message twice is noticed, and shows it once',
      breaks: 'nothing is said of a message that is shown in two places',
      ...isElsewhere,
      also: [idInTwoPlaces, statementInTwoPlaces],
    },
    {
      test: 'and shows a new page a message twice is noticed',
      breaks: 'a new page is not looked through for messages that are shown in two places',
      ...idInTwoPlaces,
      also: [statementInTwoPlaces],
    },
    {
      test: 'and puts an edited message back as it was is noticed, and the newer text stays',
      breaks: 'an older version of a message takes the place of a newer one',
      file: goingBack,
      from: isOlder,
      to: '  if (isOtherOfSameVersion',
    },
    {
      test: 'and puts an edited message back as it was is noticed, and the newer text stays',
      breaks: 'an earlier version is kept out, and nothing is said of it',
      ...keptOutInSilence,
    },
    {
      test: 'and brings back what was deleted is noticed, and it stays deleted',
      breaks: 'a text takes the place of its deletion',
      file: goingBack,
      from: isOlder,
      to: '  if (isOtherOfSameVersion',
    },
    {
      test: 'and brings back what was deleted is noticed, and it stays deleted',
      breaks: 'a text is kept from the place of its deletion, and nothing is said of it',
      ...keptOutInSilence,
    },
    {
      test: 'and deletes a message itself is noticed, and the text stays',
      breaks: 'a deletion needs no statement of its writer',
      file: goingBack,
      from: 'openDeletionIn(arriving, after.content.element.dataset) ?? erasureIn(arriving);',
      to: 'openDeletionIn(arriving, after.content.element.dataset) ?? erasureIn(arriving) ?? true;',
    },
    {
      test: 'and deletes a message itself is noticed, and the text stays',
      breaks: 'a deletion by the server is kept out, and nothing is said of it',
      ...keptOutInSilence,
    },
    {
      test: 'and shows a reaction as it was before is noticed, and the newer one stays',
      breaks: 'an older version of a reaction takes the place of a newer one',
      file: goingBack,
      from: 'if (!next || isBefore(next, reaction, arriving)) {',
      to: 'if (!next || (isBefore(next, reaction, arriving) && sequence < 0)) {',
    },
    {
      test: 'and shows a reaction as it was before is noticed, and the newer one stays',
      breaks: 'an earlier reaction is kept out, and nothing is said of it',
      ...keptOutInSilence,
    },
    {
      test: 'and gives a message a time before that of the message before it is noticed',
      breaks: 'times of neighbours are not compared',
      file: ledger,
      from: "    if (before && before.sentAtMs > sentAtMs) this.report({ kind: 'time', sequence, whose });\n",
      to: '',
      also: [
        {
          file: ledger,
          from: 'if (acceptedAtMs !== undefined && writtenAtMs > acceptedAtMs + clockToleranceMs) {',
          to: 'if (acceptedAtMs !== undefined && writtenAtMs > acceptedAtMs + 10 * 60 * clockToleranceMs) {',
        },
      ],
    },
    {
      test: 'and gives a message a time before it was written is noticed',
      breaks: 'a message may have come before it was written',
      file: ledger,
      from: 'if (acceptedAtMs !== undefined && writtenAtMs > acceptedAtMs + clockToleranceMs) {',
      to: 'if (acceptedAtMs !== undefined && writtenAtMs > acceptedAtMs + 10 * clockToleranceMs) {',
    },
    {
      test: 'and says that somebody has read what they have not is noticed, and no tick is shown',
      breaks: 'a tick needs no statement of the reader',
      file: 'src/browser/ledger/receipt-seals.ts',
      from: 'const givenRead = read ? readSequence : 0;',
      to: 'const givenRead = read ? readSequence : readSequence;',
    },
  ],
};
