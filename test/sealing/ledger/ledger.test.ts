import { describe, expect, it } from 'vitest';
import { type ArrivedMessage, type ArrivedVersion, Ledger } from '../../../src/sealing/ledger/ledger.ts';
import type { Problem } from '../../../src/sealing/ledger/problem.ts';
import type { Claim } from '../../../src/sealing/statements/claim.ts';
import type { Statement } from '../../../src/sealing/statements/statement.ts';
import { aStatement } from '../../support/commands/statement.ts';

const everything = { revision: 1_000, first: 1, last: Number.POSITIVE_INFINITY };

const tagOfVersion = (sequence: number, version: number) => `tag ${sequence} ${version}`;

/** A message as an honest server shows it; `made` and `content` replace parts of it. */
function message(
  sequence: number,
  whose: 'a' | 'b',
  { content, ...made }: Partial<Omit<ArrivedMessage, 'content'>> & { content?: Partial<ArrivedVersion> } = {},
): ArrivedMessage {
  const version = content?.version ?? 1;
  return {
    messageId: `message ${sequence}`,
    sequence,
    revision: sequence,
    sentAtMs: 1_000 * sequence,
    reactions: [],
    ...made,
    content: {
      subject: `message of ${whose}`,
      version,
      tag: tagOfVersion(sequence, version),
      isRemoval: false,
      statement: aStatement(),
      ...content,
    },
  };
}

const reaction = (whose: 'a' | 'b', version: number, made: Partial<ArrivedVersion> = {}): ArrivedVersion => ({
  subject: `reaction of ${whose}`,
  version,
  tag: `reaction ${version}`,
  isRemoval: false,
  statement: aStatement(),
  ...made,
});

const claim = (sequence: number, whose: 'a' | 'b', version = 1, made: Partial<Claim> = {}): Claim => ({
  sequence,
  subject: `message of ${whose}`,
  version,
  tag: tagOfVersion(sequence, version),
  ...made,
});

const seeing = (...seen: readonly Claim[]): { content: { statement: Statement } } => ({
  content: { statement: aStatement({ seen }) },
});

function problemsOf(messages: readonly ArrivedMessage[], progress = everything): readonly Problem[] {
  const ledger = new Ledger();
  for (const one of messages) ledger.take(one);
  return ledger.settle(progress);
}

describe('an honest account', () => {
  it('raises no problem, in whatever order its messages arrive', () => {
    const messages = [
      message(1, 'a'),
      message(2, 'b', seeing(claim(1, 'a'))),
      message(3, 'a', seeing(claim(2, 'b'), claim(1, 'a'))),
    ];
    expect(problemsOf(messages)).toEqual([]);
    expect(problemsOf(messages.toReversed())).toEqual([]);
  });

  it('may show a newer version than somebody has seen', () => {
    const edited = message(1, 'a', { content: { version: 3 }, revision: 4 });
    expect(problemsOf([edited, message(2, 'b', seeing(claim(1, 'a', 2)))])).toEqual([]);
  });

  it('may have lost the reactions to a message that was deleted', () => {
    const deleted = message(1, 'a', { content: { version: 2, isRemoval: true } });
    const seen = claim(1, 'a', 5, { subject: 'reaction of b' });
    expect(problemsOf([deleted, message(2, 'b', seeing(seen))])).toEqual([]);
  });

  it('may be behind: what was claimed by a change that is ahead is decided when everything before it has come', () => {
    const ledger = new Ledger();
    ledger.take(message(1, 'a', { ...seeing(claim(2, 'b')), revision: 9 }));
    expect(ledger.settle({ ...everything, revision: 8, first: 1 })).toEqual([]);
    ledger.take(message(2, 'b'));
    expect(ledger.settle(everything)).toEqual([]);
  });

  it('may be loaded from its end: claims about what is not loaded wait', () => {
    const ledger = new Ledger();
    ledger.take(message(50, 'a', seeing(claim(3, 'b'))));
    expect(ledger.settle({ ...everything, revision: 100, first: 50 })).toEqual([]);
    for (let sequence = 1; sequence < 50; sequence += 1) ledger.take(message(sequence, 'b'));
    expect(ledger.settle(everything)).toEqual([]);
  });

  it('may hold messages of two devices of one person, and messages that waited for hours', () => {
    const by = (writer: string, counter: number) => ({ content: { statement: aStatement({ writer, counter }) } });
    const hoursLaterMs = 5 * 3_600_000;
    expect(
      problemsOf([
        message(1, 'a', by('phone', 1)),
        message(2, 'a', by('tablet', 1)),
        message(3, 'a', by('phone', 2)),
        message(4, 'a', { ...by('tablet', 2), sentAtMs: hoursLaterMs }),
      ]),
    ).toEqual([]);
  });

  it('may show an edit, whose number is higher than those of later messages', () => {
    const by = (counter: number, version = 1) => ({
      content: { version, statement: aStatement({ writer: 'phone', counter }) },
    });
    expect(problemsOf([message(1, 'a', by(9, 2)), message(2, 'a', by(2)), message(3, 'a', by(3))])).toEqual([]);
  });
});

