import { raw } from 'hono/html';
import {
  isContentGone,
  type Message,
  noReactions,
  type Reaction,
  type Reactions,
  type StoredContent,
} from '../../../src/chat/message.ts';
import { type ParticipantId, participantIds } from '../../../src/chat/participant.ts';
import { messageElementId } from '../../../src/protocol/page.ts';
import { escapeHtml } from '../../../src/words/escape-html.ts';
import type { Words } from '../../../src/words/words.ts';

/**
 * The only template of a message: on the page, in older pages, live, and as the pending bubble. A plain string, because this
 * is the hot path. Both people receive the same HTML; styles distinguish own messages. Pages take nothing that is written
 * otherwise: src/browser/page/markup/message-markup.ts.
 */
export function renderMessage(message: Message, words: Words): string {
  const { content } = message;
  const messageId = escapeHtml(message.messageId);
  const classes = isContentGone(content) ? 'message message-deleted' : 'message';
  return `<li class="${classes}" id="${messageElementId(messageId)}" data-message-id="${messageId}" data-sequence="${message.sequence}" data-revision="${message.revision}" data-sender="${message.sender}">${renderContent(content, words)}<p class="message-facts">${renderEdited(content, words)}<local-time datetime="${new Date(message.sentAtMs).toISOString()}"></local-time><span class="tick"></span>${renderOpened(content, words)}</p>${renderReactions(message.reactions)}</li>`;
}

/** Whether a message is rendered alike in each language: what people wrote is sealed, and most messages show nothing else. */
export const isWithoutWords = ({ content }: Message): boolean =>
  content.kind === 'sealed' && content.editedAtMs === undefined && !content.readOnce?.opened;

function renderContent(content: StoredContent, words: Words): string {
  switch (content.kind) {
    case 'sealed':
      return `<sealed-message dir="auto" data-version="${content.version}" data-sealed="${escapeHtml(content.sealed)}"${content.readOnce ? ' data-read-once' : ''}></sealed-message>`;
    case 'deleted':
      return `<p class="message-gone" data-version="${content.version}" data-sealed="${escapeHtml(content.sealed)}">${words.html('chat.deleted')}</p>`;
    case 'erased':
      return `<p class="message-gone" data-version="${content.version}" data-sealed="" data-erased="${content.opening ? 'read-once' : 'vanished'}">${words.html(wordsOfErased(content))}</p>`;
  }
}

export const wordsOfErased = ({ opening }: Extract<StoredContent, { kind: 'erased' }>) =>
  opening === undefined ? 'chat.vanished' : 'chat.wasReadOnce';

const renderEdited = (content: StoredContent, words: Words): string =>
  content.kind === 'sealed' && content.editedAtMs !== undefined
    ? `<time class="edited" datetime="${new Date(content.editedAtMs).toISOString()}">${words.html('chat.edited')}</time>`
    : '';

/** When a message that is read once was opened; it stands after the time of sending, which scripts take for the first. */
function renderOpened(content: StoredContent, words: Words): string {
  const opening = content.kind === 'sealed' ? content.readOnce?.opened : openingOf(content);
  if (!opening) return '';
  const time = raw(`<local-time datetime="${new Date(opening.atMs).toISOString()}"></local-time>`);
  return `<span class="opened" data-opening="${escapeHtml(opening.sealed)}">${words.html('chat.openedAt', { time })}</span>`;
}

const openingOf = (content: StoredContent) => (content.kind === 'erased' ? content.opening : undefined);

/** Most messages have no reactions and share `noReactions`. */
function renderReactions(reactions: Reactions): string {
  if (reactions === noReactions) return '';
  const each = participantIds.map((participantId) => renderReaction(participantId, reactions[participantId])).join('');
  return each && `<p class="reactions">${each}</p>`;
}

const renderReaction = (participantId: ParticipantId, reaction: Reaction | undefined): string =>
  reaction === undefined
    ? ''
    : `<sealed-reaction data-participant="${participantId}" data-version="${reaction.version}" data-sealed="${escapeHtml(reaction.sealed)}"${reaction.isWithdrawn ? ' data-withdrawn' : ''}></sealed-reaction>`;
