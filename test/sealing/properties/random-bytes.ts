/**
 * Lets the platform's random generator give these bytes, once, while `run` runs. Sealing has no seam for this on
 * purpose: nothing in the product can be handed a nonce or a key's randomness.
 */
export function withRandomBytes<Result>(bytes: Uint8Array, run: () => Result): Result {
  let used = false;
  const getRandomValues = (array: Uint8Array): Uint8Array => {
    if (used || array.length !== bytes.length) throw new Error('other random bytes were asked for than were given');
    used = true;
    array.set(bytes);
    return array;
  };
  Object.defineProperty(crypto, 'getRandomValues', { value: getRandomValues, configurable: true });
  try {
    return run();
  } finally {
    Reflect.deleteProperty(crypto, 'getRandomValues');
  }
}
