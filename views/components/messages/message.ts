import {
  type Message,
  noReactions,
  type Reaction,
  type Reactions,
  type StoredContent,
} from '../../../src/chat/message.ts';
import { type ParticipantId, participantIds } from '../../../src/chat/participant.ts';
import { messageElementId } from '../../../src/protocol/page.ts';
import { escapeHtml } from '../page/escape.ts';

/**
 * The only template of a message: on the page, in older pages, live, and as the pending bubble. A plain string, because this
 * is the hot path. Both people receive the same HTML; styles distinguish own messages.
 */
export function renderMessage(message: Message): string {
  const { content } = message;
  const messageId = escapeHtml(message.messageId);
  const classes = content.kind === 'deleted' ? 'message message-deleted' : 'message';
  return `<li class="${classes}" id="${messageElementId(messageId)}" data-message-id="${messageId}" data-sequence="${message.sequence}" data-revision="${message.revision}" data-sender="${message.sender}">${renderContent(content)}<p class="message-facts">${renderEdited(content)}<local-time datetime="${new Date(message.sentAtMs).toISOString()}"></local-time><span class="tick"></span></p>${renderReactions(message.reactions)}</li>`;
}

const renderContent = (content: StoredContent): string =>
  content.kind === 'sealed'
    ? `<sealed-message dir="auto" data-version="${content.version}" data-sealed="${escapeHtml(content.sealed)}"></sealed-message>`
    : `<p class="message-gone" data-version="${content.version}" data-sealed="${escapeHtml(content.sealed)}">message deleted</p>`;

const renderEdited = (content: StoredContent): string =>
  content.kind === 'sealed' && content.editedAtMs !== undefined
    ? `<time class="edited" datetime="${new Date(content.editedAtMs).toISOString()}">edited</time>`
    : '';

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
