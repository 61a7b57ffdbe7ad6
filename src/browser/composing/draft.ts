import { decodeBase64url, encodeBase64url } from '../../sealing/bytes/base64url.ts';
import { openMessage, sealMessage } from '../../sealing/messages.ts';
import type { Statement } from '../../sealing/statements/statement.ts';
import { readDraft, writeDraft } from '../kept/draft-storage.ts';
import type { OpenChat } from '../kept/open-chat.ts';
import type { Answering } from './answering.ts';
import type { HandedOn, HandingOn } from './handing-on.ts';
import { type Draft, newMessage } from './writing-task.ts';

/** Sealing at every key would slow typing on a slow phone. */
const saveAfterMs = 300;

export interface DraftParts {
  readonly open: OpenChat;
  readonly field: HTMLElement;
  readonly answering: Answering;
  readonly handingOn: HandingOn;
  /** Sees to what an earlier page was left with before it was kept, or just afterwards. */
  handOnAgain(words: HandedOn): void;
}

/** Restores the draft that a reload interrupted, and stores it as it changes. Returns a function that stores it at once. */
export function keepDraft(parts: DraftParts, over: AbortSignal): () => void {
  const { open, field, answering, handingOn, handOnAgain } = parts;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = () => {
    clearTimeout(timer);
    timer = undefined;
    if (!over.aborted) saveDraft(open, withHandedOn(answering.draft(), handingOn.underWay));
  };
  const earlier = loadDraft(open);
  if (earlier) answering.takeUp(earlier);
  for (const words of earlier?.handedOn ?? []) handOnAgain(words);
  // Of an edit whose message is gone meanwhile, nothing stays.
  if (earlier) save();
  field.addEventListener('input', () => {
    timer ??= setTimeout(save, saveAfterMs);
  });
  window.addEventListener('pagehide', save, { signal: over });
  document.addEventListener('visibilitychange', save, { signal: over });
  over.addEventListener('abort', () => clearTimeout(timer));
  return save;
}

const withHandedOn = (draft: Draft | undefined, handedOn: readonly HandedOn[]): Draft | undefined =>
  handedOn.length > 0 ? { text: '', task: newMessage, ...draft, handedOn } : draft;

/** Sealed like a message, which hides how long it is; and then for keeping, because the other side has the chat key as well. */
function saveDraft(open: OpenChat, draft: Draft | undefined): void {
  const text = draft === undefined ? '' : JSON.stringify(draft);
  const pieces = text.match(pieceOfText) ?? [];
  writeDraft(
    open.linkId,
    pieces.map((piece, place) => encodeBase64url(sealPiece(piece, place, open))),
  );
}

/** undefined when no draft is stored, or it cannot be opened. */
export function loadDraft(open: OpenChat): Draft | undefined {
  const sealed = readDraft(open.linkId).map(decodeBase64url);
  const pieces = sealed.map((bytes, place) => {
    const content = bytes && openMessage(bytes, contextOf(place, open))?.content;
    return content?.kind === 'text' ? content.text : '';
  });
  try {
    return JSON.parse(pieces.join('')) as Draft;
  } catch {
    return undefined;
  }
}

/** A piece is as long as a message may be; a draft may be longer, since its length is checked when it is sent. */
const pieceOfText = /.{1,4000}/gsu;

const sealPiece = (text: string, place: number, open: OpenChat): Uint8Array =>
  sealMessage({ kind: 'text', text }, statementOfDraft, contextOf(place, open));

/** Nobody but this page opens a draft: there is nothing to state. */
const statementOfDraft: Statement = { writer: 'AAAAAAAAAAA', counter: 0, writtenAtMs: 0, seen: [] };

/** No message has such an id, so a sealed draft cannot be passed off as a message. */
const contextOf = (place: number, open: OpenChat) => ({
  ...open,
  sender: open.me,
  messageId: `draft ${place}`,
  version: 1,
});
