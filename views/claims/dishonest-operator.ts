import type { ClaimGroup } from './claim.ts';
import { building, logging, lying, ownCodeRules, safetyWordTests, sealing, thisPage, traffic } from './proofs.ts';

export const dishonestOperator: ClaimGroup = {
  title: 'What a dishonest operator could do',
  claims: [
    {
      text: 'Send other JavaScript, which reads along. The scripts of this page’s list can be compared with a build of your own from the source code: the same sources give the same bytes.',
      shownBy: [
        building('gives the same bytes in another folder'),
        thisPage('lists every script that pages run, with the hash of what is served'),
      ],
    },
    {
      text: 'Keep when, how much and from where something was sent. Parley as it is does not write it down.',
      shownBy: [
        logging('holds no link, chat, cookie, key, address, ciphertext or anything else that a visitor brought'),
      ],
    },
    {
      text: 'End the chat, or deliver nothing any more. A message that is left out, repeated, swapped, put back as it was before an edit or a deletion, or wrongly dated, an earlier reaction, and a receipt that nobody gave, are noticed: the log says so, and the other side is told. None can be changed, or put in the place of another: it would not open.',
      shownBy: [
        lying(
          'and leaves a message out is noticed by what the other has written since',
          'and shows messages in another order is noticed by their writer’s numbers',
          'and shows a message twice is noticed, and shows it once',
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
      text: 'Sit between the two, together with the organizer, who made the chat’s key. Once both have chosen a code of their own, the safety words tell: they are made of a key of each person’s own as well, and differ if anybody has swapped one. Nobody can choose a key by the other’s: each is shown once both are bound by a hash.',
      shownBy: [
        safetyWordTests(
          'are the same five on both screens, made of both own keys, also on another device',
          'differ when a server that has the organizer’s keys puts keys of its own between the two',
          'are not shown when a server shows another key of the other than before',
          'are not shown when a server shows another key as one’s own',
          'are made of keys that nobody could choose by the other’s: a key is shown once both hashes are there',
        ),
        ownCodeRules('is not replaced with another own key: a participant has one, whatever codes they choose'),
      ],
    },
    {
      text: 'Guess codes without asking the server, if somebody also gave them a participant’s whole link: the part behind # never reaches the server, and without it no guess can be checked.',
      shownBy: [traffic('nothing that browsers send holds a name, a code, a key or a text')],
    },
  ],
};
