import fc from 'fast-check';
import { encodeBase64url } from '../../../src/sealing/bytes/base64url.ts';
import { type FileContext, FileSeal } from '../../../src/sealing/files/file-seal.ts';
import { paddedSizeOf } from '../../../src/sealing/files/padme.ts';
import { mostFileBytes, partsOf, rangeOfPart } from '../../../src/sealing/files/parts.ts';
import type { Properties } from '../properties/properties.ts';

/** Around every border of padding, chunks and parts. */
const size = fc.oneof(
  fc.constantFrom(0, 1, 4095, 4096, 4097, 65_535, 65_536, 65_537, 262_143, 262_144, 262_145, 300_000, 560_000),
  fc.nat({ max: 9_000 }),
);
const several = fc.constantFrom(262_145, 300_000, 560_000);
const context = (size: fc.Arbitrary<number>): fc.Arbitrary<FileContext> =>
  fc.record(
    {
      fileKey: fc.uint8Array({ minLength: 32, maxLength: 32 }),
      chatId: fc.string({ unit: fc.constantFrom(...'0aZ'), minLength: 10, maxLength: 10 }),
      assetId: fc.uint8Array({ minLength: 16, maxLength: 16 }).map(encodeBase64url),
      kind: fc.constantFrom('image' as const, 'file' as const, 'voice' as const, 'sticker' as const, 'video' as const),
      size,
    },
    { noNullPrototype: true },
  );

/** Cheap bytes of which none of two neighbouring chunks are alike. */
const bytesOf = (size: number): Uint8Array => Uint8Array.from({ length: size }, (_, index) => (index * 7) % 251);

const sealAll = (context: FileContext): Uint8Array[] => {
  const seal = new FileSeal(context);
  const bytes = bytesOf(context.size);
  return Array.from({ length: partsOf(context.size) }, (_, part) => {
    const { from, to } = rangeOfPart(context.size, part);
    return seal.sealPart(part, bytes.subarray(from, to));
  });
};

const isSame = (one: Uint8Array | undefined, other: Uint8Array): boolean =>
  one !== undefined && one.length === other.length && one.every((byte, index) => byte === other[index]);

export const fileProperties: Properties = {
  'a file opens as it was, part by part and from the last part to the first': fc.property(context(size), (context) => {
    const opening = new FileSeal(context);
    const bytes = bytesOf(context.size);
    return sealAll(context)
      .map((sealed, part) => ({ sealed, part }))
      .reverse()
      .every(({ sealed, part }) => {
        const { from, to } = rangeOfPart(context.size, part);
        return isSame(opening.openPart(part, sealed), bytes.subarray(from, to));
      });
  }),

  'a file opens only in its chat, under its id, as its kind and with its key': fc.property(
    context(size),
    context(size),
    fc.constantFrom('fileKey' as const, 'chatId' as const, 'assetId' as const, 'kind' as const),
    (context, other, member) => {
      fc.pre(String(context[member]) !== String(other[member]));
      const elsewhere = new FileSeal({ ...context, [member]: other[member] });
      return sealAll(context).every((sealed, part) => elsewhere.openPart(part, sealed) === undefined);
    },
  ),

  'no part opens in the place of another': fc.property(context(several), (context) => {
    const opening = new FileSeal(context);
    const parts = sealAll(context);
    return parts.every((sealed, part) =>
      parts.every((_, place) => place === part || opening.openPart(place, sealed) === undefined),
    );
  }),

  'no part opens whose chunks were swapped': fc.property(context(several), (context) => {
    const [first = new Uint8Array()] = sealAll(context);
    const chunk = 65_536 + 16;
    const swapped = new Uint8Array(first);
    swapped.set(first.subarray(chunk, 2 * chunk), 0);
    swapped.set(first.subarray(0, chunk), chunk);
    return new FileSeal(context).openPart(0, swapped) === undefined;
  }),

  'a file that was cut does not open as a shorter one': fc.property(
    context(several),
    fc.integer({ min: 1, max: 250_000 }),
    (context, less) => {
      const shorter = new FileSeal({ ...context, size: context.size - less });
      const isPaddedAlike = paddedSizeOf(context.size) === paddedSizeOf(context.size - less);
      fc.pre(!isPaddedAlike);
      const last = partsOf(context.size - less) - 1;
      const sealed = sealAll(context)[last] ?? new Uint8Array();
      const plain = paddedSizeOf(context.size - less) - last * 262_144;
      return shorter.openPart(last, sealed.subarray(0, plain + 16 * Math.ceil(plain / 65_536))) === undefined;
    },
  ),

  'no part opens with any of its bits flipped, cut short or with more behind it': fc.property(
    context(fc.constantFrom(0, 5_000, 70_000)),
    fc.nat(),
    (context, position) => {
      const [sealed = new Uint8Array()] = sealAll(context);
      const flipped = new Uint8Array(sealed);
      flipped[position % sealed.length] = (flipped[position % sealed.length] ?? 0) ^ (1 << (position % 8));
      const opening = new FileSeal(context);
      return (
        opening.openPart(0, flipped) === undefined &&
        opening.openPart(0, sealed.subarray(0, position % sealed.length)) === undefined &&
        opening.openPart(0, Uint8Array.of(...sealed, 0)) === undefined
      );
    },
  ),

  'padding adds at most 12 % to a file of more than 4 KiB, and never takes anything away': fc.property(
    fc.integer({ min: 4097, max: mostFileBytes }),
    (size) => paddedSizeOf(size) >= size && paddedSizeOf(size) <= 1.12 * size,
  ),

  'a padded size is padded to itself, and a larger file never to a smaller size': fc.property(
    fc.integer({ min: 0, max: mostFileBytes }),
    fc.nat({ max: 1_000_000 }),
    (size, more) =>
      paddedSizeOf(paddedSizeOf(size)) === paddedSizeOf(size) && paddedSizeOf(size + more) >= paddedSizeOf(size),
  ),
};
