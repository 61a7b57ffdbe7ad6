import { durationWords } from '../components/page/duration-words.ts';
import type { ClaimedLimits, ClaimGroup } from './claim.ts';
import { acting, crossSite, entering, guessing, happeningRules, happenings, journey } from './proofs.ts';

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
