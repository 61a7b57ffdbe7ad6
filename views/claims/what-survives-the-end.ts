import type { Words } from '../../src/words/words.ts';
import type { ClaimedLimits, ClaimGroup } from './claim.ts';
import { destroying, destruction, disk, erasure, leavingTests, traffic, unsent } from './proofs.ts';

export const whatSurvivesTheEnd = (limits: ClaimedLimits, words: Words): ClaimGroup => ({
  title: words.say('claim.survives'),
  claims: [
    {
      text: words.say('claim.survives.tombstone', { duration: words.duration(limits.tombstoneMs) }),
      shownBy: [
        traffic('Redis holds no byte of the chat: only that it ended, and why'),
        destroying('keeps the tombstone for its time and not a millisecond longer'),
      ],
    },
    {
      text: words.say('claim.survives.endWins'),
      shownBy: [destroying('wins against every change that is under way')],
    },
    {
      text: words.say('claim.survives.redisErases'),
      shownBy: [erasure('goes by itself when no server is left, and still says why for the time of a tombstone')],
    },
    {
      text: words.say('claim.survives.browsers'),
      shownBy: [
        traffic(
          'no browser keeps anything of it: no storage, no cookie, and nothing on the page when it is opened again',
          'no page holds anything of it but the name of who ended it, told at that moment',
        ),
      ],
    },
    {
      text: words.say('claim.survives.builtFiles'),
      shownBy: [
        {
          file: 'test/browser/installed/worker.test.ts',
          tests: [
            'keeps built files alone, through a whole chat and after its end',
            'puts nothing among the files that are kept',
          ],
        },
      ],
    },
    {
      text: words.say('claim.survives.leaving'),
      shownBy: [
        leavingTests(
          'is not asked whether something may be lost, and nothing of the chat is there before the next page has come',
          'shows none of them to who goes back after leaving quickly',
        ),
      ],
    },
    {
      text: words.say('claim.survives.noPush'),
      shownBy: [
        {
          file: 'test/browser/notices/settling.test.ts',
          tests: ['takes no pushes any more, and shows nothing of one whose answer is late'],
        },
      ],
    },
    {
      text: words.say('claim.survives.log'),
      shownBy: [traffic('the log still holds nothing')],
    },
    {
      text: words.say('claim.survives.redisKeys'),
      shownBy: [destruction('has nothing of them in its keys, its channels and the dump that it writes')],
    },
    {
      text: words.say('claim.survives.disk'),
      shownBy: [disk('never holds a name, a code, a message or a draft that can be read')],
    },
    {
      text: words.say('claim.survives.key'),
      shownBy: [
        disk(
          'never holds the chat’s key, nor one that opens what the tab kept',
          'never holds a name, a code or a link’s key, neither while its panel is open nor after the end',
        ),
        unsent('is opened by nobody after the end: the key of the chat does not, and the server’s is gone'),
      ],
    },
    {
      text: words.say('claim.survives.program'),
      shownBy: [
        destruction(
          'the program reaches nothing of them any more: no string of its heap',
          'nor a byte in its buffers, a few seconds later',
          'nothing was ever written to a file, and none is open to be written',
        ),
      ],
    },
  ],
});
