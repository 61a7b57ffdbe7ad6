import { durationWords } from '../components/page/duration-words.ts';
import type { ClaimedLimits, ClaimGroup } from './claim.ts';
import { destroying, destruction, disk, erasure, traffic } from './proofs.ts';

export const whatSurvivesTheEnd = (limits: ClaimedLimits): ClaimGroup => ({
  title: 'What survives the end',
  claims: [
    {
      text: `The chat’s id and which of three reasons ended it, for ${durationWords(limits.tombstoneMs)}; nothing else of the chat.`,
      shownBy: [
        traffic('Redis holds no byte of the chat: only that it ended, and why'),
        destroying('keeps the tombstone for its time and not a millisecond longer'),
      ],
    },
    {
      text: 'The end wins against everything that is under way: nothing brings anything back.',
      shownBy: [destroying('wins against every change that is under way')],
    },
    {
      text: 'Redis, where chats are kept in one, erases them even when no server is left to do so.',
      shownBy: [erasure('goes by itself when no server is left, and still says why for the time of a tombstone')],
    },
    {
      text: 'The browsers keep nothing: no storage, no cookie, nothing on the page.',
      shownBy: [
        traffic(
          'no browser keeps anything of it: no storage, no cookie, and nothing on the page when it is opened again',
          'no page holds anything of it but the name of who ended it, told at that moment',
        ),
      ],
    },
    {
      text: 'The log never held anything of it.',
      shownBy: [traffic('the log still holds nothing')],
    },
    {
      text: 'Redis, where chats are kept in one, has nothing of it in any key, channel or dump, however busy other chats are.',
      shownBy: [destruction('has nothing of them in its keys, its channels and the dump that it writes')],
    },
    {
      text: 'The disk of a device never holds a name, a code, a message or a draft that can be read.',
      shownBy: [disk('never holds a name, a code, a message or a draft that can be read')],
    },
    {
      text: 'Nor does it hold the chat’s key. What a tab keeps is sealed under a key that this server erases with the chat, with the device, or when it is signed out.',
      shownBy: [
        disk(
          'never holds the chat’s key, nor one that opens what the tab kept',
          'never holds a name, a code or a link’s key, neither while its panel is open nor after the end',
        ),
      ],
    },
    {
      text: 'The server’s program reaches nothing of it: no text that it holds, and a few seconds later not a byte of its buffers. It wrote nothing of it to any file.',
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
