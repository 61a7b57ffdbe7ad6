import { type Asker, saidByProxy } from './asker.ts';

export interface OriginPolicy {
  readonly publicUrl: string | undefined;
  readonly trustProxyHops: number;
}

/** The address by which this server was asked, as browsers write origins; undefined when the request names none. */
function askedOrigin(asker: Asker, { trustProxyHops }: OriginPolicy): string | undefined {
  const scheme = saidByProxy(asker, 'x-forwarded-proto', trustProxyHops) ?? (asker.isEncrypted ? 'https' : 'http');
  const host = saidByProxy(asker, 'x-forwarded-host', trustProxyHops) ?? asker.header('host');
  return host === undefined ? undefined : `${scheme}://${host}`;
}

/** A host may hold more characters than these, some of which mean something in a policy or a page. */
const plainOrigin = /^https?:\/\/(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d+)?$/;

/** What links begin with: the public address, or else the one that the asker used. Undefined when that is no address. */
export function linkBase(asker: Asker, policy: OriginPolicy): string | undefined {
  if (policy.publicUrl !== undefined) return policy.publicUrl;
  const asked = askedOrigin(asker, policy);
  if (asked === undefined || !URL.canParse(asked)) return undefined;
  const url = new URL(asked);
  return plainOrigin.test(url.origin) && url.href === `${url.origin}/` ? url.origin : undefined;
}

/**
 * Whether a request that may change something was made by a page of this server. Browsers state where it comes from and
 * no page can forge that; whatever does not state it is no page of ours.
 */
export function isFromOwnPage(asker: Asker, policy: OriginPolicy): boolean {
  if (asker.header('sec-fetch-site') === 'cross-site') return false;
  const origin = asker.header('origin');
  return origin !== undefined && (origin === policy.publicUrl || origin === askedOrigin(asker, policy));
}

/**
 * Whether a request that only reads may have been made by a page of this server. Browsers state no origin with those, and
 * over plain http not even whether it is another site's; what they state must be right. No other page can read the answer.
 */
export function mayBeFromOwnPage(asker: Asker, policy: OriginPolicy): boolean {
  const site = asker.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin') return false;
  return asker.header('origin') === undefined || isFromOwnPage(asker, policy);
}
