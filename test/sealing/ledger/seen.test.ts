import { describe, expect, it } from 'vitest';
import { Seen, type SeenVersion } from '../../../src/sealing/ledger/seen.ts';
import { tagOf } from '../../../src/sealing/statements/claim.ts';

const version = (sequence: number, made: Partial<SeenVersion> = {}): SeenVersion => ({
  sequence,
  subject: 'message of a',
  version: 1,
  sealed: 'AAAA',
  ...made,
});
const sequencesOf = (claims: readonly { readonly sequence: number }[]) => claims.map(({ sequence }) => sequence);

describe('what a page has seen', () => {
  it('is claimed once, with the tag of the sealed bytes, newest first', () => {
    const seen = new Seen();
    seen.see([version(1), version(2)], 'newest');
    const tag = tagOf(new Uint8Array(3));
    expect(seen.claim(24)).toEqual([2, 1].map((sequence) => ({ sequence, subject: 'message of a', version: 1, tag })));
    expect(seen.claim(24)).toEqual([]);
    seen.see([version(2)], 'newest');
    expect(seen.claim(24)).toEqual([]);
  });

  it('is claimed again in a newer version, and not in an older one', () => {
    const seen = new Seen();
    seen.see([version(1, { version: 2 })], 'newest');
    seen.see([version(1, { version: 3 }), version(1, { version: 1 })], 'newest');
    expect(seen.claim(24)).toMatchObject([{ sequence: 1, version: 3 }]);
  });

  it('waits for the next statements where one has no room for it', () => {
    const seen = new Seen();
    seen.see(
      [1, 2, 3, 4, 5].map((sequence) => version(sequence)),
      'newest',
    );
    expect(sequencesOf(seen.claim(2))).toEqual([5, 4]);
    seen.see([version(6)], 'newest');
    expect(sequencesOf(seen.claim(2))).toEqual([6, 3]);
    expect(sequencesOf(seen.claim(24))).toEqual([2, 1]);
  });

  it('waits behind everything newer when it was loaded later', () => {
    const seen = new Seen();
    seen.see([version(51), version(52)], 'newest');
    seen.see([version(1), version(2)], 'oldest');
    expect(sequencesOf(seen.claim(24))).toEqual([52, 51, 2, 1]);
  });

  it('is of a message and of each one’s reaction to it', () => {
    const seen = new Seen();
    seen.see(
      [version(1), version(1, { subject: 'reaction of a' }), version(1, { subject: 'reaction of b' })],
      'newest',
    );
    expect(seen.claim(24)).toHaveLength(3);
  });
});
