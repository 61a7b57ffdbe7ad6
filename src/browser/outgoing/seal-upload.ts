import { decodeBase64url, encodeBase64url } from '../../sealing/bytes/base64url.ts';
import { type MediaContent, type OnceContent, openMessage, sealMessage } from '../../sealing/messages.ts';
import type { Statement } from '../../sealing/statements/statement.ts';
import type { OpenChat } from '../kept/open-chat.ts';
import { openFromKeeping, sealForKeeping } from '../kept/storage/sealed-items.ts';

/** Nobody but this page opens what it keeps: there is nothing to state. */
const noStatement: Statement = { writer: 'AAAAAAAAAAA', counter: 0, writtenAtMs: 0, seen: [] };

const placeOf = (uploadId: string): string => `upload ${uploadId}`;

/** No message has such an id, so what is kept cannot be passed off as a message. */
const contextOf = (uploadId: string, open: OpenChat) => ({
  ...open,
  sender: open.me,
  messageId: placeOf(uploadId),
  version: 1,
});

/** The keys of the files are in it. Without a storage key nothing can be opened later. */
export function sealUpload(content: MediaContent | OnceContent, uploadId: string, open: OpenChat): string {
  const message = encodeBase64url(sealMessage(content, noStatement, contextOf(uploadId, open)));
  return sealForKeeping(open.linkId, placeOf(uploadId), message);
}

export function openUpload(sealed: string, uploadId: string, open: OpenChat): MediaContent | OnceContent | undefined {
  // A page from before an upgrade has kept the message alone.
  const bytes = decodeBase64url(openFromKeeping(open.linkId, placeOf(uploadId), sealed) ?? sealed);
  const content = bytes && openMessage(bytes, contextOf(uploadId, open))?.content;
  return content?.kind === 'media' || content?.kind === 'once' ? content : undefined;
}
