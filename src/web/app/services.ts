import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Context, Hono } from 'hono';
import type { Logger } from 'pino';
import type { Limits } from '../../config/limits.ts';
import type { Hub } from '../../hub/hub.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Tally } from '../../runtime/tally.ts';
import type { ChatStore } from '../../store/chat-store.ts';
import type { EntryGuard } from '../guard/entry-guard.ts';
import type { OriginPolicy } from '../requests/own-origin.ts';
import type { LoadedAssets } from './assets.ts';

/** What the routes work with. */
export interface WebServices {
  readonly store: ChatStore;
  readonly hub: Hub;
  readonly guard: EntryGuard;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly logger: Logger;
  readonly tally: Tally;
  readonly assets: LoadedAssets;
  readonly origins: OriginPolicy;
  /** The address that this server listens on; undefined for all of them. */
  readonly host: string | undefined;
  /** True once the server is told to stop. */
  isDraining(): boolean;
}

export interface WebEnvironment {
  /** What @hono/node-server hands over with each request. */
  readonly Bindings: { readonly incoming: IncomingMessage; readonly outgoing: ServerResponse };
  readonly Variables: {
    /** Set by a route whose answer goes on after its head; see event-stream.ts. */
    readonly goOn?: (response: ServerResponse) => void;
  };
}

export type App = Hono<WebEnvironment>;
export type WebContext = Context<WebEnvironment>;

/** The ids that a path carries; whether they can be ids at all is seen where they are looked up. */
export const linkIdIn = (c: WebContext): string => c.req.param('linkId') ?? '';
export const chatIdIn = (c: WebContext): string => c.req.param('chatId') ?? '';
