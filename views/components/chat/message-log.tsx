import { raw } from 'hono/html';
import type { Message } from '../../../src/chat/message.ts';
import { elementIds } from '../../../src/protocol/page.ts';
import type { Words } from '../../../src/words/words.ts';
import { renderMessage } from '../messages/message.ts';

interface MessageLogProps {
  /** In ascending order. */
  readonly messages: readonly Message[];
  readonly idleTimeoutMs: number;
  readonly words: Words;
}

/**
 * A part of the chat's messages, between two buttons that load what comes before and after it. The scripts press them shortly
 * before they scroll into view, and show them while there is something to load.
 */
export const MessageLog = ({ messages, idleTimeoutMs, words }: MessageLogProps) => (
  <div class="log-frame">
    <button type="button" class="to-message to-unread" id={elementIds.firstUnread} hidden />
    <div class="message-log" id={elementIds.messageLog} role="log" aria-label={words.say('chat.messages')} tabindex={0}>
      {(messages[0]?.sequence ?? 0) <= 1 && (
        <p class="log-line log-beginning">{words.say('chat.beginning', { duration: words.duration(idleTimeoutMs) })}</p>
      )}
      <LoadButton id={elementIds.older} label={words.say('chat.older')} />
      <ol id={elementIds.messages}>{raw(messages.map((message) => renderMessage(message, words)).join(''))}</ol>
      <LoadButton id={elementIds.newer} label={words.say('chat.newer')} />
      {/* Not announced: a message is read out when it is accepted. */}
      <ol id={elementIds.pending} aria-live="off" />
    </div>
    <button type="button" class="to-message to-newest" id={elementIds.newest} hidden>
      {words.say('chat.newMessages')} <span aria-hidden="true">↓</span>
    </button>
  </div>
);

const LoadButton = ({ id, label }: { readonly id: string; readonly label: string }) => (
  <button type="button" class="button button-small load-messages" id={id} aria-live="off" hidden>
    {label}
  </button>
);
