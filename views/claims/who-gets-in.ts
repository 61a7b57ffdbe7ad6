import type { Words } from '../../src/words/words.ts';
import type { ClaimedLimits, ClaimGroup } from './claim.ts';
import {
  acting,
  agreedKeyRules,
  agreedKeyTests,
  crossSite,
  entering,
  guessing,
  happeningRules,
  happenings,
  journey,
  ownCodeRules,
  ownCodes,
  ownKeyRules,
} from './proofs.ts';

export const whoGetsIn = (limits: ClaimedLimits, words: Words): ClaimGroup => ({
  title: words.say('claim.entry'),
  claims: [
    {
      text: words.say('claim.entry.withoutCode'),
      shownBy: [acting('and a stranger with the link alone sees the greeting, and no message, key or name')],
    },
    {
      text: words.say('claim.entry.guessing', {
        tries: limits.codeTriesPerAddress,
        first: words.duration(limits.firstCodePauseMs),
        longest: words.duration(limits.longestCodePauseMs),
      }),
      shownBy: [
        guessing(
          'ends after five tries, after which even the right code has to wait',
          'does not slip past the count by guessing many times at once',
        ),
        entering('makes the next pause twice as long each time, up to an hour'),
      ],
    },
    {
      text: words.say('claim.entry.manyAddresses', {
        tries: limits.codeTriesPerLink,
        duration: words.duration(limits.codeTriesPerLinkWindowMs),
      }),
      shownBy: [guessing('ends at the link’s own bound, also when all guess at once')],
    },
    {
      text: words.say('claim.entry.strangers', { duration: words.duration(limits.codeTryMemoryMs) }),
      shownBy: [
        guessing(
          'is not done by a stranger: the right code from another address lets in, while the stranger waits',
          'is not done by who knows the link only up to its #, from a whole home or company',
          'is not done by who has the link and the networks of a home: its bound is less than the link’s',
          'is not done by the pages of other sites that a person looks at',
          'is not done by who has the whole link and many addresses where the right code was entered before',
        ),
      ],
    },
    {
      text: words.say('claim.entry.shown'),
      shownBy: [
        journey('sees who has come in, and who typed a wrong code; so do the two'),
        happenings(
          'what a stranger with link and code did while nobody was there, both people and the organizer find when they come back',
          'what happened while the connection was away is there when it is back',
        ),
        happeningRules(
          'gathers the wrong codes of a seat in one line until somebody enters there, however many there are',
        ),
      ],
    },
    {
      text: words.say('claim.entry.ownCode'),
      shownBy: [
        ownCodes(
          'that was made for a person alone lets in from then on, with all that was written before',
          'is said to both and to the organizer, also to a page that is opened later',
          'takes the dead code off the panel, on paper too, and “I am NAME” says why it does not come in',
          'never leaves the browser, nor does a phrase or a key',
        ),
        ownCodeRules(
          'takes the place of the verifier and the sealed key in one step, and of nothing else',
          'signs out the other devices of this participant in the same step, where it is wished, and no others',
          'is replaced by who sits there alone: not by the other, a stranger, or a device that was signed out',
          'keeps out who proved the earlier code a moment ago, and lets in who proved the new one',
        ),
        ownKeyRules(
          'shows nothing with which a guess at its code could be checked, by whoever has the link and the chat’s key',
          'is bound by what it shows to its secret and to its code',
        ),
      ],
    },
    {
      text: words.say('claim.entry.agreedKey'),
      shownBy: [
        agreedKeyTests(
          'is told in the header of both, without a reload, once both have a code of their own, and not before',
          'seals what is written from then on: what the organizer has opens only what was written before',
          'is made on another device by link and own code, which reads all that was written before and after',
          'stays the same when one chooses a code once more, and that code opens it',
          'reaches two devices of one person at once, also one that was away meanwhile',
          'sends a device that does not know the own code to the page where it is typed, and no further',
          'is not used, nor told of, while a server withholds one person’s part: the chat goes on with the earlier key',
          'leaves a plain line at what still came with the earlier key, on both screens',
          'leaves that line where nothing was written with the new key yet, also at an edit, and after a reload',
          'seals anew what waits on a device from before, and is sent after the agreement',
          'is remembered by a tab, whatever a server says of the agreement later',
        ),
        agreedKeyRules(
          'is not made by who has everything but the secret of one of the two',
          'is another one with any other chat, chat key, secret or code, and when the seats are changed',
          'is told by its person alone, in its chat, and by who has the key',
        ),
        ownCodeRules(
          'keeps that a device has agreed with the other’s on a key, and tells it, once the own key is shown',
          'keeps one agreement of each, whichever device says it first, and it is no activity',
        ),
      ],
    },
    {
      text: words.say('claim.entry.answers'),
      shownBy: [
        guessing(
          'is the same however near the guess was, and whether anybody has come in',
          'is not told by the time it takes: hashes of one length are compared in constant time, once, and nothing else is',
        ),
      ],
    },
    {
      text: words.say('claim.entry.actingAs'),
      shownBy: [
        acting(
          'cannot change or take back what the other wrote, by request or by socket',
          'not a link of another chat',
        ),
      ],
    },
    {
      text: words.say('claim.entry.otherSites'),
      shownBy: [crossSite('is refused to a page of any other site, even with the right cookie')],
    },
  ],
});
