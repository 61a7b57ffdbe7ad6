import type { MutationsOfFile } from '../mutation.ts';

const eraser = 'src/store/bucket/bucket-eraser.ts';

const nothingErased = {
  file: eraser,
  from: 'await bucket.erase(keys);',
  to: 'break;',
} as const;

export const bucketMutations: readonly MutationsOfFile[] = [
  {
    file: 'test/contract/bucket-store.test.ts',
    mutations: [
      {
        test: 'has the bytes in the bucket, and erases those of a deleted message and of an ended chat there',
        breaks: 'nothing is erased from the bucket',
        ...nothingErased,
      },
      {
        test: 'erases in a sweep what is left of a chat that ended in silence, or that nobody knows',
        breaks: 'sweeps leave alone what ended',
        file: eraser,
        from: 'if (!(await this.#known.isAlive(chatId)))',
        to: 'if (this.#isClosed)',
      },
    ],
  },
  {
    file: 'test/operations/bucket.test.ts',
    mutations: [
      {
        test: 'erases from a bucket that was away what ended meanwhile, by another server too',
        breaks: 'the bucket is swept once, and never again',
        file: eraser,
        from: 'if (this.#isClosed) return;\n    this.#cancelSweep',
        to: 'if (this.#isClosed || this.#sweeps > 0) return;\n    this.#cancelSweep',
      },
      {
        test: 'warns of a bucket that keeps versions, and of one where nothing expires',
        breaks: 'versions are not asked for',
        file: 'src/store/bucket/bucket.ts',
        from: "versioning === 'Off'",
        to: 'versioning !== undefined',
      },
    ],
  },
  {
    file: 'test/destruction/bucket.test.ts',
    mutations: [
      {
        test: 'has no byte of a chat left once it has ended, in the bucket or in Redis',
        breaks: 'the bytes of files are in Redis as well',
        file: 'src/store/bucket/bucket-assets.ts',
        from: 'bytes: Buffer.from(part.participantId)',
        to: 'bytes: Buffer.from(part.bytes)',
      },
    ],
  },
];
