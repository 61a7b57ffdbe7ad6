/** A file's id: 16 random bytes as base64url, made by the sender's browser. */
const assetIdPattern = /^[A-Za-z0-9_-]{22}$/;
export const isAssetId = (text: string): boolean => assetIdPattern.test(text);

/** What a store counts beside the bytes of an asset and of each of its parts, at most. */
export const assetOverheadBytes = 400;
export const partOverheadBytes = 200;

/** A message shows at most this many files. */
export const mostAssetsOfMessage = 10;

/** No file has more parts than this: a sealed part may be small, and the server keeps a place for each. */
export const mostPartsOfAsset = 1_000;
