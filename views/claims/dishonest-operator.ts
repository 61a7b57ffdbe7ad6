import type { ClaimGroup } from './claim.ts';
import { building, logging, sealing, thisPage, traffic } from './proofs.ts';

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
      text: 'Hold back, delay or drop messages, or end the chat; but change none, nor put one in the place of another: it would not open.',
      shownBy: [
        sealing(
          'does not open with any one of its bits flipped',
          'does not open where the same letters are divided otherwise among chat, sender and id',
        ),
      ],
    },
    {
      text: 'Guess codes without asking the server, if somebody also gave them a participant’s whole link: the part behind # never reaches the server, and without it no guess can be checked.',
      shownBy: [traffic('nothing that browsers send holds a name, a code, a key or a text')],
    },
  ],
};
