import { encodeBase64url } from '../../sealing/bytes/base64url.ts';
import { randomBytes } from '../../sealing/bytes/random.ts';
import { makeFileKey } from '../../sealing/files/file-seal.ts';

/** The members that all attachments share; id and key are made for this file alone. */
export const newAttachment = (blob: Blob, name: string) => ({
  assetId: encodeBase64url(randomBytes(16)),
  key: encodeBase64url(makeFileKey()),
  name,
  size: blob.size,
});
