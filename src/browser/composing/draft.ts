import { decodeBase64url, encodeBase64url } from '../../sealing/bytes/base64url.ts';
import { openMessage, sealMessage } from '../../sealing/messages.ts';
import { readDraft, writeDraft } from '../kept/draft-storage.ts';
import type { OpenChat } from '../kept/open-chat.ts';
import type { Answering } from './answering.ts';
import type { Draft } from './writing-task.ts';

/** Sealing at every key would be felt on a slow phone. */
const saveAfterMs = 300;

/** Takes up what a reload interrupted, and keeps what is being written. Returns what keeps it at once. */
export function keepDraft(open: OpenChat, field: HTMLElement, answering: Answering, over: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = () => {
    clearTimeout(timer);
    timer = undefined;
    if (!over.aborted) saveDraft(open, answering.draft());
  };
  const earlier = loadDraft(open);
  if (earlier) answering.takeUp(earlier);
  field.addEventListener('input', () => {
    timer ??= setTimeout(save, saveAfterMs);
  });
  window.addEventListener('pagehide', save, { signal: over });
  document.addEventListener('visibilitychange', save, { signal: over });
  over.addEventListener('abort', () => clearTimeout(timer));
  return save;
}

/** Sealed with the chat key: what lies in the tab's storage is for nobody who lacks it. */
function saveDraft(open: OpenChat, draft: Draft | undefined): void {
  const text = draft === undefined ? '' : JSON.stringify(draft);
  const pieces = text.match(pieceOfText) ?? [];
  writeDraft(
    open.linkId,
    pieces.map((piece, place) => encodeBase64url(sealPiece(piece, place, open))),
  );
}

/** undefined when there is none, or it cannot be opened. */
export function loadDraft(open: OpenChat): Draft | undefined {
  const sealed = readDraft(open.linkId).map(decodeBase64url);
  const pieces = sealed.map((bytes, place) => bytes && openMessage(bytes, contextOf(place, open))?.text);
  try {
    return JSON.parse(pieces.join('')) as Draft;
  } catch {
    return undefined;
  }
}

/** What a message can hold at most; a draft may be longer, as a person is told only when they send it. */
const pieceOfText = /.{1,4000}/gsu;

const sealPiece = (text: string, place: number, open: OpenChat): Uint8Array =>
  sealMessage({ kind: 'text', text }, contextOf(place, open));

/** No message has such an id: a draft cannot be passed off as one. */
const contextOf = (place: number, { chatKey, chatId, me }: OpenChat) => ({
  chatKey,
  chatId,
  sender: me,
  messageId: `draft ${place}`,
});
