import { forwardedValue, type RequestSource } from './request-source.ts';

export interface OriginPolicy {
  readonly publicUrl: string | undefined;
  readonly trustProxyHops: number;
}

/** The origin that the request was sent to, as browsers serialize origins; undefined when the request names no host. */
function requestedOrigin(source: RequestSource, { trustProxyHops }: OriginPolicy): string | undefined {
  const scheme = forwardedValue(source, 'x-forwarded-proto', trustProxyHops) ?? (source.isEncrypted ? 'https' : 'http');
  const host = forwardedValue(source, 'x-forwarded-host', trustProxyHops) ?? source.header('host');
  return host === undefined ? undefined : `${scheme}://${host}`;
}

/** Stricter than the URL syntax: other characters of a host can have a meaning in a policy or a page. */
const plainOrigin = /^https?:\/\/(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d+)?$/;

/** The beginning of every link: PUBLIC_URL, else the origin that was requested. Undefined when that is not a plain origin. */
export function linkBase(source: RequestSource, policy: OriginPolicy): string | undefined {
  if (policy.publicUrl !== undefined) return policy.publicUrl;
  const requested = requestedOrigin(source, policy);
  if (requested === undefined || !URL.canParse(requested)) return undefined;
  const url = new URL(requested);
  return plainOrigin.test(url.origin) && url.href === `${url.origin}/` ? url.origin : undefined;
}

/** Whether the browser says that another site caused the request; browsers say it over https and to `localhost`. */
export const isCrossSite = (source: RequestSource): boolean => source.header('sec-fetch-site') === 'cross-site';

/** Whether another site's page uses the answer as its own part: an image, a frame, a script's request. */
export const isEmbeddedCrossSite = (source: RequestSource): boolean =>
  isCrossSite(source) && (source.header('sec-fetch-dest') ?? 'document') !== 'document';

/**
 * Whether a page of this server sent a request that may change something. Browsers set the `Origin` header and no page can
 * forge it; a request without it does not come from our page.
 */
export function isFromOwnPage(source: RequestSource, policy: OriginPolicy): boolean {
  if (isCrossSite(source)) return false;
  const origin = source.header('origin');
  return origin !== undefined && (origin === policy.publicUrl || origin === requestedOrigin(source, policy));
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
