/** The only source of randomness in sealing. Unlike crypto.subtle, it also exists on pages served over plain HTTP. */
export const randomBytes = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));
