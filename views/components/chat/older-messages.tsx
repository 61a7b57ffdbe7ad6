import { raw } from 'hono/html';
import type { Message } from '../../../src/chat/message.ts';
import { elementIds, paths } from '../../../src/protocol/page.ts';
import { renderMessage } from '../messages/message.ts';

export interface OlderMessagesProps {
  readonly linkId: string;
  /** In ascending order. */
  readonly messages: readonly Message[];
  /** Whether there are messages before the first of these. */
  readonly hasMore: boolean;
}

/**
 * A page of messages, led by what loads the page before it. The loader has no key that `hx-upsert` could sort by, so
 * that it stays where it is.
 */
export const OlderMessages = ({ linkId, messages, hasMore }: OlderMessagesProps) => {
  const [oldest] = messages;
  return (
    <>
      {hasMore && oldest && <OlderMessagesLoader linkId={linkId} before={oldest.sequence} />}
      {raw(messages.map(renderMessage).join(''))}
    </>
  );
};

/** It loads by itself shortly before it is scrolled into sight; as a button it can also be pressed, after a failure too. */
const OlderMessagesLoader = ({ linkId, before }: { readonly linkId: string; readonly before: number }) => (
  <li class="older-messages">
    <button
      type="button"
      class="button button-small"
      id={elementIds.older}
      hx-get={`${paths.messages(linkId)}?before=${before}`}
      hx-trigger={`click, intersect root:#${elementIds.messageLog} rootMargin:300px`}
      hx-target="closest li"
      hx-swap="outerHTML settle:0"
      {...{ 'hx-status:4xx': 'swap:none', 'hx-status:5xx': 'swap:none' }}
    >
      Older messages
    </button>
  </li>
);