describe('a page that shows a part of the chat', () => {
  it('decides nothing about what it does not show: that may have changed since', () => {
    const ledger = new Ledger();
    ledger.take(message(3, 'a'));
    ledger.take(message(50, 'b', { ...seeing(claim(3, 'a', 2), claim(70, 'a')), revision: 90 }));
    expect(ledger.settle({ revision: 100, first: 50, last: 50 })).toEqual([]);
    ledger.take(message(3, 'a', { content: { version: 2 }, revision: 80 }));
    expect(ledger.settle({ revision: 100, first: 3, last: 3 })).toEqual([]);
  });

  it('notices a message that comes into it again as it was before, or without a reaction', () => {
    const ledger = new Ledger();
    ledger.take(message(1, 'a', { content: { version: 2 }, revision: 5, reactions: [reaction('b', 1)] }));
    ledger.take(message(1, 'a', { revision: 5 }));
    expect(ledger.settle(everything)).toEqual([
      { kind: 'older', sequence: 1, whose: 'a' },
      { kind: 'reaction', sequence: 1, whose: 'b' },
    ]);
  });
});

describe('a message that has left the page and comes back', () => {
  const edited = message(1, 'a', { content: { version: 2 }, revision: 20, reactions: [reaction('b', 1)] });

  it('is older than it was, though it has the lower revision that it had then', () => {
    expect(problemsOf([edited, message(1, 'a', { revision: 5 })])).toEqual([
      { kind: 'older', sequence: 1, whose: 'a' },
      { kind: 'reaction', sequence: 1, whose: 'b' },
    ]);
  });

  it('is no problem as it was when it left', () => {
    expect(problemsOf([edited, edited])).toEqual([]);
  });

  it('has changed when the same version has other bytes', () => {
    const other = message(1, 'a', { content: { tag: 'another' } });
    expect(problemsOf([message(1, 'a'), other])).toEqual([{ kind: 'changed', sequence: 1, whose: 'a' }]);
  });

  it('is missing when it should come back with those around it, and does not', () => {
    const ledger = new Ledger();
    for (const sequence of [1, 2, 3]) ledger.take(message(sequence, 'a'));
    ledger.leave([1, 2, 3]);
    expect(ledger.settle({ ...everything, first: 50 })).toEqual([]);
    for (const sequence of [1, 3]) ledger.take(message(sequence, 'a'));
    expect(ledger.settle(everything)).toEqual([{ kind: 'missing', sequence: 2 }]);
  });
});

describe('a message that is not there', () => {
  it('is missing when somebody has seen it, and it is said whose it was', () => {
    expect(problemsOf([message(1, 'a'), message(2, 'b', seeing(claim(3, 'a')))])).toEqual([
      { kind: 'missing', sequence: 3, whose: 'a' },
    ]);
  });

  it('is missing where the numbers have a gap, once', () => {
    const ledger = new Ledger();
    for (const sequence of [1, 3]) ledger.take(message(sequence, 'a'));
    expect(ledger.settle(everything)).toEqual([{ kind: 'missing', sequence: 2 }]);
    ledger.take(message(4, 'b', seeing(claim(2, 'a'))));
    expect(ledger.settle(everything)).toEqual([]);
  });

  it('is not missed behind a message that is ahead of the others', () => {
    const ledger = new Ledger();
    ledger.take(message(1, 'a'));
    ledger.take(message(3, 'a', { revision: 7 }));
    expect(ledger.settle({ ...everything, revision: 6, first: 1 })).toEqual([]);
    expect(ledger.settle({ ...everything, revision: 7, first: 1 })).toEqual([{ kind: 'missing', sequence: 2 }]);
  });

  it('is missed behind a message with any revision, once that has waited for long', () => {
    const ledger = new Ledger();
    ledger.take(message(1, 'a'));
    ledger.take(message(3, 'a', { ...seeing(claim(1, 'a', 2)), revision: 999_999 }));
    expect(ledger.settle(everything)).toEqual([]);
    expect(ledger.isAheadOf(everything)).toBe(true);
    expect(ledger.settle({ ...everything, revision: Number.POSITIVE_INFINITY })).toEqual([
      { kind: 'older', sequence: 1, whose: 'a' },
      { kind: 'missing', sequence: 2 },
    ]);
    expect(ledger.isAheadOf(everything)).toBe(false);
    ledger.take(message(4, 'b', { ...seeing(claim(3, 'a', 2)), revision: 999_998 }));
    expect(ledger.settle(everything)).toEqual([{ kind: 'older', sequence: 3, whose: 'a' }]);
  });

  it('is told of a bounded number of times, whatever number stands on the next one', () => {
    expect(problemsOf([message(1, 'a'), message(999_999_999_999, 'a', { revision: 2 })])).toHaveLength(100);
  });

  it('is missing when it is said to be deleted without its sender’s statement', () => {
    const deleted = message(1, 'a', { content: { version: 2, isRemoval: true, statement: undefined } });
    expect(problemsOf([deleted])).toEqual([{ kind: 'missing', sequence: 1, whose: 'a' }]);
  });

  it('is missed once it should be loaded', () => {
    const ledger = new Ledger();
    ledger.take(message(50, 'a', seeing(claim(49, 'b'))));
    expect(ledger.settle({ ...everything, revision: 100, first: 50 })).toEqual([]);
    ledger.take(message(48, 'b'));
    expect(ledger.settle({ ...everything, revision: 100, first: 48 })).toEqual([
      { kind: 'missing', sequence: 49, whose: 'b' },
    ]);
  });
});

