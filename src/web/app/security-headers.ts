import type { Context, MiddlewareHandler } from 'hono';
import { linkBase, type OriginPolicy } from '../requests/own-origin.ts';
import { requestSourceOf } from '../requests/request-source.ts';
import type { WebEnvironment } from './services.ts';

/** One year, as the browsers' preload lists require; subdomains are left to their owners. */
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

/** The same for every answer. `X-XSS-Protection: 0`: the filters of old browsers did harm. */
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
 * Restricts pages to loading from and connecting to their own server. The headers are set before there is an answer: setting
 * them afterwards makes the answer anew, and costs as much as all the rest.
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
 * The page of a chat also shows pictures and plays sounds that its script has opened, and may ask for what records them. To be
 * called before the page is made.
 */
export function allowFiles(c: Context<WebEnvironment>, origins: OriginPolicy): void {
  const base = linkBase(requestSourceOf(c.env.incoming), origins);
  c.header('Content-Security-Policy', policyFor(base, `${ownImages} blob:; media-src blob:`));
  c.header('Permissions-Policy', permissionsFor('(self)'));
}
