import { paths } from '../../protocol/page.ts';
import { decodeBase64url } from '../../sealing/bytes/base64url.ts';
import { parseAttachments } from '../../sealing/files/attachment.ts';
import { type MessageContent, openMessage } from '../../sealing/messages.ts';
import { askParley } from '../asking/ask-parley.ts';
import { loadDraft } from '../composing/draft.ts';
import type { OpenChat } from '../kept/open-chat.ts';
import { openKeptUploads } from '../kept/uploads/kept-uploads.ts';
import { openWaitingChanges } from '../kept/waiting/waiting-changes.ts';
import { openWaitingMessages } from '../kept/waiting/waiting-messages.ts';
import { writtenIn } from '../outgoing/message-refusal.ts';
import { openChange } from '../outgoing/seal-change.ts';
import { openUpload } from '../outgoing/seal-upload.ts';
import { partOf } from '../page/page-part.ts';

/**
 * Shows in the place of a lost chat that it is lost, with what this device has not sent, so that it can be copied. The open
 * page alone can do so: the key of everything that is kept was lost with the chat. Returns false when the chat is not lost.
 */
export async function showLost(chat: HTMLElement, open: OpenChat): Promise<boolean> {
  const answer = await askParley(paths.link(open.linkId));
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const lost = page.querySelector<HTMLElement>('.ended');
  const place = lost?.querySelector<HTMLElement>('[data-unsent]');
  if (!lost || !place) return false;
  const texts = await unsentTexts(open);
  partOf(place, 'textarea', HTMLTextAreaElement).value = texts.join('\n\n');
  place.hidden = texts.length === 0;
  chat.replaceChildren(document.adoptNode(lost));
  partOf(chat, 'h1', HTMLElement).focus();
  return true;
}

/** Messages, edits and captions, with the names of their files; and what was being written. */
async function unsentTexts(open: OpenChat): Promise<readonly string[]> {
  const draft = loadDraft(open);
  const contents = [
    ...(await waitingContents(open)),
    ...(draft?.handedOn ?? []).map(({ messageId, content }) => [messageId, content] as const),
  ];
  // What was handed on a moment ago may stand in two places.
  const texts = [...new Map(contents).values()].map((content) => content && textWithNames(content));
  return [...texts, draft?.aside?.text, draft?.text].filter(
    (text): text is string => text !== undefined && text !== '',
  );
}

/** Each by the id of its message. */
async function waitingContents(open: OpenChat): Promise<readonly (readonly [string, MessageContent | undefined])[]> {
  const { linkId } = open;
  const [messages, changes, uploads] = await Promise.all([
    openWaitingMessages(linkId).then((kept) => kept.list()),
    openWaitingChanges(linkId).then((kept) => kept.list()),
    openKeptUploads(linkId).then((kept) => kept.list()),
  ]);
  return [
    ...uploads.map(({ uploadId, sealed }) => [uploadId, openUpload(sealed, uploadId, open)] as const),
    ...messages.map(({ messageId, sealed }) => {
      const bytes = decodeBase64url(sealed);
      const context = { ...open, sender: open.me, messageId, version: 1 };
      return [messageId, bytes && openMessage(bytes, context)?.content] as const;
    }),
    ...changes.map(({ command }) => {
      const change = openChange(command, open);
      return [command.messageId, change?.type === 'edit' ? change.content : undefined] as const;
    }),
  ];
}

function textWithNames(content: MessageContent): string {
  const written = writtenIn(content);
  const files = (written?.kind === 'media' && parseAttachments(written.attachments)) || [];
  return [...files.map(({ name }) => name), written?.text ?? ''].filter((line) => line !== '').join('\n');
}
