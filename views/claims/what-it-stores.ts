import { idleTimeoutChoicesMs } from '../../src/chat/lifetime.ts';
import type { Words } from '../../src/words/words.ts';
import type { ClaimedLimits, ClaimGroup } from './claim.ts';
import { acting, counting, destroying, erasure, journey, messages, readingOnce, traffic, vanishing } from './proofs.ts';

const choicesOf = (words: Words): string =>
  words.eitherOf(idleTimeoutChoicesMs.map((choice) => words.duration(choice)));

export const whatItStores = (limits: ClaimedLimits, words: Words): ClaimGroup => ({
  title: words.say('claim.stores'),
  claims: [
    {
      text: words.say('claim.stores.ofAChat'),
      shownBy: [
        traffic('nothing that the server logs or stores holds any of it'),
        acting('and nothing that the store holds opens anything: neither verifiers nor hashes of tokens'),
      ],
    },
    {
      text: words.say('claim.stores.untilSilence', { choices: choicesOf(words) }),
      shownBy: [
        journey('is gone for both at that moment, and for whoever opens a link later'),
        destroying('is gone at its deadline and not a millisecond earlier'),
      ],
    },
    {
      text: words.say('claim.stores.longest', {
        longest: words.duration(limits.longestLifeMs),
        entering: words.duration(limits.enterWithinMs),
      }),
      shownBy: [erasure('goes by itself and says that it expired, when nobody ever came or it lived its longest')],
    },
    {
      text: words.say('claim.stores.edited'),
      shownBy: [
        messages(
          "replaces a message's ciphertext by its writer's new one, in its place",
          "erases a message's ciphertext and keeps its place",
        ),
      ],
    },
    {
      text: words.say('claim.stores.read'),
      shownBy: [
        vanishing(
          'keeps a message that is read once until it was opened and closed, then erases it and tells everybody',
          'erases each message of the other so long after it was read, and none that is unread or one’s own',
          'erases the files of a message with it, whether it vanished or was read once',
        ),
        readingOnce(
          'shows a message that is read once closed, opens it, and erases it everywhere once it is closed',
          'closes it where it is open as soon as another device has closed it, or its writer has deleted it',
          'says so, and erases each message for both so long after the other has read it, and none before',
        ),
      ],
    },
    {
      text: words.say('claim.stores.files'),
      shownBy: [
        {
          file: 'test/contract/parts/assets.ts',
          tests: [
            'erases the files of a deleted message, and no others',
            'erases what no message has claimed in time, and nothing else',
            'keeps a file while parts of it come, however long that takes, and erases it when no more have come in time',
          ],
        },
      ],
    },
    {
      text: words.say('claim.stores.bucket'),
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
      text: words.say('claim.stores.counts', { duration: words.duration(limits.codeTryMemoryMs) }),
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
      text: words.say('claim.stores.bytes'),
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
