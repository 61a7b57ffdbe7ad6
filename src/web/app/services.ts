import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Context, Hono } from 'hono';
import type { Logger } from 'pino';
import type { TellAway } from '../../actions/tell-away.ts';
import type { Limits } from '../../config/limits.ts';
import type { Hub } from '../../hub/hub.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { LogState } from '../../runtime/log-state.ts';
import type { Tally } from '../../runtime/tally.ts';
import type { AssetStore } from '../../store/asset-store.ts';
import type { ChatStore } from '../../store/chat-store.ts';
import type { EntryGuard } from '../guard/entry-guard.ts';
import type { OriginPolicy } from '../requests/own-origin.ts';
import type { RequestReports } from '../requests/request-reports.ts';
import type { LoadedAssets } from './assets.ts';
import type { SharedAssets } from './shared-assets.ts';

/** The part of pushing that browsers need to subscribe. */
export interface PushDoor {
  /** Resolves to undefined when this server sends no pushes. */
  publicKey(): Promise<string | undefined>;
  /** Whether this server sends pushes to this address. */
  accepts(endpoint: string): boolean;
}

/** The dependencies of the routes. */
export interface WebServices {
  readonly store: ChatStore;
  readonly files: AssetStore;
  readonly hub: Hub;
  readonly guard: EntryGuard;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly logger: Logger;
  readonly log: LogState;
  readonly reports: RequestReports;
  readonly tally: Tally;
  readonly away: TellAway;
  readonly push: PushDoor;
  readonly assets: LoadedAssets;
  /** The built files of all versions that share the Redis; undefined without a Redis. */
  readonly sharedAssets: SharedAssets | undefined;
  readonly origins: OriginPolicy;
  /** The address that this server listens on; undefined for all addresses. */
  readonly host: string | undefined;
  /** The URI for reports of security problems. */
  readonly securityContact: string | undefined;
  /** The target of “Leave quickly”; undefined for our own page. */
  readonly exitUrl: string | undefined;
  /** Whether the server is stopping. */
  isDraining(): boolean;
}

export interface WebEnvironment {
  /** Passed by @hono/node-server with each request. */
  readonly Bindings: { readonly incoming: IncomingMessage; readonly outgoing: ServerResponse };
  readonly Variables: {
    /** Set by a route whose response continues after its headers; see event-stream.ts. */
    readonly startStream?: (response: ServerResponse) => void;
  };
}

export type App = Hono<WebEnvironment>;
export type WebContext = Context<WebEnvironment>;

/** The ids in a path. Their form is not checked here: find-chat.ts does. */
export const linkIdIn = (c: WebContext): string => c.req.param('linkId') ?? '';
export const chatIdIn = (c: WebContext): string => c.req.param('chatId') ?? '';
