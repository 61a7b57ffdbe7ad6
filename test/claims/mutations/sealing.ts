import type { MutationsOfFile } from '../mutation.ts';

const messages = 'src/sealing/messages.ts';

export const sealingMutations: readonly MutationsOfFile[] = [
  {
    file: 'test/sealing/properties/properties.ts',
    mutations: [
      {
        test: 'a sealed message is as long as its bucket',
        breaks: 'messages are not padded',
        file: messages,
        from: 'pad(bytes, bucketFor(bytes.length))',
        to: 'pad(bytes, lengthPrefixLength + bytes.length)',
        run: ['test/sealing/properties/properties.test.ts'],
      },
    ],
  },
  {
    file: 'test/sealing/files/file-properties.ts',
    mutations: [
      {
        test: 'padding adds at most 12 % to a file of more than 4 KiB, and never takes anything away',
        breaks: 'files are padded to powers of two',
        file: 'src/sealing/files/padme.ts',
        from: '2 ** (exponent - keptBits)',
        to: '2 ** exponent',
        run: ['test/sealing/properties/properties.test.ts'],
      },
    ],
  },
  {
    file: 'test/sealing/messages.test.ts',
    mutations: [
      {
        test: 'ends at 32 KiB: more is refused, and not repeated in the error',
        breaks: 'there is a longer bucket',
        file: messages,
        from: 'const largestBucket = 32 * 1024;',
        to: 'const largestBucket = 64 * 1024;',
      },
      {
        test: 'does not open with any one of its bits flipped',
        breaks: 'the version of the envelope is not checked',
        file: 'src/sealing/bytes/envelope.ts',
        from: '  if (sealed[0] !== formatVersion) return undefined;\n',
        to: '',
      },
      {
        test: 'does not open where the same letters are divided otherwise among chat, sender and id',
        breaks: 'the parts of a label have no lengths',
        file: 'src/sealing/bytes/label.ts',
        from: 'parts.map((part) => prefixLength(utf8ToBytes(part)))',
        to: 'parts.map((part) => utf8ToBytes(part))',
      },
      {
        test: 'does not open as another version of itself',
        breaks: 'a message is not bound to its version',
        file: messages,
        from: 'label(purpose, chatId, sender, messageId, String(version),',
        to: 'label(purpose, chatId, sender, messageId, String(version > 0),',
      },
    ],
  },
];