describe('a message that is another', () => {
  it('is older when somebody has seen a later version', () => {
    expect(problemsOf([message(1, 'a'), message(2, 'b', seeing(claim(1, 'a', 2)))])).toEqual([
      { kind: 'older', sequence: 1, whose: 'a' },
    ]);
  });

  it('has changed when somebody has seen the same version with other bytes', () => {
    const other = claim(1, 'a', 1, { tag: 'another' });
    expect(problemsOf([message(1, 'a'), message(2, 'b', seeing(other))])).toEqual([
      { kind: 'changed', sequence: 1, whose: 'a' },
    ]);
  });

  it('has changed when two stand in one place', () => {
    expect(problemsOf([message(1, 'a'), message(1, 'a', { messageId: 'another' })])).toEqual([
      { kind: 'changed', sequence: 1, whose: 'a' },
    ]);
  });

  it('is out of order when it stands in another place than where it was seen', () => {
    const swapped = [claim(1, 'a', 1, { tag: tagOfVersion(2, 1) }), claim(2, 'a', 1, { tag: tagOfVersion(1, 1) })];
    expect(problemsOf([message(1, 'a'), message(2, 'a'), message(3, 'b', seeing(...swapped))])).toEqual([
      { kind: 'order', sequence: 1, whose: 'a' },
      { kind: 'order', sequence: 2, whose: 'a' },
    ]);
  });

  it('is out of order when its writer wrote it before the one before it', () => {
    const by = (counter: number) => ({ content: { statement: aStatement({ writer: 'phone', counter }) } });
    const messages = [message(1, 'a', by(1)), message(2, 'a', by(3)), message(3, 'a', by(2))];
    expect(problemsOf(messages)).toEqual([{ kind: 'order', sequence: 3, whose: 'a' }]);
    expect(problemsOf(messages.toReversed())).toEqual([{ kind: 'order', sequence: 2, whose: 'a' }]);
  });

  it('is repeated when its id, or its statement, stands in two places', () => {
    const statement = aStatement();
    expect(problemsOf([message(1, 'a'), message(2, 'a', { messageId: 'message 1' })])).toEqual([
      { kind: 'repeated', sequence: 2, whose: 'a' },
    ]);
    expect(
      problemsOf([message(1, 'a', { content: { statement } }), message(2, 'a', { content: { statement } })]),
    ).toEqual([{ kind: 'repeated', sequence: 2, whose: 'a' }]);
  });
});

describe('a reaction', () => {
  const seen = (version: number, made: Partial<Claim> = {}) =>
    seeing({ sequence: 1, subject: 'reaction of b', version, tag: `reaction ${version}`, ...made });

  it.each([
    ['is not shown any more', [], seen(1)],
    ['is shown as it was before', [reaction('b', 1)], seen(2)],
    ['is another of the same version', [reaction('b', 1)], seen(1, { tag: 'another' })],
    ['is withdrawn without a statement', [reaction('b', 2, { isRemoval: true, statement: undefined })], {}],
  ])('is a problem when it %s', (_, reactions, claims) => {
    expect(problemsOf([message(1, 'a', { reactions }), message(2, 'a', claims)])).toEqual([
      { kind: 'reaction', sequence: 1, whose: 'b' },
    ]);
  });

  it('is none when it was withdrawn since it was seen', () => {
    const withdrawn = message(1, 'a', { reactions: [reaction('b', 2, { isRemoval: true })] });
    expect(problemsOf([withdrawn, message(2, 'a', seen(1))])).toEqual([]);
  });
});

