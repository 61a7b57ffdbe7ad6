import { idleTimeoutChoicesMs } from '../../src/chat/lifetime.ts';
import { durationWords } from '../components/page/duration-words.ts';
import type { ClaimedLimits, ClaimGroup } from './claim.ts';
import { acting, counting, destroying, erasure, journey, messages, traffic } from './proofs.ts';

const choices = idleTimeoutChoicesMs.map(durationWords);
const silences = `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`;

export const whatItStores = (limits: ClaimedLimits): ClaimGroup => ({
  title: 'What it stores, and for how long',
  claims: [
    {
      text: 'Of a chat: the sealed names, keys, messages and reactions, when they came, and hashes of what opens the door. None of it opens anything.',
      shownBy: [
        traffic('nothing that the server logs or stores holds any of it'),
        acting('and nothing that the store holds opens anything: neither verifiers nor hashes of tokens'),
      ],
    },
    {
      text: `Until somebody ends the chat, or nobody does anything in it for as long as was chosen: ${silences}. To the millisecond.`,
      shownBy: [
        journey('is gone for both at that moment, and for whoever opens a link later'),
        destroying('is gone at its deadline and not a millisecond earlier'),
      ],
    },
    {
      text: `At the longest ${durationWords(limits.longestLifeMs)}, and ${durationWords(limits.enterWithinMs)} when nobody ever comes in.`,
      shownBy: [erasure('goes by itself and says that it expired, when nobody ever came or it lived its longest')],
    },
    {
      text: 'What is edited is replaced, and what is deleted is gone from the store at that moment.',
      shownBy: [
        messages(
          "replaces a message's ciphertext by its writer's new one, in its place",
          "erases a message's ciphertext and keeps its place",
        ),
      ],
    },
    {
      text: 'Sealed files, for as long as the message that shows them. A file that no message shows is gone after an hour.',
      shownBy: [
        {
          file: 'test/contract/parts/assets.ts',
          tests: [
            'erases the files of a deleted message, and no others',
            'erases what no message has claimed in time, and nothing else',
          ],
        },
      ],
    },
    {
      text: 'An operator can keep the sealed bytes of files in a bucket (ASSETS_URL). What is deleted or ended is erased there at once and looked for again, by every server, until nothing of it is left; until then its keys are gone already. A bucket that keeps versions keeps what was erased: the server warns of it when it starts.',
      shownBy: [
        {
          file: 'test/contract/bucket-store.test.ts',
          tests: [
            'has the bytes in the bucket, and erases those of a deleted message and of an ended chat there',
            'erases in a sweep what is left of a chat that ended in silence, or that nobody knows',
          ],
        },
        {
          file: 'test/operations/bucket.test.ts',
          tests: [
            'erases from a bucket that was away what ended meanwhile, by another server too',
            'warns of a bucket that keeps versions, and of one where nothing expires',
          ],
        },
        {
          file: 'test/destruction/bucket.test.ts',
          tests: ['has no byte of a chat left once it has ended, in the bucket or in Redis'],
        },
      ],
    },
    {
      text: `Counts of wrong codes, of links that do not exist and of new chats, under hashes that need the operator’s key, which is in no Redis; the longest for ${durationWords(limits.codeTryMemoryMs)}.`,
      shownBy: [
        counting(
          'keeps nothing that names a link or an address, and nothing for ever',
          'cannot be searched for an address by who reads them, without the secret',
        ),
        {
          file: 'test/operations/starting.test.ts',
          tests: ['keeps no count in its Redis without COUNTER_SECRET: nothing there tells who asked for which chat'],
        },
      ],
    },
    {
      text: 'How many bytes the chats hold that were made from one network: under a hash, and hiding which chats these are.',
      shownBy: [
        {
          file: 'test/store/redis-creators.test.ts',
          tests: [
            'go from Redis at the longest life of a chat at the latest, and say nothing of which chats are whose',
          ],
        },
      ],
    },
  ],
});
