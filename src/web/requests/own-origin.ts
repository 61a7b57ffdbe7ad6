import { plainOriginOf } from '../../config/plain-origin.ts';
import { forwardedValue, type RequestSource } from './request-source.ts';

export interface OriginPolicy {
  readonly publicUrl: string | undefined;
  readonly trustProxyHops: number;
}

/** Proxies also name the scheme of a WebSocket. */
const schemes: Readonly<Record<string, string>> = { ws: 'http', wss: 'https' };

interface ReadOrigin {
  readonly text: string;
  readonly origin: string | undefined;
}

/** The last parsed origin: nearly all requests name the same one, and parsing a URL costs more than the rest of a check. */
let lastRead: ReadOrigin = { text: '', origin: undefined };

function originOf(text: string): string | undefined {
  if (text !== lastRead.text) lastRead = { text, origin: plainOriginOf(text) };
  return lastRead.origin;
}

/** The origin that the request was sent to; undefined when the request names no plain host. */
function requestedOrigin(source: RequestSource, { trustProxyHops }: OriginPolicy): string | undefined {
  const forwarded = forwardedValue(source, 'x-forwarded-proto', trustProxyHops)?.toLowerCase();
  const scheme = forwarded ?? (source.isEncrypted ? 'https' : 'http');
  const host = forwardedValue(source, 'x-forwarded-host', trustProxyHops) ?? source.header('host');
  return host === undefined ? undefined : originOf(`${schemes[scheme] ?? scheme}://${host}`);
}

/** The beginning of every link: PUBLIC_URL, or else the requested origin. Undefined when that is not a plain origin. */
export const linkBase = (source: RequestSource, policy: OriginPolicy): string | undefined =>
  policy.publicUrl ?? requestedOrigin(source, policy);

/** Whether the browser says that another site caused the request. Browsers say so over https and to `localhost` only. */
export const isCrossSite = (source: RequestSource): boolean => source.header('sec-fetch-site') === 'cross-site';

/** Whether another site's page embeds the answer: as an image, in a frame, or by a script's request. */
export const isEmbeddedCrossSite = (source: RequestSource): boolean =>
  isCrossSite(source) && (source.header('sec-fetch-dest') ?? 'document') !== 'document';

/**
 * Whether a page of this server sent a request that may change something. Browsers set the `Origin` header and no page can
 * forge it; a request without it does not come from our page.
 */
export function isFromOwnPage(source: RequestSource, policy: OriginPolicy): boolean {
  if (isCrossSite(source)) return false;
  // Needs no parsing: browsers write an origin in one form only.
  const origin = source.header('origin');
  return origin !== undefined && (origin === policy.publicUrl || origin === requestedOrigin(source, policy));
}

/** The likely reason why this server does not know the origin of a page that sent a request. */
export type UnknownOrigin = 'dropped-port' | 'unknown-tls' | 'other-public-url' | 'unknown-host';

/**
 * The likely reason in the settings or in a proxy, for a request that `isFromOwnPage` denied. Undefined when the browser
 * says that another site sent it, or the request names no origin. Over plain http browsers say neither.
 */
export function unknownOriginOf(source: RequestSource, policy: OriginPolicy): UnknownOrigin | undefined {
  const site = source.header('sec-fetch-site');
  const origin = originOf(source.header('origin') ?? '');
  if (origin === undefined || (site !== undefined && site !== 'same-origin')) return undefined;
  if (policy.publicUrl !== undefined) return 'other-public-url';
  const requested = requestedOrigin(source, policy);
  if (requested === undefined) return 'unknown-host';
  const [opened, asked] = [new URL(origin), new URL(requested)];
  if (opened.hostname !== asked.hostname) return 'unknown-host';
  if (opened.port === '' || opened.port === asked.port) return 'unknown-tls';
  return 'dropped-port';
}

/**
 * Whether a page of this server may have sent a request that only reads. Browsers send no `Origin` with such a request, and
 * no `Sec-Fetch-Site` over plain http; headers that are present must match. No other page can read the answer.
 */
export function mayBeFromOwnPage(source: RequestSource, policy: OriginPolicy): boolean {
  const site = source.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin') return false;
  return source.header('origin') === undefined || isFromOwnPage(source, policy);
}
