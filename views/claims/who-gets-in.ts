import { durationWords } from '../components/page/duration-words.ts';
import type { ClaimedLimits, ClaimGroup } from './claim.ts';
import {
  acting,
  crossSite,
  entering,
  guessing,
  happeningRules,
  happenings,
  journey,
  ownCodeRules,
  ownCodes,
} from './proofs.ts';

export const whoGetsIn = (limits: ClaimedLimits): ClaimGroup => ({
  title: 'Who gets in',
  claims: [
    {
      text: 'Without the right code no message, key or name is handed out.',
      shownBy: [acting('and a stranger with the link alone sees the greeting, and no message, key or name')],
    },
    {
      text: `A code cannot be guessed: ${limits.codeTriesPerAddress} tries, then pauses that grow from ${durationWords(limits.firstCodePauseMs)} to ${durationWords(limits.longestCodePauseMs)}, also for many guesses at once.`,
      shownBy: [
        guessing(
          'ends after five tries, after which even the right code has to wait',
          'does not slip past the count by guessing many times at once',
        ),
        entering('makes the next pause twice as long each time, up to an hour'),
      ],
    },
    {
      text: `Many addresses together have ${limits.codeTriesPerLink} tries in ${durationWords(limits.codeTriesPerLinkWindowMs)}.`,
      shownBy: [guessing('ends at the link’s own bound, also when all guess at once')],
    },
    {
      text: 'A stranger’s wrong tries do not lock the person out, nor do other sites’ pages: tries count only for who has the link with the part behind #.',
      shownBy: [
        guessing(
          'is not done by a stranger: the right code from another address lets in, while the stranger waits',
          'is not done by who knows the link only up to its #, from a whole home or company',
          'is not done by who has the link and the networks of a home: its bound is less than the link’s',
          'is not done by the pages of other sites that a person looks at',
        ),
      ],
    },
    {
      text: 'Entries and wrong tries are shown to the two and to the organizer, also to who was not there, until the chat’s end. A stranger’s tries at a link are one line, however many there are.',
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
      text: 'Who is in can choose a code of their own, or a phrase. From that moment on it alone lets in at their link: not the code that the organizer made, nor a card that was found. Both people and the organizer see that it was chosen, and the panel shows the dead code no more.',
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
      ],
    },
    {
      text: 'The answer to a wrong code tells nothing but that it was wrong, nor does its time.',
      shownBy: [
        guessing(
          'is the same however near the guess was, and whether anybody has come in',
          'is not told by the time it takes: hashes of one length are compared in constant time, once, and nothing else is',
        ),
      ],
    },
    {
      text: 'Nobody can act as the other, or listen to another chat.',
      shownBy: [
        acting(
          'cannot change or take back what the other wrote, by request or by socket',
          'not a link of another chat',
        ),
      ],
    },
    {
      text: 'No other site can act for somebody who is in.',
      shownBy: [crossSite('is refused to a page of any other site, even with the right cookie')],
    },
  ],
});
