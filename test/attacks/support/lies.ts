import type { Page } from 'playwright-core';
import { paths } from '../../../src/protocol/page.ts';

/** Changes the HTML of one message; nothing leaves it out. */
export type LieAboutMessage = (html: string, facts: MessageFacts) => string;

export interface MessageFacts {
  readonly messageId: string;
  readonly sequence: number;
  readonly sender: string;
}

/** What a dishonest server says to one page, and honest ones never would. */
export interface Lies {
  /** From now on every message is sent as this makes it. */
  aboutMessages(lie: LieAboutMessage): void;
  /** From now on every frame is sent as this makes it. */
  inFrames(lie: (html: string) => string): void;
  /** Sends the page a frame of its own. */
  send(html: string): void;
  /** From now on messages that the page asks for are lied about as well. */
  inAnswers(): Promise<void>;
  /** From now on messages of new pages are lied about as well. Chromium blocks the sockets of such a page, which uses its fallback. */
  inNewPages(): Promise<void>;
  /** The HTML of each message that the server has sent to this page, before any lie, by sequence. */
  readonly sent: ReadonlyMap<number, readonly string[]>;
}

const anyLink = '[0-9A-Za-z]{18}';
const anyMessage = /<li class="message.*?<\/li>/gs;

/**
 * Stands between a page and its server, and changes what the server says in frames of the socket.
 * Call before the page is opened.
 */
export async function lieTo(page: Page): Promise<Lies> {
  let aboutMessage: LieAboutMessage = (html) => html;
  let inFrame = (html: string) => html;
  let sendFrame = (_: string): void => {};
  const sent = new Map<number, string[]>();

  const changeMessages = (html: string) =>
    html.replaceAll(anyMessage, (message) => {
      const facts = factsOf(message);
      if (!facts) return message;
      sent.set(facts.sequence, [...(sent.get(facts.sequence) ?? []), message]);
      return aboutMessage(message, facts);
    });
  await page.routeWebSocket(/\/live/, (socket) => {
    const server = socket.connectToServer();
    sendFrame = (frame) => socket.send(frame);
    server.onMessage((frame) => socket.send(inFrame(changeMessages(String(frame)))));
  });
  const changeAnswers = async (path: string): Promise<void> => {
    await page.route(
      ({ pathname }) => new RegExp(`^${path}$`).test(pathname),
      async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: changeMessages(await response.text()) });
      },
    );
  };
  return {
    aboutMessages: (lie) => {
      aboutMessage = lie;
    },
    inFrames: (lie) => {
      inFrame = lie;
    },
    send: (html) => sendFrame(html),
    inAnswers: () => changeAnswers(paths.messages(anyLink)),
    inNewPages: () => changeAnswers(paths.link(anyLink)),
    sent,
  };
}

function factsOf(html: string): MessageFacts | undefined {
  const [, messageId, sequence, sender] =
    /data-message-id="([^"]+)" data-sequence="(\d+)" data-revision="\d+" data-sender="(\w)"/.exec(html) ?? [];
  // The template of pending messages has no id.
  if (!messageId || !sender) return undefined;
  return { messageId, sequence: Number(sequence), sender };
}

/** The same message in another place, or as a later change. */
export const withFacts = (html: string, facts: { readonly sequence?: number; readonly revision?: number }): string =>
  Object.entries(facts).reduce(
    (changed, [name, value]) => changed.replace(new RegExp(`data-${name}="\\d+"`), `data-${name}="${value}"`),
    html,
  );

/** A message as a frame holds it, or something else in its place. */
export const asChange = (html: string, list = 'messages'): string =>
  `<hx-upsert hx-target="#${list}" key="data-sequence">${html}</hx-upsert>`;
