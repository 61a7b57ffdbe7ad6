import { raw } from 'hono/html';
import type { Message } from '../../../src/chat/message.ts';
import { elementIds } from '../../../src/protocol/page.ts';
import { renderMessage } from '../messages/message.ts';
import { durationWords } from '../page/duration-words.ts';

interface MessageLogProps {
  /** In ascending order. */
  readonly messages: readonly Message[];
  readonly idleTimeoutMs: number;
}

/**
 * A part of the chat's messages, between two buttons that load what comes before and after it. The scripts press them shortly
 * before they scroll into view, and show them while there is something to load.
 */
export const MessageLog = ({ messages, idleTimeoutMs }: MessageLogProps) => (
  <div class="log-frame">
    <button type="button" class="to-message to-unread" id={elementIds.firstUnread} hidden />
    <div class="message-log" id={elementIds.messageLog} role="log" aria-label="Messages" tabindex={0}>
      {(messages[0]?.sequence ?? 0) <= 1 && (
        <p class="log-line log-beginning">
          Encrypted on your devices. Erased when one of you ends the chat, or after {durationWords(idleTimeoutMs)} of
          silence.
        </p>
      )}
      <LoadButton id={elementIds.older} words="Older messages" />
      <ol id={elementIds.messages}>{raw(messages.map(renderMessage).join(''))}</ol>
      <LoadButton id={elementIds.newer} words="Newer messages" />
      {/* Not announced: a message is read out when it is accepted. */}
      <ol id={elementIds.pending} aria-live="off" />
    </div>
    <button type="button" class="to-message to-newest" id={elementIds.newest} hidden>
      New messages <span aria-hidden="true">↓</span>
    </button>
  </div>
);

const LoadButton = ({ id, words }: { readonly id: string; readonly words: string }) => (
  <button type="button" class="button button-small load-messages" id={id} aria-live="off" hidden>
    {words}
  </button>
);
