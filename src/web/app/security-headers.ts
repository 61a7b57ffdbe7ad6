import type { Context, MiddlewareHandler } from 'hono';
import { linkBase, type OriginPolicy } from '../requests/own-origin.ts';
import { requestSourceOf } from '../requests/request-source.ts';
import type { WebEnvironment } from './services.ts';

/** One year, the minimum of the browsers' preload lists; subdomains may belong to others. */
const strictTransport = 'max-age=31536000';

const ownImages = "img-src 'self'";

/** What pages may load and connect to. In Safari before 15.4, 'self' does not cover WebSockets of the same host. */
const policyFor = (base: string | undefined, images: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    images,
    `connect-src 'self' ${base?.replace(/^http/, 'ws') ?? ''}`.trimEnd(),
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const permissionsFor = (recording: '()' | '(self)'): string =>
  `camera=${recording}, display-capture=(), geolocation=(), microphone=${recording}, payment=(), usb=()`;

/** The headers that every answer has. `X-XSS-Protection: 0` turns off the filters of old browsers, which did harm. */
const unchanging = [
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Origin-Agent-Cluster', '?1'],
  ['Permissions-Policy', permissionsFor('()')],
  ['Referrer-Policy', 'no-referrer'],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-DNS-Prefetch-Control', 'off'],
  ['X-Download-Options', 'noopen'],
  ['X-Frame-Options', 'DENY'],
  ['X-Permitted-Cross-Domain-Policies', 'none'],
  ['X-XSS-Protection', '0'],
] as const;

/**
 * Restricts pages to loading from and connecting to their own server. The headers are set before the response exists: Hono would
 * create the response again for headers that are set later, which doubles the cost of the request.
 */
export function securityHeaders(origins: OriginPolicy): MiddlewareHandler<WebEnvironment> {
  return async (c, next) => {
    const base = linkBase(requestSourceOf(c.env.incoming), origins);
    for (const [name, value] of unchanging) c.header(name, value);
    c.header('Content-Security-Policy', policyFor(base, ownImages));
    if (base?.startsWith('https:')) c.header('Strict-Transport-Security', strictTransport);
    await next();
  };
}

/**
 * Lets the page of a chat show pictures and play sounds that its script has decrypted, and ask for camera and microphone. To be
 * called before the response is created.
 */
export function allowFiles(c: Context<WebEnvironment>, origins: OriginPolicy): void {
  const base = linkBase(requestSourceOf(c.env.incoming), origins);
  c.header('Content-Security-Policy', policyFor(base, `${ownImages} blob:; media-src blob:`));
  c.header('Permissions-Policy', permissionsFor('(self)'));
}
