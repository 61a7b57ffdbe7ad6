import type { Words } from '../../src/words/words.ts';
import type { ClaimGroup } from './claim.ts';
import {
  agreedKeyTests,
  building,
  logging,
  lying,
  ownCodeRules,
  safetyWordTests,
  sealing,
  thisPage,
  traffic,
} from './proofs.ts';

export const dishonestOperator = (words: Words): ClaimGroup => ({
  title: words.say('claim.operator'),
  claims: [
    {
      text: words.say('claim.operator.otherScripts'),
      shownBy: [
        building('gives the same bytes in another folder'),
        thisPage('lists every script that pages run, with the hash of what is served'),
      ],
    },
    {
      text: words.say('claim.operator.metadata'),
      shownBy: [
        logging('holds no link, chat, cookie, key, address, ciphertext or anything else that a visitor brought'),
      ],
    },
    {
      text: words.say('claim.operator.ending'),
      shownBy: [
        lying(
          'and leaves a message out is noticed by what the other has written since',
          'and shows messages in another order is noticed by their writer’s numbers',
          'and shows a message twice is noticed, and shows it once',
          'and shows a new page a message twice is noticed',
          'and puts an edited message back as it was is noticed, and the newer text stays',
          'and brings back what was deleted is noticed, and it stays deleted',
          'and deletes a message itself is noticed, and the text stays',
          'and shows a reaction as it was before is noticed, and the newer one stays',
          'and gives a message a time before that of the message before it is noticed',
          'and gives a message a time before it was written is noticed',
          'and says that somebody has read what they have not is noticed, and no tick is shown',
        ),
        sealing(
          'does not open with any one of its bits flipped',
          'does not open where the same letters are divided otherwise among chat, sender and id',
          'does not open as another version of itself',
        ),
      ],
    },
    {
      text: words.say('claim.operator.inBetween'),
      shownBy: [
        safetyWordTests(
          'are the same five on both screens, made of both own keys, also on another device',
          'differ when a server that has the organizer’s keys puts keys of its own between the two',
          'are not shown when a server shows another key of the other than before',
          'are not shown when a server shows another key as one’s own',
          'are made of keys that nobody could choose by the other’s: a key is shown once both hashes are there',
        ),
        agreedKeyTests(
          'is agreed on with somebody in between, who has the organizer’s keys, only under other safety words',
          'has no safety words, and no line, where what a server shows does not make it: after a reload, and in another tab',
          'has no safety words, and no line, while a server withholds what it was made of',
        ),
        ownCodeRules('is not replaced with another own key: a participant has one, whatever codes they choose'),
      ],
    },
    {
      text: words.say('claim.operator.guessing'),
      shownBy: [traffic('nothing that browsers send holds a name, a code, a key or a text')],
    },
  ],
});
