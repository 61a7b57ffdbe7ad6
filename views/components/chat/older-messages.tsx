import { raw } from 'hono/html';
import type { Message } from '../../../src/chat/message.ts';
import { elementIds, paths } from '../../../src/protocol/page.ts';
import { renderMessage } from '../messages/message.ts';

interface OlderMessagesProps {
  readonly linkId: string;
  /** In ascending order. */
  readonly messages: readonly Message[];
  /** Whether there are messages before the first of these. */
  readonly hasMore: boolean;
}

/** A page of messages, preceded by the loader of the page before it. The loader has no sort key, so `hx-upsert` never moves it. */
export const OlderMessages = ({ linkId, messages, hasMore }: OlderMessagesProps) => {
  const [oldest] = messages;
  return (
    <>
      {hasMore && oldest && <OlderMessagesLoader linkId={linkId} before={oldest.sequence} />}
      {raw(messages.map(renderMessage).join(''))}
    </>
  );
};

/** Loads automatically shortly before it scrolls into view. Being a button, it can also be pressed, for example after a failure. */
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