describe('a time', () => {
  it('cannot be right before that of the message before it', () => {
    expect(problemsOf([message(1, 'a'), message(2, 'b', { sentAtMs: 0 })])).toEqual([
      { kind: 'time', sequence: 2, whose: 'b' },
    ]);
  });

  it.each([
    ['may be two minutes before it was written, as clocks differ', 120_000, []],
    [
      'cannot be right more than two minutes before it was written',
      120_001,
      [{ kind: 'time', sequence: 1, whose: 'a' }],
    ],
  ])('%s', (_, writtenAfterMs, problems) => {
    const statement = aStatement({ writtenAtMs: 1_000 + writtenAfterMs });
    expect(problemsOf([message(1, 'a', { content: { statement, acceptedAtMs: 1_000 } })])).toEqual(problems);
  });
});

describe('a receipt', () => {
  const receiptOf = (claim: { version: number; tag: string } | undefined, held = message(1, 'a')) => {
    const ledger = new Ledger();
    ledger.take(held);
    ledger.takeReceipt('b', 1, claim, 2);
    return ledger.settle(everything);
  };

  it('raises no problem when its reader has seen what stands there, or an earlier version', () => {
    expect(receiptOf({ version: 1, tag: tagOfVersion(1, 1) })).toEqual([]);
    expect(receiptOf({ version: 1, tag: 'never had' }, message(1, 'a', { content: { version: 2 } }))).toEqual([]);
  });

  it('was never given when its seal does not open, or says something else', () => {
    expect(receiptOf(undefined)).toEqual([{ kind: 'receipt', sequence: 1, whose: 'b' }]);
    expect(receiptOf({ version: 1, tag: 'another' })).toEqual([{ kind: 'receipt', sequence: 1, whose: 'b' }]);
  });

  it('shows that the message is older here', () => {
    expect(receiptOf({ version: 2, tag: 'newer' })).toEqual([{ kind: 'older', sequence: 1, whose: 'a' }]);
  });

  it('shows that the message is missing here', () => {
    const ledger = new Ledger();
    ledger.takeReceipt('b', 1, { version: 1, tag: 'any' }, 2);
    expect(ledger.settle(everything)).toEqual([{ kind: 'missing', sequence: 1 }]);
  });
});

it('each problem is told once', () => {
  const ledger = new Ledger();
  for (let round = 0; round < 3; round += 1) {
    ledger.take(message(1, 'a'));
    ledger.take(message(2 + round, 'b', seeing(claim(1, 'a', 2))));
  }
  expect(ledger.settle(everything)).toEqual([{ kind: 'older', sequence: 1, whose: 'a' }]);
  expect(ledger.settle(everything)).toEqual([]);
});

describe('a message that the server erased after it was read', () => {
  const erased = (erasure: ArrivedVersion['erasure'], made: Partial<ArrivedVersion> = {}) =>
    message(1, 'a', { revision: 9, content: { version: 2, isRemoval: true, statement: undefined, erasure, ...made } });

  it('is no problem where its reader has sealed that they opened it', () => {
    expect(problemsOf([message(1, 'a'), erased('opened'), message(2, 'b', seeing(claim(1, 'a')))])).toEqual([]);
  });

  it('is no problem where messages vanish and its reader’s mark has reached it, told in whatever order', () => {
    const ledger = new Ledger();
    for (const one of [message(1, 'a'), erased('vanished'), message(2, 'b')]) ledger.take(one);
    ledger.takeReadMark('b', 1);
    expect(ledger.settle(everything)).toEqual([]);
  });

  it('is no problem while the mark of its reader may still come', () => {
    const ledger = new Ledger();
    for (const one of [message(1, 'a'), erased('vanished'), message(2, 'b')]) ledger.take(one);
    expect(ledger.settle({ ...everything, revision: 8 })).toEqual([]);
    ledger.takeReadMark('b', 1);
    expect(ledger.settle({ ...everything, revision: 9 })).toEqual([]);
  });

  it('is missing where nobody has sealed that they read it, or the wrong one has', () => {
    const missing = [{ kind: 'missing', sequence: 1, whose: 'a' }];
    expect(problemsOf([message(1, 'a'), erased(undefined)])).toEqual(missing);
    expect(problemsOf([message(1, 'a'), erased('vanished')])).toEqual(missing);
    const ledger = new Ledger();
    for (const one of [message(1, 'a'), erased('vanished')]) ledger.take(one);
    ledger.takeReadMark('a', 1);
    ledger.takeReadMark('b', 0);
    expect(ledger.settle(everything)).toEqual(missing);
  });

  it('that comes back is shown as it was before', () => {
    const back = message(1, 'a', { revision: 10 });
    expect(problemsOf([message(1, 'a'), erased('opened'), back])).toEqual([{ kind: 'older', sequence: 1, whose: 'a' }]);
  });
});
