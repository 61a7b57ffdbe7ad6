/** A file's id: 16 random bytes as base64url, made by the sender's browser. */
const assetIdPattern = /^[A-Za-z0-9_-]{22}$/;
export const isAssetId = (text: string): boolean => assetIdPattern.test(text);

/** What a store counts beside the bytes of an asset and of each of its parts, at most. */
export const assetOverheadBytes = 400;
export const partOverheadBytes = 200;
